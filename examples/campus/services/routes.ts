import { FLAVOURS } from '../flavour.js';
import type { Flavour } from '../flavour.js';
import { json, redirect } from '../http.js';
import type { CampusRequest, Reply, Route } from '../http.js';
import { problemPage } from '../pages/problem.js';
import { findPerson } from '../people.js';
import { findPlacedSurvey } from '../programs/catalog.js';
import type { CampusState } from '../state.js';
import { giveAccessToken } from './access-token.js';
import { authorize } from './authorization.js';
import { listLineItems, listResults, showLineItem, takeScore } from './grade-service.js';
import { loginInitiationUrl } from './login-initiation.js';

/** What each platform answers to a tool and to the tool's frame. */
export function serviceRoutes(campus: CampusState): Route[] {
  return FLAVOURS.flatMap((flavour): Route[] => {
    const bind =
      (handler: (campus: CampusState, flavour: Flavour, request: CampusRequest) => Reply | Promise<Reply>) =>
      (request: CampusRequest) =>
        handler(campus, flavour, request);
    const lineItems = `/${flavour}/courses/:course/lineitems`;
    return [
      { method: 'GET', path: `/${flavour}/launch/:person/:course`, handler: bind(startLaunch) },
      { method: 'GET', path: `/${flavour}/auth`, handler: bind(authorize) },
      { method: 'POST', path: `/${flavour}/auth`, handler: bind(authorize) },
      { method: 'GET', path: `/${flavour}/jwks`, handler: bind(showKeyset) },
      { method: 'POST', path: `/${flavour}/token`, handler: bind(giveAccessToken) },
      { method: 'GET', path: lineItems, handler: flavour === 'edx' ? noLineItems : bind(listLineItems) },
      { method: 'GET', path: `${lineItems}/:lineItem`, handler: bind(showLineItem) },
      { method: 'POST', path: `${lineItems}/:lineItem/scores`, handler: bind(takeScore) },
      { method: 'GET', path: `${lineItems}/:lineItem/results`, handler: bind(listResults) },
    ];
  });
}

/** edX declares one column per link and has no list of them. */
function noLineItems(): Reply {
  return json(404, { error: 'not_found', error_description: 'This platform lists no line items.' });
}

function showKeyset(campus: CampusState, flavour: Flavour): Reply {
  return json(200, campus.keys[flavour].keyset, 'application/jwk-set+json');
}

/** Sends the tool's frame to the tool's login. `?hint=` is the hint made with the course page. */
function startLaunch(campus: CampusState, flavour: Flavour, request: CampusRequest): Reply {
  const person = findPerson(request.params.person);
  const placed = findPlacedSurvey(request.params.course);
  if (person?.sub[flavour] === undefined || placed?.program.flavour !== flavour) {
    return problemPage(campus, 404, 'There is nothing to launch here', [
      'This person is not in this course, or the survey does not stand in it.',
    ]);
  }
  const hint = request.url.searchParams.get('hint') ?? undefined;
  return redirect(loginInitiationUrl(campus, person, placed, hint));
}
