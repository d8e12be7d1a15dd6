import { css, html, nothing, type TemplateResult } from 'lit';
import type { CheckedDefinition, DefinitionFinding } from '../../../shared/api.js';
import { dataTable, type Column } from '../table.js';
import { previewWords as words } from './words.js';

const columns: Column<DefinitionFinding>[] = [
  {
    title: words.where,
    kind: 'long',
    cell: ({ path, item, line, column }) =>
      html`<code>${path || words.wholeDefinition}</code
        >${item ? html` <strong>${item}</strong>` : nothing}${line ? html`<span class="line quiet">${words.at(line, column)}</span>` : nothing}`,
  },
  { title: words.whatToDo, cell: ({ message }) => message },
  { title: words.rule, cell: ({ rule }) => html`<code>${rule}</code>` },
];

/** Lines shown before and after the place a text breaks at. */
const around = 2;

/** The lines around a fault of the text, with a mark under it. */
const excerpt = (text: string, line: number, column: number): TemplateResult => {
  const lines = text.split('\n');
  const from = Math.max(0, line - 1 - around);
  const width = String(line + around).length;
  const numbered = (content: string, number: number | string) =>
    `${String(number).padStart(width)}  ${content}\n`;
  const upTo = lines.slice(from, line).map((content, index) => numbered(content, from + index + 1));
  const after = lines.slice(line, line + around).map((content, index) => numbered(content, line + index + 1));
  const mark = `${' '.repeat(width + 2 + column - 1)}▲\n`;
  return html`<pre class="excerpt" tabindex="0" role="region" aria-label=${words.at(line, column)}>${upTo}<span class="bad" aria-hidden="true">${mark}</span>${after}</pre>`; // prettier-ignore
};

const isOfText = ({ rule }: DefinitionFinding) => rule === 'json_syntax';

const notJson = (faults: DefinitionFinding[], text: string) =>
  html`<div class="notice failed" role="alert">
      <p><strong class="bad">${words.notJsonTitle}</strong> ${words.notJson(faults.length)}</p>
    </div>
    ${faults.map(
      ({ message, line = 1, column = 1 }) =>
        html`<p>${`${words.at(line, column)}: ${message}`}</p>
          ${excerpt(text, line, column)}`,
    )}`;

const warned = ({ warnings }: CheckedDefinition): unknown =>
  warnings.length
    ? html`<h3>${words.worthALook}</h3>
        ${warnings.map(
          ({ message, places }) =>
            html`<details>
              <summary>${message}</summary>
              <ul>
                ${places.map((path) => html`<li><code>${path}</code></li>`)}
              </ul>
            </details>`,
        )}`
    : nothing;

/** Expressions that cannot be read stop the route, and with it the survey. */
export const isShowable = ({ instrument, findings }: CheckedDefinition): boolean =>
  Boolean(instrument) && !findings.some(({ rule }) => rule === 'expression_syntax');

/** What has to be mended before a definition can be shown; empty where it can be, or where it is none. */
const firstMend = (checked: CheckedDefinition): string => {
  if (isShowable(checked)) return '';
  if (checked.instrument) return words.brokenExpressions;
  return checked.findings.some(({ rule }) => rule === 'schema') ? words.noSchema : '';
};

const list = (checked: CheckedDefinition, findings: DefinitionFinding[]): TemplateResult =>
  html`<div class="notice draft" role="alert">
      <p><strong class="warn">${words.findings(findings.length)}</strong> ${firstMend(checked)}</p>
    </div>
    ${dataTable(words.findingsCaption, columns, findings)}`;

/** What checking a definition brought: that it is sound, or where and what to do. `text`: as it was read. */
export const checkResult = (checked: CheckedDefinition, text: string): TemplateResult => {
  const { findings } = checked;
  const ofText = findings.filter(isOfText);
  const others = findings.filter((one) => !isOfText(one));
  return html`${ofText.length ? notJson(ofText, text) : nothing}
  ${others.length ? list(checked, others) : nothing}
  ${findings.length ? nothing : html`<p class="sound"><span class="good" aria-hidden="true">✓</span> ${words.sound}</p>`}
  ${warned(checked)}`;
};

export const findingStyles = css`
  .line {
    display: block;
  }
  summary,
  li {
    overflow-wrap: anywhere;
  }
  .sound {
    margin-block: 0.5em;
  }
  .excerpt {
    margin-block: 0 1em;
    padding: 0.75em 1em;
    overflow-x: auto;
    white-space: pre;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--raised);
  }
`;
