import { isSurveyJs } from '../../shared/surveyjs/recognise.js';

/** What a file holds. */
export type FileKind = 'study' | 'definition' | 'surveyjs';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a JSON value is, by its shape: a study has `programs`, a definition `pages`. Undefined where it is neither. */
export const kindOf = (value: unknown): FileKind | undefined => {
  if (!isObject(value)) return undefined;
  if ('programs' in value) return 'study';
  if (isSurveyJs(value)) return 'surveyjs';
  return 'pages' in value ? 'definition' : undefined;
};

/** What to do with a survey of SurveyJS. `file`: its name. */
export const convertFirst = (file: string) => ({
  rule: 'surveyjs',
  message: `This is a survey of SurveyJS. Convert it: program-survey study convert ${file} --wave baseline --out FILE.`,
});

/** Why a value is none of them. */
export const kindMissing = (value: unknown): string => {
  const known = 'A study has "programs", a definition has "pages"';
  if (!isObject(value)) return `${known}, in an object { }; this file holds something else.`;
  const keys = Object.keys(value);
  const has = keys.length ? `It has: ${keys.join(', ')}.` : 'It is empty.';
  return `${known}; this file has neither. ${has} Add the one that is missing.`;
};
