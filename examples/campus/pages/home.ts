import type { Reply } from '../http.js';
import { PEOPLE } from '../people.js';
import type { Person, Role } from '../people.js';
import { programsOf } from '../programs/catalog.js';
import type { CampusState } from '../state.js';
import { html } from './html.js';
import type { Html } from './html.js';
import { page, personName } from './layout.js';

/** Where a visitor learns what to try and chooses whom to be. */
export function homePage(campus: CampusState): Reply {
  return page(campus, {
    title: 'Who do you want to be?',
    path: '/',
    main: html`
      <div class="column">
        <h1>Two platforms, two programs, one survey</h1>
        <p class="lead">
          This is a small learning platform with made-up courses and people, for trying the survey where it
          belongs: inside a course page. One half behaves like edX, the other like Coursera. Nothing here
          needs a password.
        </p>
        ${journey()}
        <section aria-labelledby="people">
          <h2 id="people">Who do you want to be?</h2>
          <p class="quiet">Several tabs can be several people: the person is part of the address.</p>
          ${peopleList('Learners', ['learner'])}
          ${peopleList('Staff', ['instructor', 'course-staff', 'admin'])}
        </section>
      </div>
    `,
  });
}

function journey(): Html {
  return html`<section class="panel" aria-labelledby="journey">
    <h2 id="journey">What to try</h2>
    <ol class="steps">
      <li>
        <strong>Answer the first survey.</strong> Be
        <a href="/as/maria/courses/evidence/welcome">María in her first course</a>, or
        <a href="/as/chidi/courses/plain-language/start-here">Chidi in his</a>.
      </li>
      <li>
        <strong>Move the clock eight months.</strong> The buttons are at the foot of every page. The courses
        in between are over then.
      </li>
      <li>
        <strong>Answer the end survey</strong> in the final course, as the same person:
        <a href="/as/maria/courses/capstone/looking-back">María</a> or
        <a href="/as/chidi/courses/portfolio/last-words">Chidi</a>. Your earlier answers come back to you.
      </li>
      <li>
        <strong>Look as the instructor.</strong>
        <a href="/as/elena/courses/capstone/looking-back">Elena</a> opens the same page and sees how the
        survey does, never who said what.
      </li>
      <li>
        <strong>Open the gradebook.</strong>
        <a href="/as/elena/gradebook/mm-data-economics">It shows who is done</a>, and nothing else.
      </li>
    </ol>
    <p>
      Setting up? <a href="/as/grace/admin">Grace, who runs the platforms,</a> has the values with which to
      register the tool.
    </p>
  </section>`;
}

function peopleList(title: string, roles: readonly Role[]): Html {
  return html`<h3>${title}</h3>
    <ul class="cards">
      ${PEOPLE.filter(({ role }) => roles.includes(role)).map(personCard)}
    </ul>`;
}

function personCard(person: Person): Html {
  return html`<li class="card">
    <a class="card-link" href="/as/${person.id}">${personName(person)}</a>
    <p>${person.about}</p>
    <p class="tags">
      ${programsOf(person).map(({ flavour, provider }) => html`<span class="tag ${flavour}">${provider}</span>`)}
    </p>
  </li>`;
}
