import { describe, expect, it } from 'vitest';
import { Instrument } from '../../../shared/instrument.js';
import { canonicalJson, checkInstrument } from '../../../shared/publish.js';
import { evaluateSource } from '../../../shared/evaluate.js';
import { fromSurveyJs } from '../../../shared/surveyjs/from-surveyjs.js';
import { toCondition } from '../../../shared/surveyjs/to-expression.js';
import { toSurveyJs } from '../../../shared/surveyjs/to-surveyjs.js';
import { carried } from '../../../shared/surveyjs/properties.js';
import { builtInInstruments } from '../../../lti-server/domain/publish-instruments.js';
import { examples } from '../../widget/items/examples.js';
import { choices, en, instrument, item } from '../builders.js';
import { convert, elementsOf, everyType, surveyOf, type Json } from './surveys.js';

const readBack = (survey: Json): Instrument => Instrument.parse(fromSurveyJs(survey).definition);
const clone = (value: Json): Json => JSON.parse(JSON.stringify(value)) as Json;

describe('a definition written as SurveyJS and read back', () => {
  it.each(Object.entries(builtInInstruments()))('is the same: the %s questionnaire', (_, definition) => {
    const made = checkInstrument(definition).instrument!;
    expect(canonicalJson(readBack(clone(toSurveyJs(made).survey)))).toBe(canonicalJson(made));
  });
  it.each(examples.map(({ type, item }) => [type, item] as const))(
    'is the same: an item of type %s',
    (_, one) => {
      const more = {
      visibleIf: '{first} <> 1 and not ({first} = 2)', sensitivity: 'special', reports: ['T1'], confirm: true,
      checks: [{ id: 'x', level: 'soft', require: '{first} <> 1', text: en('Sure?'), askReason: true }],
    }; // prettier-ignore
      const first = item('radiogroup', 'first', { choices: choices([1, 2, 3], { 2: { hint: en('hint'), visibleIf: '{session.linked} <> 1' } }) }); // prettier-ignore
      const made = instrument([first, one, { ...one, name: 'again', ...more }]);
      expect(canonicalJson(readBack(clone(toSurveyJs(made).survey)))).toBe(canonicalJson(made));
    },
  );
  it('tells of every field where it went, and leaves none out', () => {
    const made = checkInstrument(builtInInstruments().baseline).instrument!;
    const { account } = toSurveyJs(made);
    expect(account.filter(({ fate }) => fate === 'left')).toEqual([]);
    const told = new Set(account.map(({ path }) => path));
    const untold = made.pages.flatMap(({ elements }, page) =>
      elements.flatMap((element, index) => Object.keys(element).map((key) => `pages[${page}].elements[${index}].${key}`)),
    ); // prettier-ignore
    expect(untold.filter((path) => !told.has(path))).toEqual([]);
  });
});

describe('a definition edited as SurveyJS', () => {
  const made = instrument(
    [
      item('radiogroup', 'a', { choicesFrom: 'few', seconds: 9, sensitivity: 'quasi' }),
      item('money', 'b', { currency: "'USD'", visibleIf: 'count([1]) = 1 or {a} = 1', seconds: 11 }),
    ],
    { choiceLists: { few: choices([1, 2]) } },
  );
  const edited = (edit: (elements: Json[]) => void) => {
    const survey = clone(toSurveyJs(made).survey);
    const elements = (survey.pages as { elements: Json[] }[]).flatMap((page) => page.elements);
    edit(elements);
    const converted = fromSurveyJs(survey);
    return { elements: elementsOf(converted), account: converted.account };
  };
  it('keeps the edit, and what SurveyJS has no word for', () => {
    const { elements } = edited(([a]) => void (a!.title = 'Edited'));
    expect(elements[0]).toMatchObject({ title: { en: 'Edited' }, choicesFrom: 'few', seconds: 9, sensitivity: 'quasi' }); // prettier-ignore
  });
  it('reads choices anew that were edited, and says so', () => {
    const { elements, account } = edited(([a]) => void (a!.choices = [{ value: 1, text: 'One' }, { value: 5, text: 'Five' }])); // prettier-ignore
    expect(elements[0]).toMatchObject({ choices: [{ value: 1 }, { value: 5 }], seconds: 9 });
    expect(elements[0]!.choicesFrom).toBeUndefined();
    expect(account).toContainEqual(
      expect.objectContaining({ name: 'a', property: 'programSurvey', fate: 'changed' }),
    );
  });
  it('reads a condition anew that was edited', () => {
    const { elements } = edited(([, b]) => void (b!.visibleIf = '{a} = 2'));
    expect(elements[1]).toMatchObject({ type: 'money', visibleIf: '{a} = 2', seconds: 11 });
  });
});

