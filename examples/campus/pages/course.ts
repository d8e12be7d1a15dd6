import { redirect } from '../http.js';
import type { CampusRequest, Reply } from '../http.js';
import { seesGrades } from '../people.js';
import type { Person } from '../people.js';
import { findCourse } from '../programs/catalog.js';
import { standings } from '../programs/progress.js';
import type { Course, Program, Unit } from '../programs/program.js';
import type { CampusState } from '../state.js';
import { html } from './html.js';
import type { Html } from './html.js';
import { dateAfterMonths, monthsSinceStart, page } from './layout.js';
import { problemPage } from './problem.js';
import { toolFrame } from './tool-frame.js';

/** What a course page is about. */
interface Place {
  person: Person;
  program: Program;
  course: Course;
  unit: Unit;
}

/** One page of a course: contents, lesson and, where it was placed, the survey. Without a unit: the first. */
export function coursePage(campus: CampusState, person: Person, request: CampusRequest): Reply {
  const found = findCourse(request.params.course);
  const first = found?.course.units[0];
  if (!found || !first || person.sub[found.program.flavour] === undefined) {
    return problemPage(campus, 404, 'This person is not in such a course', [
      'The address names a course that does not exist, or one of the other platform.',
    ]);
  }
  const base = `/as/${person.id}/courses/${found.course.id}`;
  if (request.params.unit === undefined) return redirect(`${base}/${first.id}`);
  const unit = found.course.units.find(({ id }) => id === request.params.unit);
  if (!unit) return redirect(`${base}/${first.id}`);
  return unitPage(campus, { person, ...found, unit }, base);
}

function unitPage(campus: CampusState, place: Place, base: string): Reply {
  const { person, program, course, unit } = place;
  return page(campus, {
    title: `${unit.title}: ${course.title}`,
    path: `${base}/${unit.id}`,
    person,
    main: html`<div class="learning ${program.flavour}">
      <div class="course-head">
        <p class="eyebrow">${program.provider} · ${program.title}</p>
        <p class="course-title">${course.title} <span class="quiet">${course.code}</span></p>
      </div>
      ${contents(place, base)}
      <article class="unit">
        ${timeNotice(campus, place)}
        <h1>${unit.title}</h1>
        <div class="lesson">${unit.lesson.map((paragraph) => html`<p>${paragraph}</p>`)}</div>
        ${
          course.survey?.unit === unit.id &&
          toolFrame(campus, person, { program, course, survey: course.survey })
        }
        ${neighbours(place, base)}
      </article>
    </div>`,
  });
}

function contents({ person, program, course, unit }: Place, base: string): Html {
  const links = course.units.map(
    ({ id, title }) =>
      html`<li><a href="${base}/${id}" ${id === unit.id && html` aria-current="page"`}>${title}</a></li>`,
  );
  return html`<nav class="contents" aria-label="Course">
    <ol>
      ${links}
    </ol>
    <ul>
      <li><a href="/as/${person.id}">All courses</a></li>
      ${
        seesGrades(person, program.flavour) &&
        html`<li><a href="/as/${person.id}/gradebook/${program.id}">Gradebook</a></li>`
      }
    </ul>
  </nav>`;
}

/** Courses are open at any time, since people try them out; the page says when it would really be. */
function timeNotice(campus: CampusState, { program, course }: Place): Html | undefined {
  const standing = standings(program, monthsSinceStart(campus))[program.courses.indexOf(course)];
  if (standing === 'current') return undefined;
  if (standing === 'finished') return html`<p class="notice">This course is over. You can still read it.</p>`;
  const start = dateAfterMonths(campus, course.startsAfterMonths);
  return html`<p class="notice">
    This course begins on ${start}. Here you may look ahead, or move the clock below.
  </p>`;
}

function neighbours({ course, unit }: Place, base: string): Html {
  const position = course.units.indexOf(unit);
  const before = course.units[position - 1];
  const after = course.units[position + 1];
  return html`<nav class="neighbours" aria-label="Pages">
    ${before && html`<a href="${base}/${before.id}" rel="prev">← ${before.title}</a>`}
    ${after && html`<a class="next" href="${base}/${after.id}" rel="next">${after.title} →</a>`}
  </nav>`;
}
