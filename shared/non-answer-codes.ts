import type { NonAnswer } from './answers.js';

/** Export codes of the reasons: by routing, shown and left blank, chosen three ways, erased, broken off before it. */
export const nonAnswerCodes: Record<NonAnswer, number> = {
  'not-applicable': -1,
  blank: -2,
  'prefer-not': -3,
  'dont-know': -4,
  'does-not-apply': -5,
  erased: -6,
  'not-reached': -7,
};
