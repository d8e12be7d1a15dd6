import { describe, expect, it } from 'vitest';
import type { Instrument } from '../../shared/instrument.js';
import {
  canonicalJson, checkInstrument, earlierItemsRead, findingRules, instrumentHash, type Finding, type FindingRule,
} from '../../shared/publish.js'; // prettier-ignore
import { choices, definition, en, instrument, item, page, reference } from './builders.js';

type Given = Record<string, unknown>;

/** Items the expressions below can read, one of every sort. */
const readable: Given[] = [
  item('radiogroup', 'one', { choices: choices([1, 2, 3]) }),
  item('checkbox', 'many', { choices: choices([1, 2, 3, 97, 0], { 0: { exclusive: true } }) }),
  item('integer', 'age', { min: 0, max: 120 }),
  item('country', 'country'),
  item('currency', 'ccy'),
  item('month', 'started'),
  item('money', 'pay'),
  item('text', 'words', { maxLength: 50 }),
  item('matrix', 'grid', { rows: choices([1, 10]), columns: choices([1, 2, 3]) }),
  item('compound', 'job', {
    parts: [
      { name: 'kind', title: en('Kind'), type: 'radiogroup', choices: choices([1, 2]) },
      { name: 'month', title: en('Month'), type: 'month' },
    ],
  }),
];
const reading = (field: Given, type = 'boolean', rest: Given = {}) =>
  definition([...readable, item(type, 'last', field)], { reference, ...rest });
const findingsOf = (made: unknown, options = {}): Finding[] => checkInstrument(made, options).findings;
const rulesOf = (made: unknown, options = {}): FindingRule[] =>
  findingsOf(made, options).map(({ rule }) => rule);
const visibleIf = (source: string, rest: Given = {}) => reading({ visibleIf: source }, 'boolean', rest);
const last = `pages[${readable.length}].elements[0]`;

describe('an instrument without faults', () => {
  it('is handed back parsed, with no findings', () => {
    const checked = checkInstrument(reading({}));
    expect(checked.findings).toEqual([]);
    expect(checked.instrument?.pages).toHaveLength(readable.length + 1);
  });
});

describe('expressions that are sound', () => {
  it.each([
    '{one} = 1',
    '{one} >= 2 and not ({many} contains 97)',
    '{one} anyof [1, 2] or {many} anyof [1, 2]',
    '{many} contains [1, 2]',
    '{many} contains {one}',
    'count({many}) > 1',
    '{age} + 2 * {one} <= 50',
    '-{age} < 0',
    "{country} = 'US' and currencyOf({country}) <> {ccy}",
    "{started} >= '2026-01' and {started} <= addMonths(month(), -1)",
    '{pay} > 100',
    "yearly('pay', {age}) > 20 * medianUsd({country})",
    "currency('pay') = {ccy}",
    "{words} notempty and {words} <> 'none'",
    '{grid.10} <= 2',
    '{grid.1} anyof [1, 2]',
    "{grid.1} = 'does-not-apply'",
    'rows({grid}, [1, 2]) notempty',
    '{job.kind} = 1 and {job.month} < month()',
    '{grid} notempty',
    '{pay.period} = 1',
    'either({one}, {age}) > 1',
    'when({one} = 1, {age}) > 1',
    "{program.type} = 'MicroMasters' and {program.master} = 1 and {program.price} > 0",
    "{study.race} anyof ['all', 'us-only'] and {session.linked} = 1",
  ])('%s', (source) => expect(findingsOf(visibleIf(source))).toEqual([]));
});

