import type { Choice, Instrument, Item } from '../instrument.js';
import { codeListOf } from '../code-lists.js';
import { own } from '../expression.js';
import { didYouMean } from '../nearest.js';
import { finding, when, type Finding, type FindingRule } from './finding.js';
import { placesOf, type Placed } from './expressions.js';
import { reservedNames } from './reference-types.js';
import { languageFindings } from './text-findings.js';

/** More than this many questions on one page are too many. */
const mostItemsPerPage = 5;
const repeated = <T>(
  values: Placed<T>[],
  nameOf: (value: T) => string,
  rule: FindingRule,
  key: string,
): Finding[] => {
  const seen = new Map<string, string>();
  return values.flatMap(({ path, value }) => {
    const name = nameOf(value);
    const first = seen.get(name);
    if (first === undefined) seen.set(name, path);
    const message = `"${name}" stands here a second time; the first is ${first}. Give one of them another ${key}.`;
    return when(first !== undefined, () => finding(`${path}.${key}`, rule, message));
  });
};

const placed = <T>(path: string, values: readonly T[]): Placed<T>[] =>
  values.map((value, index) => ({ path: `${path}[${index}]`, position: index, value }));

const choiceFindings = (path: string, choices: readonly Choice[]): Finding[] => [
  ...repeated(placed(path, choices), ({ value }) => String(value), 'code_duplicate', 'value'),
  ...choices.flatMap(({ exclusive }, index) => {
    const codes = Array.isArray(exclusive) ? exclusive : [];
    const strange = codes.filter((code) => !choices.some(({ value }) => value === code));
    return when(strange.length, () =>
      finding(
        `${path}[${index}].exclusive`,
        'exclusive_unknown',
        `The list has no ${strange.join(', ')}. Name codes of it.`,
      ),
    );
  }),
];

const noList = (type: string) =>
  type === 'matrix'
    ? 'A matrix has either "rows" or "rowsFrom", the name of a list in "choiceLists". Write one of them.'
    : `A ${type} has either "choices" or "choicesFrom", the name of a list in "choiceLists"${type === 'radiogroup' ? ', or "bandsBy"' : ''}. Write one of them.`;

/** An item asks with exactly one list: its own, a shared one, or income bands. */
const sourceFindings = (path: string, item: Item, instrument: Instrument): Finding[] => {
  const own_ = ['choices', 'rows'].filter((key) => key in item && (item as Record<string, unknown>)[key]);
  const shared = ['choicesFrom', 'rowsFrom', 'bandsBy'].filter(
    (key) => key in item && (item as Record<string, unknown>)[key],
  );
  const asksWithList = ['radiogroup', 'checkbox', 'matrix'].includes(item.type);
  const lists = shared
    .filter((key) => key !== 'bandsBy')
    .map((key) => [key, String((item as Record<string, unknown>)[key])]);
  return [
    ...when(asksWithList && own_.length + shared.length !== 1, () =>
      finding(path, 'choices_missing', noList(item.type)),
    ),
    ...lists.flatMap(([key, list]) =>
      when(!own(instrument.choiceLists, list!), () =>
        finding(
          `${path}.${key!}`,
          'choice_list_unknown',
          `"choiceLists" has no "${list!}".${didYouMean(list!, Object.keys(instrument.choiceLists)) || ' Add the list or correct the name.'}`,
        ),
      ),
    ),
  ];
};

const rangeFindings = (path: string, item: Item): Finding[] => {
  const fields = item.type === 'compound' ? placed(`${path}.parts`, item.parts) : [{ path, value: item }];
  return fields.flatMap(({ path: at, value }) => {
    const { min, max } = value as { min?: unknown; max?: unknown };
    const isEmpty = typeof min === 'number' && typeof max === 'number' && min >= max;
    const message = `"min" is ${String(min)} and "max" is ${String(max)}, but "min" has to be lower. Correct them.`;
    return when(isEmpty, () => finding(`${at}.min`, 'range_empty', message));
  });
};

/** A definition carries the published codes its items are answered with. */
const codeListFindings = (path: string, item: Item, { codeLists }: Instrument): Finding[] => {
  const fields = item.type === 'compound' ? placed(`${path}.parts`, item.parts) : [{ path, value: item }];
  return fields.flatMap(({ path: at, value: { type } }) => {
    const list = codeListOf(type);
    return when(list && !codeLists?.[list], () =>
      finding(
        `${at}.type`,
        'code_list_missing',
        `"codeLists" has no "${list!}". Add the codes to choose from.`,
      ),
    );
  });
};

const itemFindings = (path: string, item: Item, instrument: Instrument): Finding[] => [
  ...sourceFindings(path, item, instrument),
  ...rangeFindings(path, item),
  ...codeListFindings(path, item, instrument),
  ...('choices' in item && item.choices ? choiceFindings(`${path}.choices`, item.choices) : []),
  ...('rows' in item && item.rows ? choiceFindings(`${path}.rows`, item.rows) : []),
  ...('columns' in item ? choiceFindings(`${path}.columns`, item.columns) : []),
  ...(item.type === 'compound' ? partFindings(`${path}.parts`, item) : []),
  ...repeated(placed(`${path}.checks`, item.checks ?? []), ({ id }) => id, 'name_duplicate', 'id'),
];

const partFindings = (path: string, { parts }: Extract<Item, { type: 'compound' }>): Finding[] => [
  ...repeated(placed(path, parts), ({ name }) => name, 'name_duplicate', 'name'),
  ...parts.flatMap((part, index) =>
    'choices' in part ? choiceFindings(`${path}[${index}].choices`, part.choices) : [],
  ),
];

const pageFindings = (instrument: Instrument): Finding[] =>
  placesOf(instrument).pages.flatMap(({ path, value: { section, elements } }) => [
    ...when(!instrument.sections.some(({ id }) => id === section), () =>
      finding(
        `${path}.section`,
        'section_unknown',
        `"sections" has no "${section}".${
          didYouMean(
            section,
            instrument.sections.map(({ id }) => id),
          ) || ' Add it or correct the id.'
        }`,
      ),
    ),
    ...when(elements.filter(({ type }) => type !== 'note').length > mostItemsPerPage, () =>
      finding(
        `${path}.elements`,
        'too_many_items',
        `A page takes ${mostItemsPerPage} questions and has ${elements.filter(({ type }) => type !== 'note').length}. Move some to another page.`,
      ),
    ),
  ]);

/** Names, codes, texts, lists and ranges: everything that can be seen without reading an expression. */
export const formFindings = (instrument: Instrument): Finding[] => {
  const { pages, elements } = placesOf(instrument);
  return [
    ...languageFindings(instrument),
    ...repeated(placed('sections', instrument.sections), ({ id }) => id, 'name_duplicate', 'id'),
    ...repeated(pages, ({ name }) => name, 'name_duplicate', 'name'),
    ...repeated(elements, ({ name }) => name, 'name_duplicate', 'name'),
    ...elements.flatMap(({ path, value: { name } }) =>
      when(reservedNames.includes(name), () =>
        finding(
          `${path}.name`,
          'name_reserved',
          `{${name}...} leads elsewhere in expressions. Give it another name.`,
        ),
      ),
    ),
    ...pageFindings(instrument),
    ...Object.entries(instrument.choiceLists).flatMap(([list, choices]) =>
      choiceFindings(`choiceLists.${list}`, choices),
    ),
    ...elements.flatMap(({ path, value }) =>
      value.type === 'note' ? [] : itemFindings(path, value, instrument),
    ),
  ];
};
