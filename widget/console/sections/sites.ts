import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ConsoleOverview } from '../../../shared/api.js';
import { command } from '../command.js';
import type { Fetch } from '../request.js';
import '../site-keys.js';
import { consoleWords as words } from '../words.js';
import { section } from './section.js';

/** Sites outside an LMS, and the keys they sign with; administrators make and revoke them. */
export const sites = ({ sites: all, account }: ConsoleOverview, fetch?: Fetch): TemplateResult =>
  section(
    'sites',
    all.length
      ? html`<p>${words.sitesText}</p>
          ${repeat(
            all,
            ({ study, id }) => `${study} ${id}`,
            (site) =>
              html`<site-keys
                .site=${site}
                .fetch=${fetch}
                ?may-change=${account.role === 'admin'}
              ></site-keys>`,
          )}`
      : html`<p>${words.noSites}</p>
          ${command(words.importCommand)}`,
  );
