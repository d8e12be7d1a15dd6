import type { Answer, Answers, GivenNonAnswer, Standing, Value } from '../../shared/answers.js';
import { problemWith } from '../../shared/acceptable.js';
import type { Operand } from '../../shared/expression.js';
import type { Check, Instrument, Item } from '../../shared/instrument.js';
import { choicesOf } from '../../shared/offered.js';
import { failedChecks, isItem, readerOf, suggestionFor, visiblePages } from '../../shared/route.js';
import type { Facts } from '../../shared/scope.js';
import { randomFrom } from './random.js';
import { drawValue, moneyOf, type Drawing } from './values.js';

/** How somebody answers: probabilities from 0 to 1. */
export interface Temperament {
  /** Of taking an offered way not to answer, per item. */
  nonAnswer: number;
  /** Of leaving an item empty that is not required. */
  blank: number;
  /** Of stopping before a page. */
  breakOff: number;
  /** Of confirming an earlier answer or keeping a suggested value; otherwise it is changed. */
  confirm: number;
  /** Of declining to take part. */
  decline: number;
}

/** Answers almost everything and stays to the end. */
export const patient: Temperament = { nonAnswer: 0.04, blank: 0.03, breakOff: 0, confirm: 0.8, decline: 0 };

export interface RespondentOptions {
  instrument: Instrument;
  facts: Facts;
  seed: number;
  temperament?: Partial<Temperament>;
  /** Name of the item before which the respondent stops, whatever the temperament. */
  breakOffAt?: string;
  /** Pins the answers of some items (country, age, consent); undefined leaves an item to chance. */
  bias?: (item: Item, answers: Answers) => Value | undefined;
}

export interface SimulatedResponse {
  /** In the order given; an item that was reopened comes again. */
  answers: Answer[];
  finished: boolean;
  /** Item in view when the respondent stopped. */
  brokeOffAt?: string;
  declined?: true;
}

/** A required item offers nothing, so that no respondent could go on: a fault of the instrument. */
export class RespondentStuck extends Error {
  constructor(
    readonly instrument: string,
    readonly item: string,
  ) {
    super(`${instrument}: ${item} is required but offers nothing to answer`);
  }
}

type Given = Pick<Answer, 'mode' | 'earlier' | 'specified'> &
  ({ value: Value } | { nonAnswer: GivenNonAnswer });

const drawsUntilFit = 200;
const reasonsWhy = ['There was overtime.', 'Some of it is not listed here.'];

const valueFrom = (operand: Operand, item: Item, situation: Drawing): Value | undefined => {
  const amount =
    item.type === 'money' && typeof operand === 'number' ? moneyOf(operand, item, situation) : operand;
  const isValue = amount !== undefined && typeof amount !== 'boolean';
  return isValue && !problemWith(item, amount, situation.instrument) ? (amount as Value) : undefined;
};

/** The same, with the item answered. */
const answeredWith = (item: Item, value: Value, situation: Drawing): Drawing => ({
  ...situation,
  answers: { ...situation.answers, [item.name]: { value } },
});

const failsWith = (item: Item, value: Value, situation: Drawing): Check[] =>
  failedChecks(item, answeredWith(item, value, situation));

/** A value no hard check refuses, or undefined where none was found. */
const fitValue = (item: Item, situation: Drawing): Value | undefined => {
  for (let draw = 0; draw < drawsUntilFit; draw++) {
    const value = drawValue(item, situation);
    if (value === undefined) return undefined;
    if (!failsWith(item, value, situation).some(({ level }) => level === 'hard')) return value;
  }
  return undefined;
};

/** The answer of the latest earlier wave, where it may be shown and still fits. */
const earlierValue = (item: Item, situation: Drawing): Value | undefined => {
  const { end, baseline } = situation.facts.earlier;
  return item.confirm ? valueFrom(end?.[item.name] ?? baseline?.[item.name], item, situation) : undefined;
};

const specifiedBeside = (
  item: Item,
  value: Value,
  { instrument, random }: Drawing,
): Record<string, string> => {
  if (item.type !== 'radiogroup' && item.type !== 'checkbox') return {};
  const chosen = Array.isArray(value) ? value : [value];
  const open = choicesOf(item, instrument).filter(
    (choice) => choice.specify && chosen.includes(choice.value) && random.chance(0.7),
  );
  return Object.fromEntries(
    open.map((choice) => [String(choice.value), 'Something else'.slice(0, choice.specify)]),
  );
};

