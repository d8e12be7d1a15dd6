import { redirect } from '../http.js';
import type { CampusRequest, Handler, Reply, Route } from '../http.js';
import { findPerson } from '../people.js';
import type { Person } from '../people.js';
import type { CampusState } from '../state.js';
import { adminPage, switchGradeService } from './admin.js';
import { moveClock } from './clock-form.js';
import { coursePage } from './course.js';
import { dashboardPage } from './dashboard.js';
import { gradebookPage } from './gradebook.js';
import { homePage } from './home.js';
import { problemPage } from './problem.js';
import { staticRoutes } from './static-files.js';

/** The pages people look at. */
export function pageRoutes(campus: CampusState): Route[] {
  const as = (view: (campus: CampusState, person: Person, request: CampusRequest) => Reply): Handler =>
    asPerson(campus, view);
  return [
    { method: 'GET', path: '/', handler: () => homePage(campus) },
    { method: 'POST', path: '/clock', handler: (request) => moveClock(campus, request) },
    { method: 'GET', path: '/as/:person', handler: as(dashboardPage) },
    { method: 'GET', path: '/as/:person/courses/:course', handler: as(coursePage) },
    { method: 'GET', path: '/as/:person/courses/:course/:unit', handler: as(coursePage) },
    { method: 'GET', path: '/as/:person/gradebook/:program', handler: as(gradebookPage) },
    { method: 'GET', path: '/as/:person/admin', handler: as(adminPage) },
    { method: 'POST', path: '/as/:person/admin/grade-service', handler: as(switchGradeService) },
    // The address a launch gives for its course; it names nobody.
    { method: 'GET', path: '/courses/:course', handler: () => redirect('/') },
    ...staticRoutes(),
  ];
}

function asPerson(
  campus: CampusState,
  view: (campus: CampusState, person: Person, request: CampusRequest) => Reply,
): Handler {
  return (request) => {
    const person = findPerson(request.params.person);
    if (person) return view(campus, person, request);
    return problemPage(campus, 404, 'Nobody has this name here', ['Choose somebody on the home page.']);
  };
}
