import type { ConsoleOverview, PlacementView, SendAnswers, SessionView } from '../../../shared/api.js';
import type { Instrument } from '../../../shared/instrument.js';
import type { Facts } from '../../../shared/scope.js';

const text = (en: string) => ({ en });

/** Two questions with no consent between. */
export const instrument: Instrument = {
  id: 'end',
  version: '1.0.0',
  wave: 'end',
  title: text('What the program brought you'),
  defaultLanguage: 'en',
  languages: ['en'],
  sections: [{ id: 'one', title: text('You') }],
  pages: ['First', 'Second'].map((title, index) => ({
    name: `page${index}`,
    section: 'one',
    elements: [
      {
        name: `q${index}`,
        type: 'text',
        title: text(`${title} question`),
        seconds: 10,
        sensitivity: 'none',
        reports: [],
      },
    ],
  })),
} as unknown as Instrument;

export const facts: Facts = {
  program: {},
  study: {},
  session: {},
  earlier: {},
  month: '2026-03',
  orderSeed: 1,
};

export const today = (): string => new Date().toISOString().slice(0, 10);

/** A course with plenty of answers; `differing` says what is otherwise. */
export const placement = (differing: Partial<PlacementView> = {}): PlacementView => ({
  program: { id: 'p', title: text('Data and Economics') },
  course: { title: 'Capstone Exam' },
  wave: 'end',
  instrument: 'end@1.0.0',
  minutes: 8,
  draft: [],
  study: { sponsor: { name: 'Lakeside University' } },
  state: 'open',
  visits: 1312,
  counts: { reached: 148, started: 97, finished: 64 },
  lastAnswerOn: '2026-03-12',
  simulated: false,
  instrumentDefinition: instrument,
  facts,
  ...differing,
});

/** A course nobody has answered in. */
export const unanswered = (differing: Partial<PlacementView> = {}): PlacementView =>
  placement({
    visits: 0,
    counts: { reached: 0, started: 0, finished: 0 },
    lastAnswerOn: undefined,
    ...differing,
  });

/** A session of an instructor's test run, with a response of its own. */
export const testSession = (): SessionView => ({
  token: 'test-token',
  expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  role: 'test',
  verified: true,
  state: 'open',
  placement: 'here',
  recording: 'off',
  wave: 'end',
  study: { id: 's', version: 1, title: text('A study'), minimumAge: 18, languages: ['en'] },
  program: { id: 'p', title: text('Data and Economics'), type: 'MicroMasters', provider: 'Lakeside' },
  instrument,
  facts,
  earlierAt: {},
  response: { id: crypto.randomUUID(), answers: {} },
});

/** Every answer is taken. */
export const takeAll = (body: unknown) => ({
  stored: (body as SendAnswers).answers.map(({ id }) => id),
  refused: [],
});

const at = (minute: number) => `2026-03-12T14:${String(minute).padStart(2, '0')}:00Z`;

/** A console with something in every section. */
export const overview = (differing: Partial<ConsoleOverview> = {}): ConsoleOverview => ({
  account: { email: 'ada@lakeside.example', role: 'admin' },
  studies: [
    {
      id: 's',
      version: 2,
      title: text('What programs bring'),
      missing: [],
      instruments: { baseline: 'baseline@1.0.0', end: 'end@1.0.0' },
      programs: [
        {
          id: 'p',
          title: text('Data and Economics'),
          type: 'MicroMasters',
          waves: [
            { wave: 'end', started: 97, finished: 64, simulated: 90, joined: 71 },
            { wave: 'baseline', started: 2048, finished: 1790, simulated: 0 },
          ],
        },
      ],
    },
    {
      id: 'd',
      version: 1,
      title: text('Credentials at work'),
      missing: ['ethics', 'informationSheet'],
      instruments: {},
      programs: [{ id: 'n', title: text('Machine Learning'), type: 'Nanodegree', waves: [] }],
    },
  ],
  platforms: [
    { id: 'a', name: 'Lakeside Online', issuer: 'https://courses.lakeside.example', clientId: 'client-1', state: 'active', deployments: ['1'], lastLaunchAt: at(5) },
    { id: 'b', name: 'Harbor Canvas', issuer: 'https://canvas.instructure.com', clientId: '1000042', state: 'revoked', deployments: [] },
  ],
  sites: [
    {
      study: 's', id: 'courses', origins: ['https://courses.lakeside.example'],
      keys: [
        { kid: 'courses-k7qd-2m9x', createdAt: at(20), createdBy: 'ada@lakeside.example', lastUsedOn: '2026-03-12' },
        { kid: 'courses-0a1b-2c3d', createdAt: at(1), revokedAt: at(21) },
      ],
    },
    { study: 's', id: 'blog', origins: ['https://blog.lakeside.example', 'https://www.lakeside.example'], keys: [] },
  ],
  launches: [
    { at: at(5), outcome: 'accepted', role: 'learner', platform: 'Lakeside Online' },
    { at: at(4), outcome: 'deployment_unknown', detail: '{"deployment":"2"}' },
  ],
  scoreTotals: { sent: 1, waiting: 1, failed: 1 },
  scores: [
    { state: 'sent', attempts: 1, program: 'p', wave: 'end', course: 'Capstone Exam', sentOn: '2026-03-12' },
    { state: 'waiting', attempts: 4, program: 'p', wave: 'end', course: 'Capstone Exam', lastError: 'The platform answered 503', nextAttemptAt: at(30) },
    { state: 'failed', attempts: 12, program: 'p', wave: 'baseline', lastError: 'The platform refused the score: 403' },
  ],
  ...differing,
}); // prettier-ignore

export const emptyOverview = (): ConsoleOverview =>
  overview({ studies: [], platforms: [], sites: [], launches: [], scores: [] });
