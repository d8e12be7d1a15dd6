import { describe, expect, it } from 'vitest';
import { checkInstrument, type Finding } from '../../shared/publish.js';
import { choices, definition, en, instrument, item, page } from './builders.js';

type Given = Record<string, unknown>;

const findingsOf = (made: unknown, options = {}): Finding[] => checkInstrument(made, options).findings;
/** What is said of the only question of a definition. */
const said = (type: string, fields: Given): string[] =>
  findingsOf(definition([item(type, 'a', fields)])).map(({ message }) => message);
const list = choices([1, 2]);
const range = { min: 0, max: 60 };

describe('a field that tells which type is meant', () => {
  it('brings one finding, with the one action', () => {
    expect(findingsOf(definition([item('text', 'a', { inputType: 'number', ...range })]))).toEqual([
      {
        path: 'pages[0].elements[0].type',
        rule: 'schema',
        message:
          '"inputType": "number" is not used here. For a number write "type": "integer" (whole numbers) or "number" (decimals) in place of "text", and take "inputType" out; "min" and "max" stay.',
      },
    ]);
  });

  const meant: [string, string, Given, RegExp][] = [
    ['a number without its range', 'text', { inputType: 'number' }, /Add "min": 0 and "max": 100/],
    ['a number with a length', 'text', { inputType: 'number', maxLength: 3, ...range }, /take "inputType" and "maxLength" out; "min" and "max" stay/],
    ['a range', 'text', { inputType: 'range', ...range }, /"type": "slider" in place of "text"/],
    ['an address', 'text', { inputType: 'email' }, /"type": "email".* in place of "text"/],
    ['a month', 'text', { inputType: 'month', max: '2026-12' }, /"type": "month" .*Write "max": "'2026-12'"/],
    ['a date', 'text', { inputType: 'date' }, /Dates are asked by the month.*Where the day is needed/],
    ['a date and time', 'text', { inputType: 'datetime-local' }, /Dates are asked by the month/],
    ['a telephone number', 'text', { inputType: 'tel', maxLength: 20 }, /A telephone number is typed as words\. Take "inputType" out\.$/],
    ['a web address', 'text', { inputType: 'url' }, /A web address is typed as words\. .*Add "maxLength"/],
    ['a color', 'text', { inputType: 'color', maxLength: 20 }, /A color is typed as words/],
    ['a password', 'text', { inputType: 'password', maxLength: 20 }, /Do not ask for passwords/],
    ['a time', 'text', { inputType: 'time', min: '08:00', maxLength: 5 }, /Take "inputType" and "min" out/],
    ['a week', 'text', { inputType: 'week', maxLength: 8 }, /"month"/],
    ['the number it is', 'integer', { inputType: 'number', ...range }, /^"type": "integer" already says that it is a number\. Take "inputType" out\.$/],
    ['the address it is', 'email', { inputType: 'email' }, /^"type": "email" already says/],
    ['a number beside choices', 'radiogroup', { inputType: 'number', choices: list }, /^"type": "radiogroup" already says what is asked/],
    ['a range in a text', 'text', range, /^"min" and "max" are not fields of "text"\. For a number .*; "min" and "max" stay\.$/],
    ['a range in a text with a length', 'text', { ...range, maxLength: 9 }, /If "text" is meant, take "min" and "max" out instead/],
    ['choices in a text', 'text', { choices: list }, /"radiogroup" \(one answer\) or "checkbox" \(several\) in place of "text"; "choices" stays/],
    ['rows for choices', 'radiogroup', { rows: list }, /Write "choices" in place of "rows"/],
    ['rows beside choices', 'radiogroup', { rows: list, choices: list }, /"type": "matrix" in place of "radiogroup" and "columns" in place of "choices"; "rows" stays/],
    ['a matrix of rows and columns', 'radiogroup', { rows: list, columns: list }, /"matrix" in place of "radiogroup"; "rows" and "columns" stay/],
    ['choices for columns', 'matrix', { rows: list, choices: list }, /Write "columns" in place of "choices"/],
    ['rows for lines', 'text', { rows: 3, maxLength: 200 }, /Write "lines" in place of "rows"/],
    ['a length in a complete question', 'radiogroup', { choices: list, maxLength: 9 }, /It belongs to "text"\. Take it out/],
  ]; // prettier-ignore
  it.each(meant)('%s', (_, type, fields, words) =>
    expect(said(type, fields)).toEqual([expect.stringMatching(words)]),
  );
  it('holds for parts of a compound', () => {
    const parts = [
      { name: 'b', title: en('B'), type: 'boolean', choices: list },
      { name: 'c', title: en('C'), type: 'month' },
    ];
    expect(said('compound', { parts })).toEqual([expect.stringContaining('in place of "boolean"')]);
  });
  it('does not hide what else is wrong', () => {
    const made = definition([item('text', 'a', { ...range, visibleIf: '{b} = 1' }), item('boolean', 'c', { visibleIf: '{x} = 1' })]); // prettier-ignore
    expect(findingsOf(made).map(({ rule }) => rule)).toEqual(['schema', 'name_unknown', 'name_unknown']);
  });
  it('lists the fields of a type only where nothing nearer is known', () => {
    expect(said('boolean', { blah: 1 })).toEqual([expect.stringContaining('The fields are:')]);
    expect(said('boolean', { placeholder: 'x' }).join()).not.toContain('The fields are:');
  });
});