describe('a survey of SurveyJS read and written back', () => {
  const supported = surveyOf(
    { type: 'text', name: 'n', title: 'N', inputType: 'number', min: 0, max: 9, step: 0.5, isRequired: true, description: 'D',
      validators: [{ type: 'expression', expression: '{n} < 8', text: 'Less', notificationType: 'warning' }] },
    { type: 'checkbox', name: 'c', title: 'C', choices: [{ value: 1, text: 'One' }, { value: 'b', text: { default: 'B', es: 'Be' }, visibleIf: '{n} > 1' }], choicesOrder: 'random', showRefuseItem: true, refuseText: 'No' },
    { type: 'rating', name: 'r', title: 'R', rateMin: 0, rateMax: 10, rateStep: 1, minRateDescription: 'Low', maxRateDescription: 'High' },
    { type: 'boolean', name: 'b', title: 'B', labelTrue: 'Y', labelFalse: 'N', visibleIf: '{c} contains 1 and {n} <= 3' },
    { type: 'matrix', name: 'm', title: 'M', rows: [{ value: 1, text: 'a' }], columns: [{ value: 1, text: 'x' }, { value: 2, text: 'y' }] },
    { type: 'comment', name: 't', title: 'T', rows: 3, maxLength: 300 },
    { type: 'text', name: 'mo', title: 'Mo', inputType: 'month', min: '2020-01' },
    { type: 'html', name: 'h', html: 'Words' },
    { type: 'slider', name: 's', title: 'S', min: 0, max: 50, step: 5 },
  ); // prettier-ignore
  const back = toSurveyJs(Instrument.parse(convert(supported).definition)).survey;
  const elements = (survey: Json) =>
    (survey.pages as { elements: Json[] }[]).flatMap((page) => page.elements);
  it.each(elements(supported).map((element) => [element.name, element] as const))('keeps every property of %s', (name, element) => {
    expect(elements(back).find((one) => one.name === name)).toMatchObject(element);
  }); // prettier-ignore
  it('comes to rest: reading it again gives the same definition', () => {
    const first = Instrument.parse(convert(everyType()).definition);
    expect(canonicalJson(readBack(clone(toSurveyJs(first).survey)))).toBe(canonicalJson(first));
  });
});

describe('a condition written as SurveyJS', () => {
  const scope = (a: number | undefined) => ({ lookup: () => a });
  /** SurveyJS: a missing value makes a comparison false and its opposite true. */
  const theirs = (source: string, a: number | undefined): boolean => {
    const js = source
      .replaceAll('{a} notempty', String(a !== undefined))
      .replaceAll('{a} empty', String(a === undefined))
      .replace(/\{a\} (<>|=|>=|<=|<|>) (\d)/g, (_, operator: string, limit: string) => {
        const missing = a === undefined;
        const known = a ?? NaN;
        const [sign, than] = [operator, Number(limit)];
        const results: Record<string, boolean> = { '=': known === than, '<>': missing || known !== than, '>': known > than, '<': known < than, '>=': known >= than, '<=': known <= than }; // prettier-ignore
        return String(results[sign]);
      })
      .replaceAll(' and ', ' && ')
      .replaceAll(' or ', ' || ')
      .replaceAll('not ', '!');
    return evaluateLogic(js);
  };
  /** Logic of true and false, without running text as code. */
  const evaluateLogic = (text: string): boolean =>
    evaluateSource(text.replaceAll('true', '1 = 1').replaceAll('false', '1 = 2').replaceAll('&&', 'and').replaceAll('||', 'or').replaceAll('!', 'not '), scope(0)) === true; // prettier-ignore
  it.each([
    '{a} = 1',
    '{a} <> 1',
    'not ({a} = 1)',
    'not ({a} > 1 or {a} empty)',
    'not ({a} <> 1 and {a} < 3)',
    '{a} empty or {a} >= 2',
  ])('is true exactly where ours is known to be: %s', (source) => {
    for (const a of [undefined, 0, 1, 2, 3])
      expect([a, theirs(toCondition(source), a)]).toEqual([a, evaluateSource(source, scope(a)) === true]);
  });
});

describe('every property that is carried over', () => {
  it('is, in some survey', () => {
    const more = surveyOf(
      { type: 'text', name: 'a', inputType: 'number', validators: [{ type: 'answercount', minCount: 1, maxCount: 2 }] },
      { type: 'dropdown', name: 'b', choicesMin: 1, choicesMax: 3, choicesStep: 1, showNoneItem: true, noneText: 'Nothing' },
      { type: 'checkbox', name: 'c', choices: [{ value: 1, showCommentArea: true }], minSelectedChoices: 1, showDontKnowItem: true, dontKnowText: 'No idea' },
      { type: 'panel', name: 'p', description: 'd', elements: [{ type: 'rating', name: 'd', rateStep: 2, description: 'e' }] },
      { type: 'matrix', name: 'e', cellType: 'radio', rows: [1], columns: [1, 2] },
      { type: 'slider', name: 'f', sliderType: 'single' },
    ); // prettier-ignore
    const own = toSurveyJs(checkInstrument(builtInInstruments()['exit-pulse']).instrument!).survey;
    const entries = [everyType(), more, own, { questions: [{ type: 'comment', name: 'q' }] }].flatMap((survey) => convert(survey).account); // prettier-ignore
    const seen = new Set(entries.filter(({ fate }) => fate !== 'left').map(({ property }) => property));
    // The value of a choice is told of with its list.
    expect(Object.keys(carried).filter((property) => !seen.has(property))).toEqual(['value']);
  });
});
