import type { Check, Item, Note, Part } from '../instrument.js';
import { choicesOf } from '../publish/reference-types.js';
import type { Json } from './reading.js';
import { textTo } from './texts.js';
import { toRequirement } from './to-expression.js';
import { writeChoices } from './write-choices.js';
import { attempt, tryCondition, type Writing } from './writing.js';

const range = ({ min, max, step }: { min: number; max: number; step: number }): Json => ({ min, max, step });
const monthLimit = (source: string | undefined) => /^'(\d{4}-\d{2})'$/.exec(source ?? '')?.[1];
const months = ({ min, max }: { min?: string; max?: string }): Json => {
  const [from, to] = [monthLimit(min), monthLimit(max)];
  return { inputType: 'month', ...(from && { min: from }), ...(to && { max: to }) };
};

type Texts = Record<string, string>;
const text = (key: string, words: Texts | undefined, { language }: Writing): Json =>
  words ? { [key]: textTo(words, language) } : {};

const numeric = (item: { type: string; min: number; max: number; step: number }): Json => ({
  type: 'text', inputType: 'number', ...range(item),
}); // prettier-ignore

const writePart = (part: Part, writing: Writing): Json => {
  const words = text('title', part.title, writing);
  if (part.type === 'number' || part.type === 'integer') {
    const { min, max } = part;
    return { name: part.name, ...words, inputType: 'number', validators: [{ type: 'numeric', minValue: min, maxValue: max }] };
  }
  return { name: part.name, ...words, ...(part.type === 'month' && { inputType: 'month' }) };
}; // prettier-ignore

/** The nearest question of SurveyJS, by our type. */
const writeType = (item: Item, writing: Writing): Json => {
  const choices = () => writeChoices(choicesOf(item, writing.instrument), writing);
  switch (item.type) {
    case 'radiogroup':
      return { type: item.display === 'search' ? 'dropdown' : 'radiogroup', choices: item.bandsBy ? bands : choices() };
    case 'checkbox':
      return { type: 'checkbox', choices: choices(), ...(item.randomise && { choicesOrder: 'random' }) };
    case 'boolean':
    case 'consent':
      return { type: 'boolean', ...text('labelTrue', item.trueText, writing), ...text('labelFalse', item.falseText, writing), valueTrue: 1, valueFalse: 0 };
    case 'rating':
      return { type: 'rating', rateMin: item.min, rateMax: item.max, rateStep: item.step, ...text('minRateDescription', item.lowText, writing), ...text('maxRateDescription', item.highText, writing) };
    case 'slider':
      return { type: 'slider', ...range(item) };
    case 'number':
    case 'integer':
      return numeric(item);
    case 'month':
      return { type: 'text', ...months(item) };
    case 'email':
      return { type: 'text', inputType: 'email' };
    case 'text':
      return { type: item.lines > 1 ? 'comment' : 'text', maxLength: item.maxLength, ...(item.lines > 1 && { rows: item.lines }) };
    case 'matrix':
      return { type: 'matrix', rows: choices(), columns: writeChoices(item.columns, writing) };
    case 'compound':
      return { type: 'multipletext', items: item.parts.map((part) => writePart(part, writing)) };
    case 'country':
    case 'language':
    case 'currency':
      return { type: 'dropdown', choices: [...(writing.instrument.codeLists?.[item.type] ?? [])] };
    case 'month-range':
      return { type: 'multipletext', items: ['from', 'to'].map((name) => ({ name, inputType: 'month' })) };
    case 'money':
    case 'money-or-percent':
      return { type: 'text', inputType: 'number', min: 0, max: 1e12, step: 0.01 };
    case 'money-list':
    case 'shares':
      return { type: 'multipletext', items: item.rows.map((row) => ({ name: String(row.value), title: textTo(row.text, writing.language), inputType: 'number' })) };
  }
}; // prettier-ignore

const bands = Array.from({ length: 10 }, (_, index) => ({ value: index + 1, text: `Band ${index + 1}` }));

const writeCheck = ({ require, level, text: words }: Check, { language }: Writing): Json[] => {
  const expression = attempt(() => toRequirement(require));
  const type = level === 'soft' ? { notificationType: 'warning' } : {};
  return expression === undefined ? [] : [{ type: 'expression', expression, text: textTo(words, language), ...type }];
}; // prettier-ignore

const special = { 'dont-know': ['showDontKnowItem', 'dontKnowText'], 'prefer-not': ['showRefuseItem', 'refuseText'] } as const; // prettier-ignore

const writeNonAnswers = ({ nonAnswers = [], type }: Item, writing: Writing): Json => {
  if (type !== 'radiogroup' && type !== 'checkbox') return {};
  return Object.assign(
    {},
    ...nonAnswers.map(({ reason, text: words }): Json => {
      if (reason === 'does-not-apply') return {};
      const [flag, key] = special[reason];
      return { [flag]: true, ...text(key, words, writing) };
    }),
  ) as Json;
};

/** A condition, where SurveyJS can write it. */
export const writeCondition = (visibleIf: string | undefined): Json => {
  const condition = visibleIf === undefined ? undefined : tryCondition(visibleIf);
  return condition === undefined ? {} : { visibleIf: condition };
};

/** An item or note with native properties only. */
export const writeElement = (element: Item | Note, writing: Writing): Json => {
  const { name, visibleIf } = element;
  if (element.type === 'note')
    return { type: 'html', name, html: textTo(element.text, writing.language), ...writeCondition(visibleIf) };
  const validators = (element.checks ?? []).flatMap((check) => writeCheck(check, writing));
  const { type, ...fields } = writeType(element, writing);
  return {
    type,
    name,
    ...text('title', element.title, writing),
    ...text('description', element.description, writing),
    ...fields,
    ...writeNonAnswers(element, writing),
    ...(element.isRequired && { isRequired: true }),
    ...writeCondition(visibleIf),
    ...(validators.length && { validators }),
  };
};