describe('a value that cannot be the answer', () => {
  const many = Array.from({ length: 12 }, (_, index) => index + 1);
  const asked = [
    item('boolean', 'met'),
    item('boolean', 'knows', { trueText: en('I do'), falseText: en('Not yet') }),
    item('radiogroup', 'long', { choices: choices(many) }),
    item('integer', 'hours', { min: 0, max: 60 }),
    item('matrix', 'grid', { rows: list, columns: list }),
    item('text', 'words', { maxLength: 20 }),
  ];
  const about = (source: string) =>
    findingsOf(definition([...asked, item('boolean', 'last', { visibleIf: source })]))[0]!.message;
  it.each([
    ['{met} = 2', '2 is not an answer to "met". Its answers are 0 (No) and 1 (Yes).'],
    ['{knows} = 2', '2 is not an answer to "knows". Its answers are 0 (Not yet) and 1 (I do).'],
    ['{met} anyof [2, 3]', '2 and 3 are not answers to "met". Its answers are 0 (No) and 1 (Yes).'],
    ['{long} = 13', '13 is not an answer to "long". Its answers are 1 (choice 1), 2 (choice 2), 3 (choice 3), 4 (choice 4), 5 (choice 5), 6 (choice 6), 7 (choice 7), 8 (choice 8) and 4 more.'],
    ['{hours} = 61', '61 is not an answer to "hours". It takes 0 to 60.'],
    ['{grid.1} = 3', `3 is not an answer to "grid.1". Its answers are 1 (choice 1), 2 (choice 2) and 'does-not-apply'.`],
    ["{program.fee_model} = 'fre'", `'fre' is not a value of "program.fee_model". Did you mean "free"? Its values are 'per-course', 'subscription', 'free' and 'mixed'.`],
    ["{long} = 'Choice 3'", `'Choice 3' is not an answer to "long". Did you mean 3 (choice 3)? Its answers are 1 (choice 1), 2 (choice 2), 3 (choice 3), 4 (choice 4), 5 (choice 5), 6 (choice 6), 7 (choice 7), 8 (choice 8) and 4 more.`],
    ["{hours} = 'many'", `'many' is not an answer to "hours". It takes 0 to 60.`],
    ['{words} = 5', "A text is never the number 5. Texts stand in single quotes: '5'."],
    ['{grid} = 1', '"grid" has an answer for each of its parts. Name the one that is meant: {grid.1}, {grid.2}.'],
  ])('%s', (source, words) => expect(about(source)).toBe(words)); // prettier-ignore
  it('is named by its earlier wave', () => {
    const made = definition([item('boolean', 'a', { visibleIf: '{baseline.met} = 2' })], { wave: 'end' });
    const earlier = { baseline: instrument(asked) };
    expect(findingsOf(made, { earlier })[0]!.message).toBe('2 is not an answer to "baseline.met". Its answers are 0 (No) and 1 (Yes).'); // prettier-ignore
  });
});

describe('a condition that is none', () => {
  const asked = [
    item('boolean', 'met'),
    item('checkbox', 'days', { choices: list }),
    item('text', 'words', { maxLength: 20 }),
  ];
  const about = (source: string) =>
    findingsOf(definition([...asked, item('boolean', 'last', { visibleIf: source })]))[0]!.message;
  it.each([
    ['{met}', 'It yields one code, but a condition is needed here. Compare it, such as {met} = 1.'],
    ['{days}', 'It yields a list of codes, but a condition is needed here. Compare it, such as {days} contains 1.'],
    ['{words}', 'It yields a text, but a condition is needed here. Ask whether there is one: {words} notempty.'],
    ['{met} and {met} = 1', '"and" joins conditions, not one code. Compare it, such as {met} = 1.'],
    ['not {met}', '"not" turns a condition around, not one code. Compare it, such as {met} = 1.'],
    ['{met} contains 1', '"contains" looks in a list of codes, not one code. Of one answer write "=", or "anyof" with a list such as [1, 2].'],
    ['len({days}) > 1', 'There is no function len. Did you mean count()?'],
    ['summ(1, 2) > 1', 'There is no function summ. Did you mean sum()?'],
  ])('is told how to become one: %s', (source, words) => expect(about(source)).toBe(words)); // prettier-ignore
  it.each([
    ['{met} == 1 && {days} contains 1 || {met} != 0', 'unexpected =. Equal is a single "=". Write "and", in small letters. Write "or", in small letters. Unequal is "<>"; a condition is turned around with "not".'],
    ['{met} is 1', 'unexpected is. Equal is a single "=".'],
    ['{met} in [1]', 'unexpected in. Write "anyof" and a list: {w_status} anyof [1, 2].'],
    ["{met} == 'A && B'", 'unexpected =. Equal is a single "=".'],
  ])('is told all slips of its spelling at once: %s', (source, words) => expect(about(source).endsWith(words)).toBe(true)); // prettier-ignore
});

