import type { Answer, Answers } from '../../shared/answers.js';
import type {
  AnswersStored,
  ConsentGiven,
  GiveConsent,
  ResponseView,
  SessionView,
  Submitted,
} from '../../shared/api.js';
import type { ClientEvent } from '../../shared/events.js';
import type { Instrument } from '../../shared/instrument.js';
import type { Facts } from '../../shared/progress.js';
import { uuid } from './uuid.js';

/** Where a survey comes from and where answers go: the survey server, or nowhere but the page. */
export interface Backend {
  /** Whether a server keeps the answers; what it keeps is not shown to the page around the element. */
  readonly keeps: boolean;
  open(): Promise<SessionView>;
  giveConsent(decision: GiveConsent): Promise<ConsentGiven>;
  /** Counts one learner under the age floor; nothing else is told. */
  screenOut(): Promise<void>;
  /** `leaving`: the page is going away; the request must outlive it, and its answer may never be read. */
  storeAnswers(response: string, answers: Answer[], leaving?: boolean): Promise<AnswersStored>;
  submit(response: string): Promise<Submitted | undefined>;
  erase(): Promise<void>;
  sendEvents(events: ClientEvent[], leaving?: boolean): Promise<void>;
}

const noFacts = (): Facts => ({
  program: {},
  study: {},
  session: {},
  earlier: {},
  month: new Date().toISOString().slice(0, 7),
  orderSeed: crypto.getRandomValues(new Uint32Array(1))[0]!,
});

const noToken = { token: '', expiresAt: '' };

/** A definition alone: every answer is accepted at once and kept in the element. */
export class PageOnly implements Backend {
  readonly keeps = false;
  readonly #instrument: Instrument;
  readonly #facts: Facts;

  constructor(instrument: Instrument, facts?: Partial<Facts>) {
    this.#instrument = instrument;
    this.#facts = { ...noFacts(), ...facts };
  }

  open(): Promise<SessionView> {
    const instrument = this.#instrument;
    const hasConsent = instrument.pages.some(({ elements }) =>
      elements.some(({ type }) => type === 'consent'),
    );
    return Promise.resolve({
      ...noToken,
      role: 'learner',
      verified: true,
      state: 'open',
      wave: instrument.wave,
      study: {
        id: instrument.id,
        title: instrument.title,
        minimumAge: 0,
        languages: instrument.languages,
        telemetry: 'off',
      },
      program: { id: instrument.id, title: instrument.title, type: 'other', provider: '' },
      instrument,
      facts: this.#facts,
      earlierAt: {},
      ...(!hasConsent && { response: this.#newResponse({}) }),
    });
  }

  giveConsent(decision: GiveConsent): Promise<ConsentGiven> {
    const given = decision.decision === 'agreed' ? decision.answers : [];
    const answers: Answers = Object.fromEntries(given.map((answer) => [answer.item, answer]));
    return Promise.resolve({
      ...noToken,
      earlierAt: {},
      response: this.#newResponse(answers),
      facts: this.#facts,
    });
  }

  storeAnswers(_response: string, answers: Answer[]): Promise<AnswersStored> {
    return Promise.resolve({ stored: answers.map(({ id }) => id), refused: [] });
  }

  submit(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  screenOut(): Promise<void> {
    return Promise.resolve();
  }

  erase(): Promise<void> {
    return Promise.resolve();
  }

  sendEvents(): Promise<void> {
    return Promise.resolve();
  }

  #newResponse(answers: Answers): ResponseView {
    return { id: uuid(), answers };
  }
}
