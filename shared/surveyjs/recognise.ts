const ours = ['wave', 'sections', 'defaultLanguage'];
const theirs = ['pages', 'elements', 'questions'];

/** Whether a JSON value is a survey of SurveyJS: it has pages or elements, and nothing that only our definitions have. */
export const isSurveyJs = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (ours.some((key) => key in value) || 'programs' in value) return false;
  return theirs.some((key) => Array.isArray((value as Record<string, unknown>)[key]));
};
