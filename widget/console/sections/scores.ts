import { html, type TemplateResult } from 'lit';
import type { ConsoleOverview } from '../../../shared/api.js';
import { dayInWords, momentInWords } from '../dates.js';
import { numberInWords } from '../numbers.js';
import { dataTable, type Column } from '../table.js';
import { consoleWords as words } from '../words.js';
import { empty, section, shortened, type Expansion } from './section.js';

type ScoreOverview = ConsoleOverview['scores'][number];

const tones: Record<string, string> = { sent: 'good', waiting: 'warn', failed: 'bad' };

const columns: Column<ScoreOverview>[] = [
  {
    title: words.state,
    cell: ({ state }) =>
      html`<span class="badge ${tones[state] ?? ''}">${words.scoreStates[state] ?? state}</span>`,
  },
  {
    title: words.course,
    cell: ({ course, program, wave }) =>
      html`<span class="line">${course ?? program}</span
        ><span class="line quiet">${words.waves[wave] ?? wave}</span>`,
  },
  { title: words.attempts, kind: 'number', cell: ({ attempts }) => numberInWords(attempts) },
  {
    title: words.daySent,
    cell: ({ sentOn }) => (sentOn ? html`<time datetime=${sentOn}>${dayInWords(sentOn)}</time>` : empty()),
  },
  { title: words.lastError, kind: 'long', cell: ({ lastError }) => lastError ?? empty() },
  {
    title: words.nextTry,
    cell: ({ nextAttemptAt }) =>
      nextAttemptAt ? html`<time datetime=${nextAttemptAt}>${momentInWords(nextAttemptAt)}</time>` : empty(),
  },
];

/** What became of telling the LMS "done". */
export const scores = (
  { scores: all, scoreTotals }: ConsoleOverview,
  expansion: Expansion,
): TemplateResult => {
  if (!all.length) return section('scores', html`<p>${words.noScores}</p>`);
  return section(
    'scores',
    html`<p>${words.scoreSummary(scoreTotals.sent, scoreTotals.waiting, scoreTotals.failed)}</p>
      ${shortened('scores', all, expansion, (rows) => dataTable(words.scoresCaption, columns, rows))}`,
  );
};
