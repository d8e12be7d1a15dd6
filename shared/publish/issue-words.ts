import type { z } from 'zod';
import { definitionFields, fieldExamples, fields } from '../field-descriptions.js';
import { didYouMean, nearest } from '../nearest.js';
import { foreignFields, foreignNames, foreignTypes } from './foreign-words.js';
import { foundInWords, inWords, wantedInWords } from './kind-words.js';
import { patternInWords } from './pattern-words.js';
import { Text } from '../instrument.js';
import {
  alternativesOf,
  bare,
  fieldsAt,
  isOptionalIn,
  memberOf,
  schemaAt,
  typeNameOf,
  valueAt,
} from './schema-at.js';
import { otherTypesWith } from './type-meant.js';

type Issue = z.core.$ZodIssue;

/** Where an issue was found: the schema, the whole value, the path in it. */
export interface Place {
  schema: z.core.$ZodType;
  root: unknown;
  path: readonly PropertyKey[];
}

const quoted = (name: unknown) => `"${String(name)}"`;
const nameAt = ({ path }: Place) => {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  const list = path.at(-2);
  return typeof last === 'number' ? `Number ${last + 1} of ${quoted(list)}` : quoted(last);
};
/** Examples and purposes are those of definitions; a study has fields of the same names. */
const isStudy = ({ root }: Place) => typeof root === 'object' && root !== null && 'programs' in root;
const example = (name: PropertyKey | undefined, place: Place) => {
  const written = isStudy(place) ? undefined : fieldExamples[String(name)];
  return written ? ` For example: ${written}.` : '';
};
const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** Every type that may stand at a place. */
const typesAt = ({ schema, root, path }: Place): string[] => {
  const around = path.slice(0, -1);
  const owner = schemaAt(schema, root, around.slice(0, -1));
  const member = owner && memberOf(owner);
  return (member ? alternativesOf(member) : []).map((one) => String(typeNameOf(one)));
};

const hintFor = (hints: Readonly<Record<string, string>>, word: string) =>
  Object.hasOwn(hints, word) ? ` ${hints[word]}` : '';

/** A type nobody knows, or none at all. */
export const typeInWords = (place: Place): string => {
  const types = typesAt(place);
  const written = valueAt(place.root, place.path);
  const list = `The types are: ${types.join(', ')}.`;
  if (written === undefined) return `"type" is missing: it says what sort of question this is. ${list}`;
  const word = typeof written === 'string' ? written : '';
  const help = hintFor(foreignTypes, word) || didYouMean(word, types);
  return `There is no type ${JSON.stringify(written)} here.${help || ` ${list}`}`;
};

/** Our name of a field of SurveyJS, or of one written almost so. */
const ourNameOf = (key: string, known: readonly string[]): string | undefined => {
  const theirs = nearest(key, Object.keys(foreignNames));
  const ours = theirs && foreignNames[theirs];
  return ours && known.includes(ours) ? ours : undefined;
};

/** The field that is meant by one that does not belong there; undefined where none is near. */
export const fieldMeant = (key: string, place: Place): string | undefined => {
  const known = fieldsAt(place.schema, place.root, place.path);
  return nearest(key, known) ?? ourNameOf(key, known);
};

/** A field that does not belong there. */
export const unknownFieldInWords = (key: string, place: Place): string => {
  const known = fieldsAt(place.schema, place.root, place.path);
  const type = (valueAt(place.root, place.path) as { type?: unknown }).type;
  const owner = typeof type === 'string' ? ` of ${quoted(type)}` : '';
  const ours = ourNameOf(key, known);
  const help = nearest(key, known)
    ? didYouMean(key, known)
    : ours
      ? ` It is ${quoted(ours)} here.`
      : (owner && otherTypesWith(key, place)) || hintFor(foreignFields, key);
  return `${quoted(key)} is not a field${owner}.${help || ` Take it out. The fields are: ${known.join(', ')}.`}`;
};

const missing = (place: Place): string => {
  const name = place.path.at(-1);
  const purpose = (isStudy(place) ? fields : definitionFields)[String(name)];
  const why = purpose ? `: ${lowerFirst(purpose)}` : '.';
  return `${quoted(name)} is missing${why} Add it.${example(name, place)}`;
};

const languageOf = ({ root }: Place): unknown =>
  (root as { defaultLanguage?: unknown }).defaultLanguage ?? 'en';

const choiceLists = ['choices', 'rows', 'columns'];
/** A choice that was written as its words alone. */
const choiceOf = (words: string, place: Place): string =>
  `{ "value": ${Number(place.path.at(-1)) + 1}, "text": { ${quoted(languageOf(place))}: ${JSON.stringify(words)} } }`;