/** Meets soft checks as people do: takes an offered correction now and then, else keeps the value and says why. */
const afterChecks = (item: Item, value: Value, mode: Answer['mode'], situation: Drawing): Given => {
  const failed = failsWith(item, value, situation);
  const offer = failed.flatMap(({ offers = [] }) => offers)[0];
  const { random } = situation;
  const read = readerOf(answeredWith(item, value, situation));
  const offered = offer && random.chance(0.4) ? valueFrom(read(offer.value), item, situation) : undefined;
  const kept = offered ?? value;
  const asksWhy = offered === undefined && failed.some(({ askReason }) => askReason);
  const specified: Record<string, string> = specifiedBeside(item, kept, situation);
  if (asksWhy) specified.reason = random.pick(reasonsWhy);
  return { value: kept, mode, ...(Object.keys(specified).length && { specified }) };
};

const typed = (item: Item, situation: Drawing): Given => {
  const value = fitValue(item, situation);
  if (value !== undefined) return afterChecks(item, value, 'typed', situation);
  if (item.isRequired) throw new RespondentStuck(situation.instrument.id, item.name);
  return { nonAnswer: 'blank', mode: 'typed' };
};

/** What the respondent does with an item: pinned, refused, left, confirmed, kept as suggested, or typed. */
const respond = (
  item: Item,
  situation: Drawing,
  options: RespondentOptions,
  temperament: Temperament,
): Given => {
  const { random, answers } = situation;
  const pinned = options.bias?.(item, answers);
  if (pinned !== undefined) return afterChecks(item, pinned, 'typed', situation);
  if (item.type === 'consent') return { value: random.chance(temperament.decline) ? 0 : 1, mode: 'typed' };
  if (item.nonAnswers?.length && random.chance(temperament.nonAnswer))
    return { nonAnswer: random.pick(item.nonAnswers).reason, mode: 'typed' };
  const earlier = earlierValue(item, situation);
  if (!item.isRequired && random.chance(temperament.blank))
    return { nonAnswer: 'blank', mode: 'typed', ...(earlier !== undefined && { earlier: 'skip' as const }) };
  if (earlier !== undefined && random.chance(temperament.confirm))
    return { ...afterChecks(item, earlier, 'confirmed', situation), earlier: 'confirm' };
  if (earlier !== undefined) return { ...typed(item, situation), earlier: 'change' };
  const suggested = valueFrom(suggestionFor(item, situation), item, situation);
  const keeps = suggested !== undefined && random.chance(temperament.confirm);
  return keeps ? afterChecks(item, suggested, 'suggested', situation) : typed(item, situation);
};

const reopenedBy = (item: Item, { value }: Standing, instrument: Instrument): string | undefined => {
  if (item.type !== 'radiogroup') return undefined;
  return choicesOf(item, instrument).find((choice) => choice.value === value)?.reopens;
};

/**
 * Answers an instrument as a respondent would: page by page along the route, each answer deciding what comes next.
 * The same options give the same answers, ids included. An item is reopened once at most, so the walk always ends.
 * Throws {@link RespondentStuck} where a required item offers nothing.
 */
export const simulateRespondent = (options: RespondentOptions): SimulatedResponse => {
  const { instrument, facts } = options;
  const temperament = { ...patient, ...options.temperament };
  const random = randomFrom(options.seed);
  const standing: Answers = {};
  const done = new Set<string>();
  const reopened = new Set<string>();
  const answers: Answer[] = [];
  let page: string | undefined;

  for (;;) {
    const ahead = visiblePages({ instrument, answers: standing, facts }).flatMap(
      ({ page: { name }, elements }) =>
        elements.filter(isItem).flatMap((item) => (done.has(item.name) ? [] : [{ item, page: name }])),
    );
    const [next] = ahead;
    if (!next) return { answers, finished: true };
    const { item } = next;
    const stops = next.page !== page && random.chance(temperament.breakOff);
    if (stops || item.name === options.breakOffAt) return { answers, finished: false, brokeOffAt: item.name };
    page = next.page;

    const given = respond(item, { instrument, answers: standing, facts, random }, options, temperament);
    const elapsedMs = Math.round(item.seconds * 1000 * random.around(0.5));
    answers.push({ id: random.uuid(), item: item.name, elapsedMs, ...given });
    done.add(item.name);
    standing[item.name] = 'value' in given ? { value: given.value } : { nonAnswer: given.nonAnswer };
    if (item.type === 'consent' && standing[item.name]!.value === 0)
      return { answers, finished: false, declined: true };
    const target = reopenedBy(item, standing[item.name]!, instrument);
    if (target && !reopened.has(target)) {
      reopened.add(target);
      done.delete(target);
    }
  }
};
