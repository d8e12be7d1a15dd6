import { html, type TemplateResult } from 'lit';
import type { ConsoleOverview } from '../../../shared/api.js';
import { errorMessages, isErrorCode } from '../../../shared/errors.js';
import { momentInWords } from '../dates.js';
import { dataTable, type Column } from '../table.js';
import { consoleWords as words } from '../words.js';
import { empty, section, shortened, type Expansion } from './section.js';

type LaunchOverview = ConsoleOverview['launches'][number];

const isAccepted = ({ outcome }: LaunchOverview): boolean => outcome === 'accepted';

const outcome = (launch: LaunchOverview): TemplateResult => {
  if (isAccepted(launch)) return html`<span class="badge good">${words.accepted}</span>`;
  const { outcome: code } = launch;
  return html`<span class="badge bad">${words.refused}</span>
    <span class="why">${isErrorCode(code) ? errorMessages[code] : words.unknownOutcome}</span>
    <code class="quiet">${code}</code>`;
};

const inWords = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What a refusal noted, `{"issuer":"https://…"}`, as "issuer: https://…". Text that is not such an object stays as it is. */
export const detailLines = (detail: string): string[] => {
  try {
    const parsed: unknown = JSON.parse(detail);
    if (typeof parsed === 'object' && parsed !== null)
      return Object.entries(parsed).map(([name, value]) => `${name}: ${inWords(value)}`);
  } catch {
    // Not JSON: a plain sentence.
  }
  return [detail];
};

const columns: Column<LaunchOverview>[] = [
  { title: words.time, cell: ({ at }) => html`<time datetime=${at}>${momentInWords(at)}</time>` },
  { title: words.platform, cell: ({ platform }) => platform ?? empty() },
  { title: words.outcome, cell: outcome },
  { title: words.role, cell: ({ role }) => (role ? (words.launchRoles[role] ?? role) : empty()) },
  {
    title: words.detail,
    kind: 'long',
    cell: ({ detail }) =>
      detail ? detailLines(detail).map((line) => html`<span class="line">${line}</span>`) : empty(),
  },
];

/** What became of the newest launches, refusals in words. */
export const launches = ({ launches: all }: ConsoleOverview, expansion: Expansion): TemplateResult => {
  if (!all.length) return section('launches', html`<p>${words.noLaunches}</p>`);
  const refused = all.filter((launch) => !isAccepted(launch)).length;
  return section(
    'launches',
    html`<p>${words.launchSummary(all.length, refused)}</p>
      ${shortened('launches', all, expansion, (rows) => dataTable(words.launchesCaption, columns, rows))}`,
  );
};
