import type { Instrument } from '../instrument.js';
import { ExpressionError } from '../parse-expression.js';
import { Untranslatable } from './print-expression.js';
import { toCondition } from './to-expression.js';

/** What is known while a definition is written as SurveyJS. */
export interface Writing {
  instrument: Instrument;
  language: string;
}

/** A condition as SurveyJS writes it; undefined where it cannot. */
export const tryCondition = (source: string): string | undefined => attempt(() => toCondition(source));

/** What a translation yields; undefined where there is none. */
export const attempt = (translate: () => string): string | undefined => {
  try {
    return translate();
  } catch (error) {
    if (error instanceof Untranslatable || error instanceof ExpressionError) return undefined;
    throw error;
  }
};
