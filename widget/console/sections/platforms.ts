import { html, type TemplateResult } from 'lit';
import type { ConsoleOverview } from '../../../shared/api.js';
import { command } from '../command.js';
import '../copy-button.js';
import { momentInWords } from '../dates.js';
import { dataTable, type Column } from '../table.js';
import { consoleWords as words } from '../words.js';
import { empty, section } from './section.js';

type PlatformOverview = ConsoleOverview['platforms'][number];

const stateBadge = ({ state }: PlatformOverview): TemplateResult =>
  html`<span class="badge ${state === 'active' ? 'good' : 'bad'}"
    >${words.platformStates[state] ?? state}</span
  >`;

const columns: Column<PlatformOverview>[] = [
  { title: words.name, kind: 'head', cell: ({ name }) => name },
  { title: words.issuer, kind: 'long', cell: ({ issuer }) => issuer },
  { title: words.clientId, kind: 'long', cell: ({ clientId }) => html`<code>${clientId}</code>` },
  {
    title: words.deployments,
    cell: ({ deployments }) => (deployments.length ? html`<code>${deployments.join(', ')}</code>` : empty()),
  },
  { title: words.state, cell: stateBadge },
  {
    title: words.lastLaunch,
    cell: ({ lastLaunchAt }) =>
      lastLaunchAt
        ? html`<time datetime=${lastLaunchAt}>${momentInWords(lastLaunchAt)}</time>`
        : empty(words.never),
  },
];

const tool = { login: '/lti/login', launch: '/lti/launch', keys: '/lti/keys' } as const;

/** The three addresses an LMS wants to know of the tool. */
const addresses = (): TemplateResult =>
  html`<dl class="addresses">
    ${(Object.keys(tool) as (keyof typeof tool)[]).map((name) => {
      const address = location.origin + tool[name];
      return html`<div>
        <dt>${words.tool[name]}</dt>
        <dd><code>${address}</code><copy-button what=${words.tool[name]} .text=${address}></copy-button></dd>
      </div>`;
    })}
  </dl>`;

const registering = (): TemplateResult =>
  html`${addresses()}
    <p>${words.thenCommand}</p>
    ${command(words.addCommand)}`;

const noPlatform = (): TemplateResult =>
  html`<p>${words.noPlatforms} ${words.addressesText}</p>
    ${registering()}`;

const another = (): TemplateResult =>
  html`<details>
    <summary>${words.addresses}</summary>
    <p>${words.addressesText}</p>
    ${registering()}
  </details>`;

/** Registered LMSs, and what it takes to register one. */
export const platforms = ({ platforms: all }: ConsoleOverview): TemplateResult =>
  section(
    'platforms',
    all.length ? html`${dataTable(words.platformsCaption, columns, all)}${another()}` : noPlatform(),
  );
