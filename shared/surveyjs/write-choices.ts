import type { Choice } from '../instrument.js';
import { ownKey } from './own-key.js';
import { textTo } from './texts.js';
import type { Json } from './reading.js';
import { tryCondition, type Writing } from './writing.js';

/** Choices, rows or columns as SurveyJS writes them; what it has no word for stands beside. */
export const writeChoices = (choices: readonly Choice[], writing: Writing): Json[] =>
  choices.map(({ value, text, visibleIf, ...own }) => {
    const condition = visibleIf === undefined ? undefined : tryCondition(visibleIf);
    const beside = { ...own, ...(visibleIf !== undefined && { visibleIf }) };
    return {
      value,
      text: textTo(text, writing.language),
      ...(condition !== undefined && { visibleIf: condition }),
      ...(Object.keys(beside).length && { [ownKey]: beside }),
    };
  });
