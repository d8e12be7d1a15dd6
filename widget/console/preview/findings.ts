import { css, html, nothing, type TemplateResult } from 'lit';
import type { CheckedDefinition } from '../../../shared/api.js';
import { dataTable, type Column } from '../table.js';
import { languageInEnglish } from './look.js';
import { previewWords as words } from './words.js';

type Finding = CheckedDefinition['findings'][number];

const columns: Column<Finding>[] = [
  {
    title: words.where,
    kind: 'long',
    cell: ({ path, line, column }) =>
      html`<code>${path || words.wholeDefinition}</code
        >${line ? html`<span class="line quiet">${words.at(line, column)}</span>` : nothing}`,
  },
  { title: words.whatToDo, cell: ({ message }) => message },
  { title: words.rule, cell: ({ rule }) => html`<code>${rule}</code>` },
];

/** Lines shown before and after the place a text breaks at. */
const around = 2;

/** What stands at a place, as a sentence can name it. */
const nameOf = (found: string): string => {
  if (found === '"') return words.quotationMark;
  return found === '\n' ? words.lineBreak : `“${found}”`;
};

/** The lines around the place where a text stops being JSON, with a mark under it. */
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

const notJson = ({ line, column, found }: NonNullable<CheckedDefinition['notJson']>, text: string) =>
  html`<div class="notice failed" role="alert">
      <p>
        <strong class="bad">${words.notJsonTitle}</strong>
        ${words.notJson(words.at(line, column), found && nameOf(found))}
      </p>
    </div>
    ${excerpt(text, line, column)}`;

const missing = ({ missingTexts }: CheckedDefinition): unknown =>
  missingTexts.map(
    ({ language, paths }) =>
      html`<details>
        <summary>${words.missingTexts(languageInEnglish(language), paths.length)}</summary>
        <ul>
          ${paths.map((path) => html`<li><code>${path}</code></li>`)}
        </ul>
      </details>`,
  );

/** Expressions that cannot be read stop the route, and with it the survey. */
export const isShowable = ({ instrument, findings }: CheckedDefinition): boolean =>
  Boolean(instrument) && !findings.some(({ rule }) => rule === 'expression_syntax');

const list = (checked: CheckedDefinition): TemplateResult => {
  const { findings, instrument } = checked;
  const why = isShowable(checked) ? '' : instrument ? words.brokenExpressions : words.noSchema;
  return html`<div class="notice draft" role="alert">
      <p><strong class="warn">${words.findings(findings.length)}</strong> ${why}</p>
    </div>
    ${dataTable(words.findingsCaption, columns, findings)}`;
};

/** What checking a definition brought: that it is sound, or where and what to do. `text`: as it was read. */
export const checkResult = (checked: CheckedDefinition, text: string): TemplateResult =>
  html`${
    checked.notJson
      ? notJson(checked.notJson, text)
      : checked.findings.length
        ? list(checked)
        : html`<p class="sound"><span class="good" aria-hidden="true">✓</span> ${words.sound}</p>`
  }
  ${missing(checked)}`;

export const findingStyles = css`
  .line {
    display: block;
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
