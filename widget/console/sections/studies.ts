import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleOverview, ProgramOverview } from '../../../shared/api.js';
import { command } from '../command.js';
import { listInWords, numberInWords } from '../numbers.js';
import { plainTitle, titleOf } from '../title.js';
import { common, consoleWords as words } from '../words.js';
import { empty, section } from './section.js';

type StudyOverview = ConsoleOverview['studies'][number];
type WaveOverview = ProgramOverview['waves'][number];

/** Waves in the order they are asked; the last only where somebody answered it. */
const always = ['baseline', 'end', 'follow-up'];
const inOrder = (waves: WaveOverview[]): WaveOverview[] =>
  [...always, 'exit-pulse'].flatMap((wave) => {
    const found = waves.find((one) => one.wave === wave);
    if (found) return [found];
    return always.includes(wave)
      ? [{ wave, started: 0, finished: 0, simulated: 0, ...(wave !== 'baseline' && { joined: 0 }) }]
      : [];
  });

const waveRow = (
  { wave, started, finished, joined, simulated }: WaveOverview,
  withSimulated: boolean,
): TemplateResult =>
  html`<tr>
    <th scope="row">${words.waves[wave] ?? wave}</th>
    <td class="number">${numberInWords(started)}</td>
    <td class="number">${numberInWords(finished)}</td>
    <td class="number">${joined === undefined ? empty() : numberInWords(joined)}</td>
    ${withSimulated ? html`<td class="number">${numberInWords(simulated)}</td>` : nothing}
  </tr>`;

const programRows = ({ title, type, waves }: ProgramOverview, withSimulated: boolean): TemplateResult =>
  html`<tbody>
    <tr class="program">
      <th scope="rowgroup" colspan=${withSimulated ? 5 : 4}>
        ${titleOf(title)} <span class="quiet">${type}</span>
      </th>
    </tr>
    ${
      waves.length
        ? inOrder(waves).map((wave) => waveRow(wave, withSimulated))
        : html`<tr>
            <td colspan=${withSimulated ? 5 : 4} class="quiet">${words.noAnswers}</td>
          </tr>`
    }
  </tbody>`;

const programTable = (study: StudyOverview, withSimulated: boolean): TemplateResult => {
  const caption = words.programs(plainTitle(study.title));
  return html`<div class="scrolls" role="region" aria-label=${caption} tabindex="0">
    <table class="programs">
      <caption class="unseen">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.wave}</th>
          <th scope="col" class="number">${words.started}</th>
          <th scope="col" class="number">${words.finished}</th>
          <th scope="col" class="number">${words.joined}</th>
          ${withSimulated ? html`<th scope="col" class="number">${words.ofThemSimulated}</th>` : nothing}
        </tr>
      </thead>
      ${study.programs.map((program) => programRows(program, withSimulated))}
    </table>
  </div>`;
};

/** The questionnaires of a study by wave, each leading to its preview. */
const questionnaires = ({ instruments }: StudyOverview): unknown => {
  const waves = [...always, 'exit-pulse'] as (keyof typeof instruments)[];
  const used = waves.filter((wave) => instruments[wave]);
  if (!used.length) return nothing;
  const links = used.map(
    (wave, index) =>
      html`${index ? ' · ' : ''}<a href="/console/preview?instrument=${instruments[wave]}"
          >${words.waves[wave]}</a
        >`,
  );
  return html`<p class="more">${words.questionnaires} ${links}</p>`;
};

const studyView = (study: StudyOverview): TemplateResult => {
  const { missing, programs, title, version } = study;
  const parts = listInWords(missing.map((part) => common.studyParts[part] ?? part));
  const hasSimulated = programs.some(({ waves }) => waves.some(({ simulated }) => simulated > 0));
  return html`<article>
    <h3>
      ${titleOf(title)} <span class="quiet">${words.version(version)}</span>
      <span class="badge ${missing.length ? 'warn' : 'good'}"
        >${missing.length ? words.draft : words.live}</span
      >
    </h3>
    ${missing.length ? html`<div class="notice draft"><p>${words.draftText(parts)}</p></div>` : nothing}
    ${programTable(study, hasSimulated)} ${questionnaires(study)}
    ${hasSimulated ? html`<p class="quiet more">${words.simulated} <code>${words.removeCommand}</code></p>` : nothing}
  </article>`;
};

/** Every study: draft or live, and exact counts per program and wave. */
export const studies = ({ studies: all }: ConsoleOverview): TemplateResult =>
  section(
    'studies',
    all.length
      ? all.map(studyView)
      : html`<p>${words.noStudies}</p>
          ${command(words.importCommand)}`,
  );
