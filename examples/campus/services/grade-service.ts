import type { Flavour } from '../flavour.js';
import { json, mediaType, ReplyError } from '../http.js';
import type { CampusRequest, Reply } from '../http.js';
import { learnersOn } from '../people.js';
import { SCOPES } from '../platform.js';
import { findLineItem, PLACED_SURVEYS } from '../programs/catalog.js';
import type { PlacedSurvey } from '../programs/catalog.js';
import type { CampusState } from '../state.js';
import { scopesOf } from './access-token.js';
import { lineItemUrl } from './grade-addresses.js';
import { recordScore, Score } from './gradebook.js';

const SCORE_TYPE = 'application/vnd.ims.lis.v1.score+json';
const LINE_ITEM_TYPE = 'application/vnd.ims.lis.v2.lineitem+json';
const LINE_ITEMS_TYPE = 'application/vnd.ims.lis.v2.lineitemcontainer+json';
const RESULTS_TYPE = 'application/vnd.ims.lis.v2.resultcontainer+json';

export function listLineItems(campus: CampusState, flavour: Flavour, request: CampusRequest): Reply {
  requireScope(campus, flavour, request, SCOPES.readLineItem);
  const { searchParams } = request.url;
  const items = PLACED_SURVEYS.filter(
    ({ program, course }) => program.flavour === flavour && course.id === request.params.course,
  )
    .map((placed) => lineItem(campus, placed))
    .filter((item) => matches(searchParams.get('resource_link_id'), item.resourceLinkId))
    .filter((item) => matches(searchParams.get('tag'), item.tag));
  return json(200, items, LINE_ITEMS_TYPE);
}

function matches(wanted: string | null, value: string): boolean {
  return wanted === null || wanted === value;
}

export function showLineItem(campus: CampusState, flavour: Flavour, request: CampusRequest): Reply {
  requireScope(campus, flavour, request, SCOPES.readLineItem);
  return json(200, lineItem(campus, requireLineItem(flavour, request)), LINE_ITEM_TYPE);
}

function lineItem(campus: CampusState, placed: PlacedSurvey) {
  const { program, survey } = placed;
  return {
    id: lineItemUrl(campus.platforms[program.flavour], placed),
    label: survey.label,
    scoreMaximum: 1,
    resourceId: '',
    tag: '',
    resourceLinkId: survey.resourceLinkId,
  };
}

/** Takes a score, and keeps note of every attempt with what was answered. */
export function takeScore(campus: CampusState, flavour: Flavour, request: CampusRequest): Reply {
  const reply = answerScore(campus, flavour, request);
  campus.scorePosts.push({
    flavour,
    lineItemId: request.params.lineItem ?? '',
    status: reply.status,
    body: parseJson(request.body),
  });
  return reply;
}

function answerScore(campus: CampusState, flavour: Flavour, request: CampusRequest): Reply {
  if (isOut(campus)) return fault(503, 'unavailable', 'The grade service is down. Try again later.');
  try {
    requireScope(campus, flavour, request, SCOPES.postScore);
    const { survey } = requireLineItem(flavour, request);
    return storeScore(campus, flavour, survey.lineItemId, request);
  } catch (error) {
    if (error instanceof ReplyError) return error.reply;
    throw error;
  }
}

function storeScore(
  campus: CampusState,
  flavour: Flavour,
  lineItemId: string,
  request: CampusRequest,
): Reply {
  if (mediaType(request) !== SCORE_TYPE) {
    return fault(415, 'unsupported_media_type', `Send a score as ${SCORE_TYPE}.`);
  }
  const parsed = Score.safeParse(parseJson(request.body));
  if (!parsed.success) {
    const words = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return fault(400, 'invalid_score', words.join('; '));
  }
  const score = parsed.data;
  if (!learnersOn(flavour).some(({ sub }) => sub[flavour] === score.userId)) {
    return fault(404, 'unknown_user', 'No learner of this course has this userId.');
  }
  if (recordScore(campus.store, flavour, lineItemId, score, new Date(campus.clock.now())) === 'stale') {
    return fault(409, 'stale_score', 'The timestamp must be later than that of the last score.');
  }
  return json(flavour === 'edx' ? 201 : 200, score, SCORE_TYPE);
}

function isOut({ outage }: CampusState): boolean {
  if (outage.down) return true;
  if (outage.failNext === 0) return false;
  outage.failNext -= 1;
  return true;
}

export function listResults(campus: CampusState, flavour: Flavour, request: CampusRequest): Reply {
  requireScope(campus, flavour, request, SCOPES.readResult);
  const placed = requireLineItem(flavour, request);
  const url = lineItemUrl(campus.platforms[flavour], placed);
  const wanted = request.url.searchParams.get('user_id');
  const results = campus.store.records.scores
    .filter((record) => record.flavour === flavour && record.lineItemId === placed.survey.lineItemId)
    .filter(({ userId }) => matches(wanted, userId))
    .flatMap(({ userId, grade }) => (grade ? [{ userId, grade }] : []))
    .map(({ userId, grade }) => ({
      id: `${url}/results/${userId}`,
      scoreOf: url,
      userId,
      resultScore: grade.scoreGiven,
      resultMaximum: grade.scoreMaximum,
    }));
  return json(200, results, RESULTS_TYPE);
}

function requireScope(campus: CampusState, flavour: Flavour, request: CampusRequest, scope: string): void {
  const scopes = scopesOf(campus, flavour, request);
  if (!scopes) {
    const reply = fault(401, 'invalid_token', 'The access token is missing, unknown or expired.');
    throw new ReplyError({ ...reply, headers: { ...reply.headers, 'www-authenticate': 'Bearer' } });
  }
  if (!scopes.includes(scope)) {
    throw new ReplyError(fault(403, 'insufficient_scope', `This needs the scope ${scope}.`));
  }
}

function requireLineItem(flavour: Flavour, request: CampusRequest): PlacedSurvey {
  const placed = findLineItem(flavour, request.params.lineItem);
  if (placed && placed.course.id === request.params.course) return placed;
  throw new ReplyError(fault(404, 'unknown_line_item', 'There is no such gradebook column.'));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fault(status: number, error: string, description: string): Reply {
  return json(status, { error, error_description: description });
}
