import { describe, expect, it } from 'vitest';
import { Instrument } from '../../../shared/instrument.js';
import { checkInstrument } from '../../../shared/publish.js';
import { allItems } from '../../../shared/route.js';
import { carried, leftGroups } from '../../../shared/surveyjs/properties.js';
import { typeRules } from '../../../shared/surveyjs/types.js';
import { simulateRespondent } from '../../../lti-server/simulation/respondent.js';
import { facts } from '../builders.js';
import { convert, elementsOf, everyType, fateOf, surveyOf, type Json } from './surveys.js';

const whole = convert(everyType());
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every question, panel and page below a node, with its path. */
const ownersIn = (node: unknown, path: string): { path: string; value: Json }[] =>
  (Array.isArray(node) ? (node as unknown[]) : []).flatMap((one, index) => {
    if (!isObject(one)) return [];
    const at = `${path}[${index}]`;
    return [{ path: at, value: one }, ...ownersIn(one.elements, `${at}.elements`)];
  });

describe('a survey with every question type', () => {
  const owners = ownersIn(everyType().pages, 'pages');
  it('has all types there are', () => {
    const types = new Set(owners.map(({ value }) => value.type));
    const missing = Object.keys(typeRules).filter((type) => !types.has(type) && type !== 'empty');
    expect(missing).toEqual([]);
  });
  it('becomes a definition that can be published', () => {
    expect(whole.findings).toEqual([]);
    expect(checkInstrument(whole.definition).findings).toEqual([]);
  });
  it('can be answered to its end, and each question is asked of somebody', () => {
    const instrument = Instrument.parse(whole.definition);
    const asked = new Set<string>();
    for (let seed = 0; seed < 150; seed++) {
      const { finished, answers } = simulateRespondent({ instrument, facts: facts(), seed });
      expect(finished).toBe(true);
      for (const { item } of answers) asked.add(item);
    }
    expect(allItems(instrument).map(({ name }) => name).filter((name) => !asked.has(name))).toEqual([]);
  }); // prettier-ignore
  it('becomes the types the table of types names', () => {
    const became = new Map(elementsOf(whole).map(({ name, type }) => [name, type]));
    for (const { value } of owners) {
      const { becomes = [] } = typeRules[value.type as string] ?? {};
      const name = /It is "(.*)" here/.exec(fateOf(whole, value.name as string, 'name')?.reason ?? '')?.[1];
      const type = became.get(name ?? value.name);
      if (type && value.type !== 'panel') expect([value.name, becomes]).toEqual([value.name, expect.arrayContaining([type])]);
    }
  }); // prettier-ignore
  it('keeps both languages', () => {
    expect(whole.definition).toMatchObject({ defaultLanguage: 'en', languages: ['en', 'es'], title: { es: 'Café en el trabajo' } });
  }); // prettier-ignore
});

describe('the account of a conversion', () => {
  const told = new Set(whole.account.map(({ path }) => path));
  const leftWhole = (path: string) =>
    whole.account.some((entry) => entry.path === path && entry.fate === 'left' && entry.property === 'type');
  it('tells of every property of the survey, its pages, panels and questions', () => {
    const survey = Object.keys(everyType());
    const untold = ownersIn(everyType().pages, 'pages').flatMap(({ path, value }) =>
      leftWhole(path) ? [] : Object.keys(value).map((key) => `${path}.${key}`).filter((at) => !told.has(at)),
    );
    expect([...survey.filter((key) => !told.has(key)), ...untold]).toEqual([]);
  }); // prettier-ignore
  it('names what goes with a question that is left out', () => {
    expect(whole.account).toContainEqual({
      fate: 'left', path: 'pages[1].elements[8]', name: 'ranks', property: 'type', reason: expect.stringMatching(/With it: title, choices/) as string,
    });
  }); // prettier-ignore
  it('gives a reason for all that is changed or left out', () => {
    expect(whole.account.filter(({ fate, reason }) => fate !== 'kept' && !reason)).toEqual([]);
  });

  /** Puts a property nobody knows into every object of a survey. */
  const withStrange = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(withStrange);
    if (!isObject(node)) return node;
    const strange = 'type' in node || 'elements' in node || 'value' in node ? { strange: 1 } : {};
    return { ...Object.fromEntries(Object.entries(node).map(([key, one]) => [key, withStrange(one)])), ...strange };
  }; // prettier-ignore
  it('tells of a property that no rule knows, wherever it stands', () => {
    const survey = surveyOf(
      { type: 'checkbox', name: 'a', choices: [{ value: 1 }], validators: [{ type: 'answercount', minCount: 1 }] },
      { type: 'panel', name: 'p', elements: [{ type: 'matrix', name: 'm', rows: [{ value: 1 }], columns: [{ value: 1 }, { value: 2 }] }] },
      { type: 'multipletext', name: 't', items: [{ name: 'x', type: 'text' }] },
    ); // prettier-ignore
    const left = convert(withStrange(survey) as Json).account.filter(
      ({ property }) => property === 'strange',
    );
    expect(left.map(({ path }) => path)).toEqual([
      'pages[0].strange',
      'pages[0].elements[0].strange', 'pages[0].elements[0].choices[0].strange', 'pages[0].elements[0].validators[0].strange',
      'pages[0].elements[1].strange',
      'pages[0].elements[1].elements[0].strange', 'pages[0].elements[1].elements[0].columns[0].strange', 'pages[0].elements[1].elements[0].columns[1].strange', 'pages[0].elements[1].elements[0].rows[0].strange',
      'pages[0].elements[2].strange', 'pages[0].elements[2].items[0].strange',
    ]); // prettier-ignore
  });
  it('does not call a property both carried over and always left', () => {
    const both = leftGroups.flatMap(({ properties }) => properties).filter((one) => one in carried);
    expect(both).toEqual(['showCommentArea']);
  });
});

