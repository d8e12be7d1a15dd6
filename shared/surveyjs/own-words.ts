import { Item, Note, type Instrument } from '../instrument.js';
import { canonicalJson } from '../publish.js';
import { isObject, type Source } from './ledger.js';
import { ownKey } from './own-key.js';
import type { Json } from './reading.js';
import { writeElement } from './write-items.js';
import { tryCondition } from './writing.js';

/** Fields of ours that stand beside, told as kept. */
export const ownOf = (source: Source): Json => {
  const own = source.peek(ownKey);
  if (!isObject(own)) return {};
  source.kept(ownKey);
  return own;
};

/** The same of a choice or page; where its condition was edited in SurveyJS since, that one counts. */
export const ownBeside = (source: Source): Json => {
  const { visibleIf, ...own } = ownOf(source);
  if (typeof visibleIf !== 'string') return own;
  if (tryCondition(visibleIf) === source.peek('visibleIf')) return { ...own, visibleIf };
  source.changed(ownKey, 'The condition was edited since; it is read anew.');
  return own;
};

/** Our fields that a property of SurveyJS stands for. */
const counterparts: Readonly<Record<string, readonly string[]>> = {
  visibleIf: ['visibleIf'], validators: ['checks'], choices: ['choices', 'choicesFrom', 'bandsBy'], rows: ['rows', 'rowsFrom', 'lines'],
  columns: ['columns'], items: ['parts', 'rows'], min: ['min'], max: ['max'], step: ['step'], rateMin: ['min'], rateMax: ['max'], rateStep: ['step'],
  title: ['title'], description: ['description'], html: ['text'], isRequired: ['isRequired'], maxLength: ['maxLength'],
  labelTrue: ['trueText'], labelFalse: ['falseText'], minRateDescription: ['lowText'], maxRateDescription: ['highText'],
  showRefuseItem: ['nonAnswers'], refuseText: ['nonAnswers'], showDontKnowItem: ['nonAnswers'], dontKnowText: ['nonAnswers'],
  choicesOrder: ['randomise'],
}; // prettier-ignore
/** What can be restored whatever became of the question. */
const neutral = ['seconds', 'sensitivity', 'reports', 'confirm', 'collapsed'];

const same = (a: unknown, b: unknown) => canonicalJson({ value: a }) === canonicalJson({ value: b });

/** Properties of SurveyJS that are not as they were written: edited since. Undefined where nothing can be told. */
const editedIn = ({ value }: Source, candidate: Json, instrument: Instrument): string[] | undefined => {
  const parsed = candidate.type === 'note' ? Note.safeParse(candidate) : Item.safeParse(candidate);
  if (!parsed.success) return undefined;
  const written = writeElement(parsed.data, { instrument, language: instrument.defaultLanguage });
  return Object.keys(counterparts).concat('type').filter((key) => !same(written[key], value[key]));
}; // prettier-ignore

const withOwn = (item: Json, set: Json, unset: readonly string[]): Json => {
  const whole: Json = { ...item, ...set };
  for (const key of unset) delete whole[key];
  return whole;
};

/** Whether a question of SurveyJS was written from ours of this field. */
export const ownSets = ({ value }: Source, key: string): boolean => {
  const own = value[ownKey];
  return isObject(own) && isObject(own.set) && key in own.set;
};

/**
 * Puts back what SurveyJS has no word for. What was edited in SurveyJS since counts: of those fields nothing is put back,
 * and the account says so. `instrument`: the lists of the survey.
 */
export const restore = (item: Json, source: Source, instrument: Instrument): Json => {
  const { set = {}, unset = [] } = ownOf(source) as { set?: Json; unset?: string[] };
  if (!Object.keys(set).length && !unset.length) return Object.assign(item, {});
  const edited = editedIn(source, withOwn(item, set, unset), instrument);
  const isStill = (key: string) =>
    !edited || edited.includes('type')
      ? neutral.includes(key)
      : !edited.some((native) => counterparts[native]?.includes(key));
  const kept = Object.fromEntries(Object.entries(set).filter(([key]) => isStill(key)));
  const lost = [...Object.keys(set), ...unset].filter((key) => !isStill(key));
  const isMoved = lost.some((key) => ['choices', 'rows'].includes(key));
  const whole = withOwn(item, kept, isMoved ? unset.filter((key) => !['choices', 'rows'].includes(key)) : unset.filter(isStill)); // prettier-ignore
  if (lost.length)
    source.changed(ownKey, `Edited in SurveyJS since; read anew: ${[...new Set(lost)].join(', ')}.`);
  for (const key of Object.keys(item)) if (!(key in whole)) delete item[key];
  return Object.assign(item, whole);
};
