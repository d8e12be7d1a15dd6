import { join } from 'node:path';
import { createRemoteJWKSet } from 'jose';
import { createClock } from './clock.js';
import type { Flavour } from './flavour.js';
import { listenerFor, listenLocally } from './server.js';
import { pageRoutes } from './pages/routes.js';
import { problemPage } from './pages/problem.js';
import { findPerson, PEOPLE } from './people.js';
import type { Person } from './people.js';
import { platformAt, toolAddresses } from './platform.js';
import type { Platform } from './platform.js';
import { findPlacedSurvey, PLACED_SURVEYS, PROGRAMS } from './programs/catalog.js';
import type { PlacedSurvey } from './programs/catalog.js';
import type { Course, Program } from './programs/program.js';
import { openRecords } from './records.js';
import { listGrades } from './services/gradebook.js';
import type { Grade } from './services/gradebook.js';
import { createLoginHints } from './services/login-hints.js';
import { loginInitiationUrl } from './services/login-initiation.js';
import { serviceRoutes } from './services/routes.js';
import { loadSigningKeys } from './signing-keys.js';
import type { CampusState, ScorePost } from './state.js';

export interface CampusOptions {
  /** Port on the loopback addresses; 0, the default, takes any free one. */
  port?: number;
  /** The tool's address. May be given later with `setToolUrl`. */
  toolUrl?: string;
  /** Directory for `campus.json`: keys, grades, access tokens. In memory without it. */
  dataDir?: string;
  /** File for the clock's offset. In memory without it. */
  clockFile?: string;
}

/** A running campus, for whoever started it. */
export interface Campus {
  /** `http://localhost:<port>` */
  readonly url: string;
  readonly people: readonly Person[];
  readonly programs: readonly Program[];
  /** The courses of all programs, in order. */
  readonly courses: readonly Course[];
  /** The four courses in which the survey stands: first and last of each program. */
  readonly surveys: readonly PlacedSurvey[];
  /** What a tool needs to register each platform. */
  readonly platforms: Readonly<Record<Flavour, Platform>>;
  setToolUrl(toolUrl: string): void;
  /** Every grade that counts, oldest first. */
  grades(): Grade[];
  /** Every score post since the start with the status it was answered, refused ones included. */
  scorePosts(): readonly ScorePost[];
  /** Answers 503 to the next `times` score posts. */
  failScores(times: number): void;
  /** Campus time, milliseconds since the epoch. */
  now(): number;
  /** Milliseconds to add to real time. */
  setClock(offsetMs: number): void;
  /** Address of the course page in which the survey stands, as this person sees it. */
  coursePage(person: string, course: string): string;
  /** Address on the campus that redirects to the tool's login: what the frame on the course page opens. */
  launchUrl(person: string, course: string): string;
  /** The tool's own login address with all parameters and a fresh hint: what `launchUrl` redirects to. */
  loginUrl(person: string, course: string): string;
  close(): Promise<void>;
}

/** Starts a campus. It listens when the promise is fulfilled. */
export async function createCampus(options: CampusOptions = {}): Promise<Campus> {
  const store = openRecords(options.dataDir === undefined ? undefined : join(options.dataDir, 'campus.json'));
  const keys = await loadSigningKeys(store);
  const clock = createClock(options.clockFile);
  const state: CampusState = {
    url: '',
    ...toolOf(options.toolUrl ?? 'http://127.0.0.1:3000'),
    platforms: platformsAt(''),
    clock,
    store,
    keys,
    hints: createLoginHints(clock),
    outage: { down: false, failNext: 0 },
    scorePosts: [],
  };
  const listener = listenerFor([...serviceRoutes(state), ...pageRoutes(state)], () =>
    problemPage(state, 404, 'There is no such page', ['The address leads nowhere on this campus.']),
  );
  const server = await listenLocally(listener, options.port ?? 0);
  // Issuer and addresses hold the port, which is known only now.
  state.url = `http://localhost:${server.port}`;
  state.platforms = platformsAt(state.url);
  return handleOf(state, () => server.close());
}

function platformsAt(url: string): CampusState['platforms'] {
  return { edx: platformAt(url, 'edx'), coursera: platformAt(url, 'coursera') };
}

function toolOf(address: string): Pick<CampusState, 'toolUrl' | 'toolKeys'> {
  const toolUrl = address.replace(/\/+$/, '');
  const keyset = new URL(toolAddresses(toolUrl).keys);
  // A key the tool has just rotated in is looked up at once.
  return { toolUrl, toolKeys: createRemoteJWKSet(keyset, { cooldownDuration: 1000 }) };
}

function handleOf(state: CampusState, close: () => Promise<void>): Campus {
  return {
    url: state.url,
    people: PEOPLE,
    programs: PROGRAMS,
    courses: PROGRAMS.flatMap(({ courses }) => courses),
    surveys: PLACED_SURVEYS,
    platforms: state.platforms,
    setToolUrl(toolUrl) {
      Object.assign(state, toolOf(toolUrl));
    },
    grades: () => listGrades(state.store),
    scorePosts: () => state.scorePosts,
    failScores(times) {
      state.outage.failNext = times;
    },
    now: () => state.clock.now(),
    setClock(offsetMs) {
      state.clock.setOffset(offsetMs);
    },
    coursePage(personId, courseId) {
      const { person, placed } = getLaunch(personId, courseId);
      return `${state.url}/as/${person.id}/courses/${placed.course.id}/${placed.survey.unit}`;
    },
    launchUrl(personId, courseId) {
      const { person, placed } = getLaunch(personId, courseId);
      return `${state.url}/${placed.program.flavour}/launch/${person.id}/${placed.course.id}`;
    },
    loginUrl(personId, courseId) {
      const { person, placed } = getLaunch(personId, courseId);
      return loginInitiationUrl(state, person, placed);
    },
    close,
  };
}

function getLaunch(personId: string, courseId: string): { person: Person; placed: PlacedSurvey } {
  const person = findPerson(personId);
  const placed = findPlacedSurvey(courseId);
  if (!person || !placed || person.sub[placed.program.flavour] === undefined) {
    throw new Error(`${personId} meets no survey in the course ${courseId}`);
  }
  return { person, placed };
}