const ofKind = (place: Place): string => {
  const value = valueAt(place.root, place.path);
  const wanted = schemaAt(place.schema, place.root, place.path);
  const list = place.path.at(-2);
  const words = wanted ? wantedInWords(wanted) : 'something else';
  const isQuotedNumber = typeof value === 'string' && /number/.test(words) && value.trim() && !Number.isNaN(Number(value)); // prettier-ignore
  if (isQuotedNumber) return `${nameAt(place)} is ${words}. Take the quotation marks off: ${value.trim()}.`;
  if (wanted && bare(wanted) === Text && value === '')
    return `${nameAt(place)} is empty. Write { ${quoted(languageOf(place))}: "…" } with its words.`;
  if (wanted && bare(wanted) === Text && typeof value === 'string')
    return `${nameAt(place)} is words by language. Write { ${quoted(languageOf(place))}: ${JSON.stringify(value)} }.`;
  if (
    typeof value === 'string' &&
    typeof place.path.at(-1) === 'number' &&
    choiceLists.includes(String(list))
  )
    return `${nameAt(place)} needs a value and its words. Write ${choiceOf(value, place)}.`;
  const shown =
    typeof place.path.at(-1) === 'number' ? example(list, place) : example(place.path.at(-1), place);
  return `${nameAt(place)} is ${words}, not ${foundInWords(value)}.${shown}`;
};

const ofValue = ({ values }: { values: readonly unknown[] }, place: Place): string => {
  const value = valueAt(place.root, place.path);
  if (values.length === 1 && values[0] === true)
    return `${nameAt(place)} is true or not there at all. Take the field out.`;
  const meant = typeof value === 'string' ? didYouMean(value, values.map(String)) : '';
  return `${nameAt(place)} cannot be ${foundInWords(value)}.${meant} It is one of ${inWords(values)}.`;
};

/** An empty text; words in the default language, and what is required, cannot be taken out. */
const emptyInWords = (place: Place): string => {
  const around = place.path.slice(0, -1);
  const owner = schemaAt(place.schema, place.root, around);
  const language = place.path.at(-1);
  if (owner && bare(owner) === Text) {
    const words = nameAt({ ...place, path: around });
    return language === languageOf(place)
      ? `${words} is empty in ${String(language)}, the default language. Write its words.`
      : `${words} is empty in ${String(language)}. Write its words, or take ${quoted(language)} out.`;
  }
  const isNeeded = !owner || !isOptionalIn(owner, language);
  return `${nameAt(place)} is empty. ${isNeeded ? 'Fill it in.' : 'Fill it in, or take it out.'}`;
};

type Bound = { minimum?: number | bigint; maximum?: number | bigint; inclusive?: boolean; origin: string };
const ofBound = ({ minimum, maximum, inclusive, origin }: Bound, place: Place): string => {
  const isLow = minimum !== undefined;
  const limit = String(isLow ? minimum : maximum);
  const found = valueAt(place.root, place.path);
  if (origin === 'string')
    return isLow
      ? emptyInWords(place)
      : `${nameAt(place)} has ${String(found).length} characters; ${limit} are the most. Shorten it.`;
  if (origin === 'array') {
    const count = (found as unknown[]).length;
    return isLow
      ? `${nameAt(place)} needs ${limit} or more, and has ${count}. Add to it.${example(place.path.at(-1), place)}`
      : `${nameAt(place)} has ${count}; ${limit} are the most. Move some elsewhere.`;
  }
  const side = isLow ? (inclusive ? 'or more' : 'must be exceeded') : 'or less';
  return `${nameAt(place)} is ${foundInWords(found)}. It must be ${limit} ${side}.`.replace(
    `be ${limit} must be exceeded`, `be more than ${limit}`); // prettier-ignore
};

/** One issue in words that say what to do; unknown fields and types have their own. */
export const issueInWords = (issue: Issue, place: Place): string => {
  if (valueAt(place.root, place.path) === undefined) return missing(place);
  switch (issue.code) {
    case 'invalid_value':
      return ofValue(issue, place);
    case 'too_small':
    case 'too_big':
      return ofBound(issue, place);
    case 'invalid_format': {
      const words = patternInWords(issue.format, issue.pattern, valueAt(place.root, place.path));
      return `${nameAt(place)} is ${foundInWords(valueAt(place.root, place.path))}; it takes ${words}.`;
    }
    case 'invalid_key': {
      const [inner] = issue.issues as unknown as [{ format?: string; pattern?: string }];
      const words = patternInWords(inner.format ?? '', inner.pattern, place.path.at(-1));
      return `${quoted(place.path.at(-1))} cannot be a key here; it takes ${words}.`;
    }
    default:
      return ofKind(place);
  }
};