describe('expressions that are not', () => {
  const faults: [FindingRule, string][] = [
    ['expression_syntax', '{one} == 1'],
    ['name_unknown', '{other} = 1'],
    ['name_unknown', '{one.part} = 1'],
    ['name_unknown', '{grid.7} = 1'],
    ['name_unknown', '{job.salary} notempty'],
    ['name_unknown', '{program.colour} = 1'],
    ['name_unknown', '{program} = 1'],
    ['name_unknown', '{constructor} = 1'],
    ['function_unknown', 'len({many}) > 1'],
    ['function_unknown', 'constructor({many}) > 1'],
    ['arguments_wrong', 'count() > 1'],
    ['arguments_wrong', 'month(1) > 1'],
    ['type_wrong', '{one}'],
    ['type_wrong', '{one} and {age} > 1'],
    ['type_wrong', 'not {one}'],
    ['type_wrong', '{words} + 1 > 2'],
    ['type_wrong', '{one} contains 1'],
    ['type_wrong', '{one} anyof 1'],
    ['type_wrong', 'count({one}) > 1'],
    ['type_wrong', 'addMonths({age}, 1) notempty'],
    ['type_wrong', "yearly('one') > 1"],
    ['type_wrong', "yearly('missing') > 1"],
    ['type_wrong', 'yearly({pay}) > 1'],
    ['type_wrong', 'rows({many}, [1]) notempty'],
    ['type_wrong', '({one} = 1) empty'],
    ['type_wrong', 'medianUsd({one}) > 1'],
    ['types_unlike', "{one} = 'US'"],
    ['types_unlike', '{country} = 1'],
    ['types_unlike', '{country} = {ccy}'],
    ['types_unlike', '{many} = 1'],
    ['types_unlike', '{many} = {many}'],
    ['types_unlike', '{words} > 1'],
    ['types_unlike', '{started} > 2026'],
    ['types_unlike', "{started} = 'May'"],
    ['types_unlike', '{grid} = 1'],
    ['types_unlike', "either({one}, {country}) = 'US'"],
    ['type_wrong', 'when({age}, 1) = 1'],
    ['value_unlisted', '{many} contains 44'],
    ['value_unlisted', '{one} = 4'],
    ['value_unlisted', '{one} anyof [1, 9]'],
    ['value_unlisted', "{country} = 'UK'"],
    ['value_unlisted', "{program.type} = 'Micromasters'"],
    ['value_unlisted', '{age} = 121'],
    ['value_unlisted', '{grid.1} = 4'],
    ['wave_not_earlier', '{baseline.one} = 1'],
  ];
  it.each(faults)('%s: %s', (rule, source) => expect(rulesOf(visibleIf(source))).toEqual([rule]));

  it('are found where they stand, in words', () => {
    expect(findingsOf(visibleIf('{many} contains 44'))).toEqual([
      {
        path: `${last}.visibleIf`,
        rule: 'value_unlisted',
        message:
          '44 is not an answer to "many". Its answers are 1 (choice 1), 2 (choice 2), 3 (choice 3), 97 (choice 97) and 0 (choice 0).',
      },
    ]);
    expect(findingsOf(visibleIf('{one} = = 1'))[0]!.message).toContain('At character 9');
  });

  const misplaced: [string, string, Given][] = [
    ['a condition for a set', 'checkbox', { choices: choices([1, 2]), choicesIn: '{one} = 1' }],
    ['codes the item does not have', 'checkbox', { choices: choices([8, 9]), choicesIn: '{many}' }],
    ['a number for a month', 'month', { min: '{age}' }],
    ['a country for a currency', 'money', { currency: '{country}' }],
    ['a text for an amount', 'money', { suggest: '{words}' }],
    ['a code for a condition', 'boolean', { checks: [{ id: 'c', require: '{one}', level: 'soft', text: en('?') }] }],
    ['a month as a correction of a number', 'integer', { min: 0, max: 9, checks: [{ id: 'c', require: '{last} < 5', level: 'soft', text: en('?'), offers: [{ text: en('This'), value: '{started}' }] }] }],
    ['a text for the month of a part', 'compound', { parts: [{ name: 'a', title: en('A'), type: 'month', max: '{words}' }, { name: 'b', title: en('B'), type: 'boolean' }] }],
  ]; // prettier-ignore
  it.each(misplaced)('yield %s', (_, type, field) =>
    expect(rulesOf(reading(field, type))).toEqual(['type_wrong']),
  );
});

describe('earlier waves', () => {
  const earlier = { baseline: instrument(readable) };
  const end = (source: string) => visibleIf(source, { wave: 'end' });
  it('are checked for form where their instruments are not at hand', () => {
    expect(rulesOf(end('{baseline.anything} contains 44'))).toEqual([]);
    expect(rulesOf(end('{baseline} = 1'))).toEqual(['name_unknown']);
    expect(rulesOf(end('{baseline.Any} = 1'))).toEqual(['name_unknown']);
    expect(rulesOf(end('{end.one} = 1'))).toEqual(['wave_not_earlier']);
    expect(rulesOf(visibleIf('{end.one} = 1', { wave: 'follow-up' }))).toEqual([]);
  });
  it('are checked in full where they are', () => {
    expect(rulesOf(end('{baseline.many} contains 44'), { earlier })).toEqual(['value_unlisted']);
    expect(rulesOf(end('{baseline.anything} = 1'), { earlier })).toEqual(['name_unknown']);
    expect(rulesOf(end("yearly('baseline.one') > 1"), { earlier })).toEqual(['type_wrong']);
    expect(rulesOf(end("{baseline.many} contains 97 and yearly('baseline.pay') > 1"), { earlier })).toEqual(
      [],
    );
  });
});

