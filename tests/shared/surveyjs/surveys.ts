import { readFileSync } from 'node:fs';
import { fromSurveyJs, type Converted, type FromOptions } from '../../../shared/surveyjs/from-surveyjs.js';

export type Json = Record<string, unknown>;

/** The survey with every question type of SurveyJS. */
export const everyType = (): Json =>
  JSON.parse(readFileSync(new URL('every-question-type.surveyjs.json', import.meta.url), 'utf8')) as Json;

/** A survey of one page. */
export const surveyOf = (...elements: Json[]): Json => ({
  title: 'Sample',
  pages: [{ name: 'page', elements }],
});

/** A conversion for the first wave. */
export const convert = (survey: Json, options: FromOptions = {}): Converted =>
  fromSurveyJs(survey, { wave: 'baseline', ...options });

/** Every element of a definition. */
export const elementsOf = ({ definition }: Converted): Json[] =>
  (definition.pages as { elements: Json[] }[]).flatMap(({ elements }) => elements);

/** What became of a property of a question. */
export const fateOf = ({ account }: Converted, name: string, property: string) =>
  account.find((entry) => entry.name === name && entry.property === property);
