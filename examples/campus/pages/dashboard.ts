import type { Reply } from '../http.js';
import { seesGrades } from '../people.js';
import type { Person } from '../people.js';
import { programsOf } from '../programs/catalog.js';
import { standings } from '../programs/progress.js';
import type { Standing } from '../programs/progress.js';
import type { Course, Program } from '../programs/program.js';
import type { CampusState } from '../state.js';
import { html } from './html.js';
import type { Html } from './html.js';
import { dateAfterMonths, monthsSinceStart, page } from './layout.js';

/** A person's programs, with the courses as the clock has them. */
export function dashboardPage(campus: CampusState, person: Person): Reply {
  return page(campus, {
    title: `${person.name}: my programs`,
    path: `/as/${person.id}`,
    person,
    main: html`<div class="column">
      <h1>${person.role === 'learner' ? 'My programs' : 'Programs in my care'}</h1>
      ${person.role === 'admin' && html`<p><a href="/as/${person.id}/admin">Register the tool</a></p>`}
      ${programsOf(person).map((program) => programSection(campus, person, program))}
    </div>`,
  });
}

function programSection(campus: CampusState, person: Person, program: Program): Html {
  const where = standings(program, monthsSinceStart(campus));
  const finished = where.filter((standing) => standing === 'finished').length;
  return html`<section class="panel ${program.flavour}" aria-labelledby="${program.id}">
    <p class="eyebrow">${program.provider} · ${program.credential}</p>
    <h2 id="${program.id}">${program.title}</h2>
    <p>${program.about}</p>
    <p class="quiet">${finished} of ${program.courses.length} courses are over.</p>
    ${
      seesGrades(person, program.flavour) &&
      html`<p><a href="/as/${person.id}/gradebook/${program.id}">Gradebook</a></p>`
    }
    <ol class="courses">
      ${program.courses.map((course, position) =>
        courseRow(campus, person, course, where[position] ?? 'upcoming'),
      )}
    </ol>
  </section>`;
}

const STANDING_WORDS: Record<Standing, string> = {
  finished: 'Finished',
  current: 'Now',
  upcoming: 'Later',
};

function courseRow(campus: CampusState, person: Person, course: Course, standing: Standing): Html {
  return html`<li class="course ${standing}">
    <div>
      <a href="/as/${person.id}/courses/${course.id}">${course.title}</a>
      <p class="quiet">
        ${course.code} · from ${dateAfterMonths(campus, course.startsAfterMonths)} · ${course.weeks} weeks
        ${course.survey && html`· <span class="has-survey">survey</span>`}
      </p>
    </div>
    <span class="standing">${STANDING_WORDS[standing]}</span>
  </li>`;
}