/** One definition per rule that breaks that rule and no other. */
const broken: Record<FindingRule, () => unknown> = {
  schema: () => ({ ...definition(readable), pages: [page('p', [{ ...item('boolean', 'a'), seconds: 0 }])] }),
  language_unlisted: () => definition(readable, { languages: ['es'] }),
  text_missing: () => definition([item('boolean', 'a', { description: { es: 'Palabras' } })]),
  name_duplicate: () => definition([item('boolean', 'a'), item('boolean', 'a')]),
  name_reserved: () => definition([item('boolean', 'end')]),
  code_duplicate: () => definition([item('radiogroup', 'a', { choices: choices([1, 2, 1]) })]),
  section_unknown: () => definition([], { pages: [page('p', [item('boolean', 'a')], { section: 'none' })] }),
  too_many_items: () => definition([], { pages: [page('p', ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => item('boolean', name)))] }),
  choices_missing: () => definition([item('radiogroup', 'a')]),
  choice_list_unknown: () => definition([item('checkbox', 'a', { choicesFrom: 'nowhere' })]),
  exclusive_unknown: () => definition([item('checkbox', 'a', { choices: choices([1, 2], { 1: { exclusive: [3] } }) })]),
  target_unknown: () => definition([item('boolean', 'a')], { firstStep: ['b'] }),
  target_unfit: () => definition([item('radiogroup', 'a', { choices: choices([1, 2], { 1: { reopens: 'b' } }) }), item('boolean', 'b')]),
  range_empty: () => definition([item('integer', 'a', { min: 5, max: 5 })]),
  reference_missing: () => definition([item('country', 'a'), item('boolean', 'b', { visibleIf: "currencyOf({a}) = 'USD'" })]),
  code_list_missing: () => definition([item('country', 'a')], { codeLists: undefined }),
  placeholder_unknown: () => reading({ checks: [{ id: 'c', require: '{last} = 1', level: 'soft', text: en('Not {salary}?') }] }),
  expression_syntax: () => visibleIf('{one} ='),
  name_unknown: () => visibleIf('{other} = 1'),
  wave_not_earlier: () => visibleIf('{end.one} = 1'),
  function_unknown: () => visibleIf('today() = 1'),
  arguments_wrong: () => visibleIf('abs(1, 2) = 1'),
  type_wrong: () => visibleIf('{age}'),
  types_unlike: () => visibleIf("{age} = 'old'"),
  value_unlisted: () => visibleIf('{one} = 44'),
  forward_reference: () => definition([item('boolean', 'a', { visibleIf: '{b} = 1' }), item('boolean', 'b')]),
  cycle: () => definition([item('boolean', 'a', { visibleIf: '{b} = 1' }), item('boolean', 'b', { visibleIf: '{a} = 1' })]),
  unreachable: () => visibleIf('{one} = 1 and {one} = 2'),
}; // prettier-ignore

describe('every rule', () => {
  it('has a case here', () => expect(Object.keys(broken).sort()).toEqual([...findingRules].sort()));
  it.each(findingRules)('%s finds what breaks it and nothing else', (rule) => {
    const found = findingsOf(broken[rule]());
    expect(found.map((finding) => finding.rule)).toEqual([rule]);
    expect(found[0]!.path).not.toBe('');
    expect(found[0]!.message).toMatch(/[.?]$/);
  });
});