describe('a field under another name', () => {
  const rating = (fields: Given) => said('rating', fields);
  it('is not said to be missing as well', () => {
    expect(rating({ min: 1, rateMax: 5 })).toEqual([
      '"rateMax" is not a field of "rating". It is "max" here.',
    ]);
    expect(said('text', { maxLenght: 20 })).toEqual(['"maxLenght" is not a field of "text". Did you mean "maxLength"?']); // prettier-ignore
  });
  it('is known where it is misspelt', () =>
    expect(said('boolean', { requierd: true })).toEqual(['"requierd" is not a field of "boolean". It is "isRequired" here.'])); // prettier-ignore
});

describe('choices that are words alone', () => {
  it('are written out', () =>
    expect(said('radiogroup', { choices: ['Mentor', 'Student'] })).toEqual([
      'Number 1 of "choices" needs a value and its words. Write { "value": 1, "text": { "en": "Mentor" } }.',
      'Number 2 of "choices" needs a value and its words. Write { "value": 2, "text": { "en": "Student" } }.',
    ]));
});

describe('a range without numbers in it', () => {
  it('is told with both ends', () =>
    expect(said('integer', { min: 60, max: 60 })).toEqual([
      '"min" is 60 and "max" is 60, but "min" has to be lower. Correct them.',
    ]));
});

describe('a question that depends on a later one', () => {
  const about = (fields: Given, type = 'boolean') =>
    findingsOf(definition([item(type, 'help', fields), item('checkbox', 'comment', { choices: list })]))[0]!
      .message;
  const reads = '{comment} contains 1';
  it.each<[string, Given, string, string]>([
    ['its condition', { visibleIf: reads }, 'boolean', '"help" is shown depending on'],
    ['a check', { checks: [{ id: 'c', require: reads, level: 'soft', text: en('?') }] }, 'boolean', 'A check of "help" depends on'],
    ['its choices', { choices: list, choicesIn: '{comment}' }, 'checkbox', 'Which choices "help" has depends on'],
    ['a choice', { choices: choices([1, 2], { 1: { visibleIf: reads } }) }, 'checkbox', 'A choice of "help" is shown depending on'],
    ['a suggestion', { ...range, suggest: 'count({comment})' }, 'integer', 'The suggestion for "help" depends on'],
    ['being kept short', { collapsed: reads }, 'boolean', 'Whether "help" is kept short depends on'],
  ])('is told by what depends: %s', (_, fields, type, words) =>
    expect(about(fields, type)).toBe(
      `${words} "comment", which is asked after it. Move "comment" before "help", or let it depend on something asked earlier.`,
    )); // prettier-ignore
  it('says which of two that wait for each other gives way', () => {
    const waiting = [item('boolean', 'a', { visibleIf: '{b} = 1' }), item('boolean', 'b', { visibleIf: '{a} = 1' })]; // prettier-ignore
    expect(findingsOf(definition(waiting))[0]!.message).toBe(
      'Each waits for the other: b, then a, then b. "a" is asked first: let it depend on something asked earlier.',
    );
  });
  it('is told by its page where the page depends', () => {
    const pages = [page('p', [item('boolean', 'a')], { visibleIf: '{b} = 1' }), page('q', [item('boolean', 'b')])]; // prettier-ignore
    expect(findingsOf(definition([], { pages }))[0]!.message).toBe(
      'Page "p" is shown depending on "b", which is asked after it. Move "b" before page "p", or let it depend on something asked earlier.',
    );
  });
});

describe('words in the default language', () => {
  const titled = (title: unknown) => findingsOf(definition([{ ...item('boolean', 'a'), title }]));
  it('that are missing are told with the languages there are', () =>
    expect(titled({ es: '¿Sí?' })).toMatchObject([
      { message: 'This title has words in es but not in en, the default language. Add "en": "…".' },
    ]));
  it('that are empty bring one finding, and cannot be taken out', () =>
    expect(titled({ en: '' })).toMatchObject([
      { path: 'pages[0].elements[0].title.en', message: '"title" is empty in en, the default language. Write its words.' },
    ])); // prettier-ignore
  it('can be taken out in another language', () =>
    expect(titled({ en: 'Yes?', es: '' })).toMatchObject([
      { message: '"title" is empty in es. Write its words, or take "es" out.' },
    ]));
});
