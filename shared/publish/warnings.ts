import { own } from '../expression.js';
import type { Instrument, Item } from '../instrument.js';
import { isItem } from '../route.js';
import { placesOf } from './expressions.js';
import { plannedSeconds } from './planned-seconds.js';
import { choicesOf } from './reference-types.js';
import { textsOf } from './text-findings.js';

/** What publishing lets pass, though it is seldom meant. `docs/definition-format.md` explains them. */
export const warningRules = ['language_incomplete', 'prefer_not_missing', 'seconds_unlikely'] as const;

/** Something that can be published and should be looked at. */
export interface Warning {
  /** The first place; {@link places} has all. */
  path: string;
  rule: (typeof warningRules)[number];
  message: string;
  places: string[];
}

const most = 5;
/** The first few, and how many more. */
const some = (names: string[]): string =>
  names.length > most
    ? `${names.slice(0, most).join(', ')} and ${names.length - most} more`
    : names.join(', ');

const languageWarnings = (instrument: Instrument): Warning[] => {
  const texts = textsOf(instrument);
  const others = instrument.languages.filter((language) => language !== instrument.defaultLanguage);
  return others.flatMap((language): Warning[] => {
    const places = texts.filter(({ text }) => own(text, language) === undefined).map(({ path }) => path);
    const message = `${places.length} of ${texts.length} texts have no words in ${language} and are shown in ${instrument.defaultLanguage}: ${some(places)}.`;
    return places.length ? [{ path: places[0]!, rule: 'language_incomplete', message, places }] : [];
  });
};

const offersRefusal = ({ nonAnswers = [], type }: Item): boolean =>
  type === 'consent' || nonAnswers.some(({ reason }) => reason === 'prefer-not');

const refusalWarnings = (instrument: Instrument): Warning[] => {
  const without = placesOf(instrument).elements.filter(({ value }) => isItem(value) && !offersRefusal(value));
  const names = without.map(({ value }) => value.name);
  const places = without.map(({ path }) => path);
  const message = `${names.length} items cannot be refused in words: ${some(names)}. Where a question may be unwelcome, add "nonAnswers": [{ "reason": "prefer-not" }].`;
  return places.length ? [{ path: places[0]!, rule: 'prefer_not_missing', message, places }] : [];
};

/** Less than a third or more than four times what similar items take. */
const isUnlikely = (seconds: number, planned: number) => seconds < planned / 3 || seconds > planned * 4;

const secondsWarnings = (instrument: Instrument): Warning[] =>
  placesOf(instrument).elements.flatMap(({ path, value }): Warning[] => {
    if (!isItem(value)) return [];
    const count = value.type === 'compound' ? value.parts.length : choicesOf(value, instrument).length;
    const planned = plannedSeconds(value.type, count);
    const message = `"${value.name}" is planned with ${value.seconds} seconds; a ${value.type} like it takes about ${planned}.`;
    const at = `${path}.seconds`;
    return isUnlikely(value.seconds, planned)
      ? [{ path: at, rule: 'seconds_unlikely', message, places: [at] }]
      : [];
  });

/** Missing translations, items that cannot be refused, and planning seconds that look like a slip. */
export const warningsOf = (instrument: Instrument): Warning[] => [
  ...languageWarnings(instrument),
  ...refusalWarnings(instrument),
  ...secondsWarnings(instrument),
];