describe('form', () => {
  it('is told by the path of the field', () => {
    const made = definition([item('integer', 'a', { min: 0, max: 9 }), { ...item('rating', 'b'), low: 1 }]);
    expect(findingsOf(made).map(({ path }) => path).sort()).toEqual(['pages[1].elements[0].low', 'pages[1].elements[0].max', 'pages[1].elements[0].min']); // prettier-ignore
    expect(checkInstrument(made).instrument).toBeUndefined();
  });
  it('names the type nobody knows', () =>
    expect(findingsOf(definition([item('signature', 'a')]))).toMatchObject([
      { path: 'pages[0].elements[0].type' },
    ]));
  it.each([
    ['notes too', definition([{ type: 'note', name: 'a', text: en('x') }, item('boolean', 'a')])],
    [
      'pages',
      definition([], { pages: [page('p', [item('boolean', 'a')]), page('p', [item('boolean', 'b')])] }),
    ],
    ['sections', definition(readable, { sections: ['all', 'all'].map((id) => ({ id, title: en(id) })) })],
  ])('wants names once: %s', (_, made) => expect(rulesOf(made)).toEqual(['name_duplicate']));
  it.each([
    ['rows', item('matrix', 'a', { rows: choices([1, 1]), columns: choices([1, 2]) })],
    ['columns', item('matrix', 'a', { rows: choices([1, 2]), columns: choices([1, 1]) })],
  ])('wants codes once: %s', (_, made) => expect(rulesOf(definition([made]))).toEqual(['code_duplicate']));
  it('wants one list for each item that asks with one', () => {
    const both = item('radiogroup', 'a', { choices: choices([1]), choicesFrom: 'few' });
    expect(rulesOf(definition([both], { choiceLists: { few: choices([1]) } }))).toEqual(['choices_missing']);
  });
  it('wants words in the default language down to choices, checks and shared lists', () => {
    const es = { es: 'Sí' };
    const checks = [{ id: 'c', require: '{a} = 1', level: 'soft', text: es }];
    const made = definition([item('radiogroup', 'a', { choices: [{ value: 1, text: es }], checks })], {
      choiceLists: { few: [{ value: 1, text: es }] },
    });
    const paths = findingsOf(made).map(({ path }) => path);
    expect(paths.sort()).toEqual([
      'choiceLists.few[0].text', 'pages[0].elements[0].checks[0].text', 'pages[0].elements[0].choices[0].text',
    ]); // prettier-ignore
  });
});

describe('order', () => {
  const soft = (require: string) => [{ id: 'c', require, level: 'soft', text: en('?') }];
  it('lets a check read its own item, and no other expression', () => {
    expect(rulesOf(definition([item('boolean', 'a', { checks: soft('{a} = 1') })]))).toEqual([]);
    expect(rulesOf(definition([item('boolean', 'a', { visibleIf: '{a} = 1' })]))).toEqual(['cycle']);
    expect(rulesOf(definition([item('integer', 'a', { min: 0, max: 9, suggest: '{a}' })]))).toEqual([
      'cycle',
    ]);
  });
  it('lets a check read the later item that leads back to it', () => {
    const confirm = (name: string) =>
      item('radiogroup', name, { choices: choices([1, 2], { 2: { reopens: 'a' } }), visibleIf: '{a} > 5' });
    const amount = (require: string) => item('integer', 'a', { min: 0, max: 9, checks: soft(require) });
    expect(rulesOf(definition([amount('{a} < 5 or {b} notempty'), confirm('b')]))).toEqual([]);
    expect(rulesOf(definition([amount('{a} < 5 or {c} notempty'), confirm('b'), item('boolean', 'c')]))).toEqual(['forward_reference']); // prettier-ignore
  });
  it('holds for conditions of pages and for shared lists', () => {
    const pages = [
      page('p', [item('boolean', 'a')], { visibleIf: '{b} = 1' }),
      page('q', [item('boolean', 'b')]),
    ];
    expect(rulesOf(definition([], { pages }))).toEqual(['forward_reference']);
    const few = choices([1, 2], { 1: { visibleIf: '{b} = 1' } });
    const elements = [item('checkbox', 'a', { choicesFrom: 'few' }), item('boolean', 'b')];
    expect(rulesOf(definition(elements, { choiceLists: { few } }))).toEqual(['forward_reference']);
  });
  it('names those who wait for each other', () => {
    const made = definition([
      item('boolean', 'a', { visibleIf: '{c} = 1' }),
      item('boolean', 'b', { visibleIf: '{a} = 1' }),
      item('boolean', 'c', { visibleIf: '{b} = 1' }),
    ]);
    expect(rulesOf(made)).toEqual(['cycle']);
    expect(findingsOf(made)[0]!.message).toContain('c, then b, then a, then c');
  });
  it('lets amounts named in quotes count as read', () =>
    expect(
      rulesOf(definition([item('boolean', 'a', { visibleIf: "yearly('b') > 1" }), item('money', 'b')])),
    ).toEqual(['forward_reference']));
  it('wants bands after the currency they are in', () => {
    const bands = item('radiogroup', 'a', { bandsBy: 'b' });
    expect(rulesOf(definition([item('currency', 'b'), bands], { reference }))).toEqual([]);
    expect(rulesOf(definition([bands, item('currency', 'b')], { reference }))).toEqual(['target_unfit']);
    expect(rulesOf(definition([item('boolean', 'b'), bands], { reference }))).toEqual(['target_unfit']);
    expect(rulesOf(definition([bands], { reference }))).toEqual(['target_unknown']);
    expect(rulesOf(definition([item('currency', 'b'), bands]))).toEqual(['reference_missing']);
  });
});

