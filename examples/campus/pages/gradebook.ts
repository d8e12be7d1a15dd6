import type { CampusRequest, Reply } from '../http.js';
import { learnersOn, seesGrades } from '../people.js';
import type { Person } from '../people.js';
import { PLACED_SURVEYS, PROGRAMS } from '../programs/catalog.js';
import type { PlacedSurvey } from '../programs/catalog.js';
import type { Program } from '../programs/program.js';
import { listGrades } from '../services/gradebook.js';
import type { Grade } from '../services/gradebook.js';
import type { CampusState } from '../state.js';
import { minute } from './dates.js';
import { html } from './html.js';
import type { Html } from './html.js';
import { page, personName } from './layout.js';
import { problemPage } from './problem.js';

/** Learners against surveys: grades and nothing of the answers, for the staff of the program. */
export function gradebookPage(campus: CampusState, person: Person, request: CampusRequest): Reply {
  const program = PROGRAMS.find(({ id }) => id === request.params.program);
  if (!program || !seesGrades(person, program.flavour)) {
    return problemPage(campus, 403, 'This gradebook is for the staff of the program', [
      'Choose an instructor on the home page to open it.',
    ]);
  }
  return page(campus, {
    title: `Gradebook: ${program.title}`,
    path: `/as/${person.id}/gradebook/${program.id}`,
    person,
    main: html`<div class="column">
      <p class="eyebrow">${program.provider} · ${program.title}</p>
      <h1>Gradebook</h1>
      <p>
        A point says that a learner is done with the survey, also for those who declined. The platform never
        receives an answer.
      </p>
      ${gradeTable(campus, program)}
      <p><a href="/as/${person.id}">All courses</a></p>
    </div>`,
  });
}

function gradeTable(campus: CampusState, program: Program): Html {
  const columns = PLACED_SURVEYS.filter((placed) => placed.program === program);
  const grades = listGrades(campus.store);
  const heads = columns.map(
    ({ course, survey }) =>
      html`<th scope="col">${survey.label}<span class="quiet">${course.title}</span></th>`,
  );
  return html`<div class="scroll" role="region" aria-label="Grades" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">Learner</th>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${learnersOn(program.flavour).map((learner) => gradeRow(learner, columns, grades))}
      </tbody>
    </table>
  </div>`;
}

function gradeRow(learner: Person, columns: readonly PlacedSurvey[], grades: readonly Grade[]): Html {
  const cells = columns.map(({ course, program }) =>
    gradeCell(
      grades.find(
        (grade) =>
          grade.person === learner.id && grade.course === course.id && grade.flavour === program.flavour,
      ),
    ),
  );
  return html`<tr>
    <th scope="row">${personName(learner)}</th>
    ${cells}
  </tr>`;
}

function gradeCell(grade: Grade | undefined): Html {
  if (!grade) return html`<td class="quiet">not yet</td>`;
  return html`<td>
    <strong class="done">done</strong> ${grade.scoreGiven}/${grade.scoreMaximum}
    <time class="quiet" datetime="${grade.timestamp}">${minute(Date.parse(grade.timestamp))}</time>
  </td>`;
}
