import type { Answers, Standing } from '../../../shared/answers.js';
import type { Instrument, Item } from '../../../shared/instrument.js';
import { nonAnswerCodes } from '../../../shared/non-answer-codes.js';
import { allItems } from '../../../shared/route.js';
import type { Facts } from '../../../shared/scope.js';

/** What the element told of one event. */
export interface Told {
  type: string;
  /** Milliseconds since the preview was started (over). */
  atMs: number;
  fields: Record<string, unknown>;
}

/** What stands for an item, with what the element may tell beside it. */
export type Given = Standing & { mode?: string; elapsedMs?: number };

/** What a preview knows of one round of answering. */
export interface Round {
  answers: Record<string, Given>;
  events: Told[];
  /** What the learner did in the end. */
  end?: 'completed' | 'declined';
}

export const emptyRound: Round = { answers: {}, events: [] };

/** The fields an event carries of its own. */
export const fieldsOf = (event: Event): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(event).filter(([name, value]) => name !== 'isTrusted' && value !== undefined),
  );

/** The item that asks for agreement; undefined where the definition leaves that to the element. */
const consentOf = (instrument: Instrument): Item | undefined =>
  allItems(instrument).find(({ type }) => type === 'consent');

/** Whether answers would be stored by now: agreed to, or `unasked` by the definition. */
export const agreementOf = (instrument: Instrument, answers: Answers): 'agreed' | 'unasked' | 'waiting' => {
  const consent = consentOf(instrument);
  if (!consent) return 'unasked';
  return answers[consent.name]?.value === 1 ? 'agreed' : 'waiting';
};

/** Answers that stand, in the order of the questionnaire, as they would be stored. */
export const storedAnswers = (instrument: Instrument, { answers }: Round) =>
  allItems(instrument).flatMap((item) => {
    const given = answers[item.name];
    if (!given) return [];
    const { value, nonAnswer, ...beside } = given;
    const kept = item.type === 'email' && value !== undefined ? 'given' : value;
    return [
      {
        variable: item.name,
        ...(nonAnswer ? { nonAnswer, exportCode: nonAnswerCodes[nonAnswer] } : { value: kept }),
        ...beside,
      },
    ];
  });

/** Everything of a round as JSON, to be kept with the work on a definition. */
export const roundAsJson = (instrument: Instrument, facts: Partial<Facts>, round: Round): string => {
  const withoutAddress = round.events.map(({ type, atMs, fields: { answer: _, ...fields } }) => ({
    type,
    atMs,
    ...fields,
  }));
  return JSON.stringify(
    {
      instrument: `${instrument.id}@${instrument.version}`,
      wave: instrument.wave,
      agreement: agreementOf(instrument, round.answers),
      facts,
      answers: storedAnswers(instrument, round),
      events: withoutAddress,
    },
    null,
    2,
  );
};