describe('what no answers can reach', () => {
  it.each([
    '1 = 2',
    '{one} = 1 and {one} = 2',
    '{one} = 1 and {one} empty',
    'not ({one} = 1 or {one} <> 1) and {one} notempty',
    '{many} contains 1 and count({many}) < 1',
    'count({many}) > 5',
    '{many} contains 1 and not ({many} anyof [1, 2])',
    '{age} > 120',
    '{age} < 20 and {age} > 30',
    "{country} = 'US' and {country} = 'IN'",
    "{program.master} = 1 and {program.master} = 0",
    "({one} = 1 and {one} = 2) or ({age} < 0 and {country} = 'US')",
    '{one} = 1 and {one} = 2 and month() = {started}',
    '{one} > 3',
  ])('%s', (source) => expect(rulesOf(visibleIf(source))).toEqual(['unreachable'])); // prettier-ignore

  it.each([
    '{one} empty',
    'not ({one} = 1)',
    'count({many}) = 5',
    'count({many}) > 1 and {many} contains 97',
    '{age} >= 120',
    '{age} > 17 and {age} < 19',
    "{country} <> 'US' and {country} <> 'IN'",
    '{one} = 1 or 1 = 2',
    "{started} > '2026-01' and {started} < '2026-02'",
    '{pay} > 1000000',
  ])('but not %s', (source) => expect(rulesOf(visibleIf(source))).toEqual([]));

  it('includes items whose page says otherwise, and counts a lost page once', () => {
    const inner = item('boolean', 'b', { visibleIf: '{a} = 0' });
    const pages = [page('p', [item('boolean', 'a')]), page('q', [inner], { visibleIf: '{a} = 1' })];
    expect(findingsOf(definition([], { pages }))).toMatchObject([
      { path: 'pages[1].elements[0].visibleIf', rule: 'unreachable' },
    ]);
    const lost = [pages[0]!, page('q', [inner], { visibleIf: '1 = 2' })];
    expect(findingsOf(definition([], { pages: lost }))).toMatchObject([
      { path: 'pages[1].visibleIf', rule: 'unreachable' },
    ]);
  });
  it('includes choices', () => {
    const made = reading(
      { choices: choices([1, 2], { 1: { visibleIf: '{one} = 1 and {one} = 3' } }) },
      'checkbox',
    );
    expect(findingsOf(made)).toMatchObject([{ path: `${last}.choices[0].visibleIf`, rule: 'unreachable' }]);
  });
});

describe('the hash of an instrument', () => {
  const made = instrument(readable);
  it('is SHA-256 of the JSON with sorted keys', async () => {
    expect(canonicalJson({ b: [1, { d: undefined, c: 'é' }], a: null, 10: 1, 9: 2 })).toBe(
      '{"10":1,"9":2,"a":null,"b":[1,{"c":"é"}]}',
    );
    expect(await instrumentHash(made)).toMatch(/^[0-9a-f]{64}$/);
  });
  it('does not depend on the order of keys', async () => {
    const turned = Object.fromEntries(Object.entries(made).reverse()) as Instrument;
    expect(await instrumentHash(turned)).toBe(await instrumentHash(made));
  });
  it('changes with any word', async () =>
    expect(await instrumentHash({ ...made, title: en('Sample!') })).not.toBe(await instrumentHash(made)));
});

describe('what a session may carry of earlier answers', () => {
  it('is what expressions and texts read, and what is confirmed', () => {
    const text = en('You said {baseline.hours}. Still so?');
    const made = instrument(
      [
        item('country', 'country', { confirm: true }),
        item('boolean', 'a', { visibleIf: '{baseline.many} contains 6 or {end.one} = 1 or {baseline.many} contains 7' }),
        item('boolean', 'b', { visibleIf: "yearly('baseline.pay') > 1", checks: [{ id: 'c', require: '{b} = 1', level: 'soft', text }] }),
      ],
      { wave: 'follow-up' },
    ); // prettier-ignore
    expect(earlierItemsRead(made)).toEqual({
      baseline: ['many', 'pay', 'hours'],
      end: ['one'],
      confirm: ['country'],
    });
  });
});