describe('names', () => {
  const renamed = convert(
    surveyOf(
      { type: 'boolean', name: 'Is it?' },
      { type: 'boolean', name: 'is_it' },
      { type: 'boolean', name: 'program' },
      {
        type: 'boolean',
        name: '2nd',
        title: 'And {Is it?}',
        visibleIf: "{Is it?} = true or {program} = 'true'",
      },
    ),
  );
  it('become ours, each its own, and those that can stay do', () =>
    expect(elementsOf(renamed).map(({ name }) => name)).toEqual(['is_it_2', 'is_it', 'program_2', 'q_2nd']));
  it('are followed by expressions and texts', () =>
    expect(elementsOf(renamed)[3]).toMatchObject({ visibleIf: '{is_it_2} = 1 or {program_2} = 1', title: { en: 'And {is_it_2}' } })); // prettier-ignore
  it('are listed as changed', () =>
    expect(fateOf(renamed, 'program', 'name')).toMatchObject({ fate: 'changed', reason: 'It is "program_2" here.' })); // prettier-ignore
});

describe('spellings of earlier versions', () => {
  it('are read: questions at the root, hasOther, validators with their long names', () => {
    const made = convert({
      questions: [
        { type: 'radiogroup', name: 'a', choices: ['x'], hasOther: true, hasNone: true },
        { type: 'text', name: 'b', validators: [{ type: 'numericvalidator', minValue: 1, maxValue: 5 }] },
      ],
    });
    expect(elementsOf(made)).toMatchObject([
      { choices: [{ value: 'x' }, { value: 'other', specify: 200 }, { value: 'none' }] },
      { type: 'integer', min: 1, max: 5 },
    ]);
    expect(made.findings).toEqual([]);
  });
});

describe('conditions', () => {
  const answers = { type: 'radiogroup', name: 'a', choices: [1, 2, 'x'] };
  const many = { type: 'checkbox', name: 'm', choices: [1, 2] };
  const number = { type: 'text', name: 'n', inputType: 'number', min: 0, max: 9 };
  const yes = { type: 'boolean', name: 'b' };
  const conditionOf = (visibleIf: string) =>
    convert(surveyOf(answers, many, number, yes, { type: 'comment', name: 'c', visibleIf }));
  it.each([
    ["{a} == '1'", '{a} = 1'],
    ['{a} != 1', '{a} empty or {a} <> 1'],
    ['{n} greaterorequal 2 && {n} less 8', '{n} >= 2 and {n} < 8'],
    ['!({n} > 2 or {a} = 1)', '({n} empty or {n} <= 2) and ({a} empty or {a} <> 1)'],
    ['{m} allof [1, 2]', '{m} contains [1, 2]'],
    ['{m} notcontains 1', '{m} empty or not ({m} contains 1)'],
    ['{a} noneof [1, "x"]', "{a} empty or not ({a} anyof [1, 'x'])"],
    ['{b}', '{b} = 1'],
    ['negate {b}', '{b} empty or {b} = 0'],
    ['{n} + 2 * {n} = 6 and {m} notempty', '{n} + 2 * {n} = 6 and {m} notempty'],
    ['sum({n}, 1) > 3', 'sum({n}, 1) > 3'],
  ])('%s is %s', (theirs, ours) =>
    expect(elementsOf(conditionOf(theirs)).at(-1)).toMatchObject({ visibleIf: ours }),
  );
  it.each([
    ["iif({n} > 1, 'a', 'b') = 'a'", /no function iif/],
    ['{panel.x} = 1', /leads to no question/],
    ['{a} = 7', /none of the values/],
    ['{n} % 2 = 0', /value is needed|operator/],
    ['{n} > ', /cannot be read/],
    ["{n} = 'many'", /'many' is not an answer to "n"/],
  ])('%s is left out, and the question asked without it', (theirs, reason) => {
    const made = conditionOf(theirs);
    expect(elementsOf(made).at(-1)!.visibleIf).toBeUndefined();
    expect(fateOf(made, 'c', 'visibleIf')).toMatchObject({ fate: 'left', reason: expect.stringMatching(reason) as string }); // prettier-ignore
    expect(made.findings).toEqual([]);
  });
});
