/**
 * Writes `docs/data-dictionary.md` from what the code itself says: the docstrings of the tables, the item bank, the
 * questionnaires, the event types, the reasons for missing values. Run: npx tsx scripts/data-dictionary.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { builtInInstruments } from '../lti-server/domain/publish-instruments.js';
import { nonAnswerCodes, type NonAnswer } from '../shared/answers.js';
import { countryCodes, currencyCodes, languageCodes } from '../shared/code-lists.js';
import { technicalClasses } from '../shared/counts.js';
import { clientEventTypes, serverEventTypes, type EventType } from '../shared/events.js';
import { Instrument, Item, Note, type Choice, type ItemType } from '../shared/instrument.js';
import { isItem } from '../shared/route.js';
import bank from '../shared/instruments/item-bank.json' with { type: 'json' };
import { allItems } from '../shared/route.js';
import { choicesOf } from '../shared/offered.js';

const pathOf = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** A row of cells as Markdown; the bar in a cell would end it. */
const row = (...cells: string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim()).join(' | ')} |`;
const table = (head: string[], rows: string[][]) =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');
const code = (text: string | number) => `\`${text}\``;

const sourceOf = (name: string) =>
  ts.createSourceFile(name, readFileSync(pathOf(name), 'utf8'), ts.ScriptTarget.Latest, true);
/** The doc comment of a declaration, as one paragraph; links become their names. */
const docOf = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
    .join(' ')
    .replace(/\s+/g, ' ');

interface Column {
  name: string;
  type: string;
  doc: string;
}
interface TableDoc {
  name: string;
  doc: string;
  columns: Column[];
}

/** The tables as `store/schema.ts` declares them, in the order of its `Tables`. */
const tables = (): TableDoc[] => {
  const { statements } = sourceOf('lti-server/store/schema.ts');
  const interfaces = new Map(statements.filter(ts.isInterfaceDeclaration).map((one) => [one.name.text, one]));
  const aliases = new Map(statements.filter(ts.isTypeAliasDeclaration).map((one) => [one.name.text, one]));
  const columnsOf = (one: ts.InterfaceDeclaration): Column[] =>
    one.members.filter(ts.isPropertySignature).map((member) => {
      const [name, written] = [
        member.name.getText(),
        member.type!.getText().replace(/Generated<(.*)>/, '$1'),
      ];
      const alias = aliases.get(written);
      const said = docOf(member) || (alias && docOf(alias));
      return {
        name,
        type: alias?.type.getText() ?? written,
        doc: said ?? '',
      };
    });
  return columnsOf(interfaces.get('Tables')!).map(({ name, type }) => {
    const declared = interfaces.get(type)!;
    return { name, doc: docOf(declared), columns: columnsOf(declared) };
  });
};

/** What is known of a table's personal data, in a word; throws where nobody says. */
const personalData = ({ name, doc }: TableDoc): string => {
  if (/No personal data\./.test(doc)) return 'no';
  if (/PERSONAL DATA|is personal data/.test(doc)) return '**yes**';
  if (/may be personal data|No personal data but/.test(doc)) return 'may be';
  if (/pseudonym/i.test(doc)) return 'pseudonymous';
  throw new Error(`The docstring of ${name} in schema.ts does not say whether it holds personal data`);
};

const tablesSection = (): string => {
  const all = tables();
  const overview = all.map((one) => [`[${code(one.name)}](#${one.name})`, personalData(one), one.doc]);
  const details = all.map(({ name, columns }) =>
    [
      `### ${name}`,
      table(
        ['column', 'type', 'what it is'],
        columns.map((one) => [code(one.name), code(one.type), one.doc]),
      ),
    ].join('\n\n'),
  );
  return [table(['table', 'personal data', 'what it holds'], overview), ...details].join('\n\n');
};

/** How an item's value looks in `answer.value`, by type: the "Stored:" of its docstring. */
const storedShapes = (): Record<string, string> => {
  const shapes: Record<string, string> = {};
  for (const statement of sourceOf('shared/instrument.ts').statements) {
    const type =
      ts.isVariableStatement(statement) && /type: z\.literal\('([\w-]+)'\)/.exec(statement.getText());
    const stored = /^Stored:? (.*)$/.exec(docOf(statement));
    if (type && stored) shapes[type[1]!] = stored[1]!.replace(/^./, (first) => first.toUpperCase());
  }
  return shapes;
};

/** The columns of `answer_value` a value fills, beside `item`. */
const cells: Record<ItemType, string> = {
  radiogroup: '`code`',
  checkbox: '`code`, a row per ticked choice',
  boolean: '`code`',
  consent: '`code`',
  rating: '`number`',
  slider: '`number`',
  number: '`number`',
  integer: '`number`',
  country: '`code`',
  language: '`code`',
  currency: '`code`',
  month: '`code`',
  'month-range': '`part` `from` or `to`, `code`',
  money: '`number` in minor units, `currency`, `period`',
  'money-list': '`part` the row, `number` in minor units, `currency`',
  'money-or-percent':
    '`part` `amount`: `number`, `currency`; `part` `percent`: `number`; `part` `month`: `code`',
  shares: '`part` the row, `number`',
  matrix: '`part` the row, `code`; or `non_answer` `does-not-apply`',
  compound: '`part` the part, then as the part’s type',
  text: '`text`',
  email: '`code` `given`',
};

const typesSection = (): string => {
  const shapes = storedShapes();
  return table(
    ['type', 'stored in `answer.value` (JSON)', 'rows in `answer_value`'],
    Object.entries(cells).map(([type, cell]) => [code(type), shapes[type] ?? '', cell]),
  );
};

const lists = bank.choiceLists as Record<string, Choice[]>;
const english = (text: Record<string, string> | undefined) => text?.en ?? '';
const codesInWords = (choices: readonly Choice[]) =>
  choices
    .map((one) => `${code(one.value)} ${english(one.text)}${one.specify ? ' (with words)' : ''}`)
    .join('; ');
const rangeInWords = ({
  min,
  max,
  step,
  unit,
}: {
  min: number;
  max: number;
  step: number;
  unit?: Choice['text'];
}) => `${min} to ${max}${step === 1 ? '' : `, steps of ${step}`}${unit ? `; ${english(unit)}` : ''}`;

type Asked = Pick<Item, 'type'> & Record<string, unknown>;
/** What may stand as a value, in words. */
const valuesInWords = (asked: Asked): string => {
  const item = asked as unknown as Item;
  switch (item.type) {
    case 'radiogroup':
      if (item.bandsBy)
        return `${code(1)} to ${code(10)}: income bands in the currency of ${code(item.bandsBy)}`;
      return codesInWords(choicesOf(item, { choiceLists: lists }));
    case 'checkbox':
      return codesInWords(choicesOf(item, { choiceLists: lists }));
    case 'boolean':
    case 'consent':
      return `${code(1)} ${english(item.trueText) || 'Yes'}; ${code(0)} ${english(item.falseText) || 'No'}`;
    case 'rating':
    case 'slider':
    case 'number':
    case 'integer':
      return rangeInWords(item);
    case 'country':
    case 'language':
    case 'currency':
      return `code list [${item.type}](#code-lists)`;
    case 'money-list':
    case 'shares':
      return `rows: ${codesInWords(item.rows)}`;
    case 'matrix':
      return `rows: ${codesInWords(item.rows ?? lists[item.rowsFrom ?? ''] ?? [])}. Columns: ${codesInWords(item.columns)}`;
    case 'compound':
      return item.parts
        .map(
          (part) =>
            `${code(part.name)} (${part.type}): ${valuesInWords(part as unknown as Asked) || english(part.title)}`,
        )
        .join('. ');
    case 'text':
      return `up to ${item.maxLength} characters`;
    case 'email':
      return `${code('given')}; the address itself is in [${code('contact')}](#contact)`;
    case 'month':
      return code('YYYY-MM');
    case 'month-range':
      return `${code('from')}, ${code('to')}: ${code('YYYY-MM')}`;
    case 'money-or-percent':
      return `an amount or 0 to 1000 percent, and a month`;
    case 'money':
      return item.allowNegative ? 'an amount, also below zero' : 'an amount';
  }
};

const waveLetters = { baseline: 'B', end: 'E', 'follow-up': 'F', 'exit-pulse': 'X' } as const;
const wavesOf = (name: string, instruments: [keyof typeof waveLetters, Instrument][]): string =>
  instruments
    .flatMap(([wave, instrument]) =>
      allItems(instrument)
        .filter((item) => item.name === name)
        .map(({ confirm }) => `${waveLetters[wave]}${confirm ? ' (still so?)' : ''}`),
    )
    .join(', ');

const reasonsOf = ({ isRequired, nonAnswers = [] }: Item): string =>
  [...(isRequired ? [] : ['blank']), ...nonAnswers.map(({ reason }) => reason)].map(code).join(', ') ||
  'none: required';

const itemsSection = (): string => {
  const instruments = Object.entries(builtInInstruments()).map(
    ([wave, definition]) => [wave as keyof typeof waveLetters, Instrument.parse(definition)] as const,
  );
  const items = bank.items.map((one) => (one.type === 'note' ? Note : Item).parse(one)).filter(isItem);
  return [
    ...instruments.map(
      ([wave, { id, version, pages, languages }]) =>
        `- **${waveLetters[wave]}**: ${code(`${id}@${version}`)}, ${allItems({ pages } as Instrument).length} items, languages: ${languages.join(', ')}`,
    ),
    '',
    table(
      ['item', 'question', 'type', 'waves', 'values', 'reasons for no value', 'sensitivity'],
      items.map((item) => [
        code(item.name),
        english(item.title),
        item.type,
        wavesOf(item.name, instruments as [keyof typeof waveLetters, Instrument][]) || 'none yet',
        valuesInWords(item as unknown as Asked),
        reasonsOf(item),
        item.sensitivity,
      ]),
    ),
  ].join('\n');
};

const reasons: Record<NonAnswer, string> = {
  'not-applicable': 'Routing led past the item. Derived when the data are read, never stored.',
  blank: 'Shown and left empty.',
  'prefer-not': '“Prefer not to answer” was chosen.',
  'dont-know': '“I don’t know”, or not decided yet, was chosen.',
  'does-not-apply': '“Does not apply” was chosen, for an item or for a row of a matrix.',
  erased:
    'Reserved for values taken out on request or suppressed. Nothing writes it yet: erasing removes the rows.',
  'not-reached': 'The respondent stopped before the item. Derived when the data are read, never stored.',
};

/** What an event says and carries; those nothing writes yet are named so. */
const events: Record<EventType, string> = {
  'widget.boot': 'The element began to open the survey.',
  'widget.config': 'What was to be shown: `instrument` (`id@version`), `language`.',
  'widget.rendered':
    'The first screen stands. `topPx`, `pagePx`: place in the page and its height; `aboveFold`: whether it begins in the first viewport; `scrollPx`: how far to scroll until it begins to be seen; `device`: `phone`, `tablet` or `desktop`.',
  'widget.seen':
    'Half of it, or of the viewport where it is taller, was in view for `dwellMs` on end; for the `count`th time of this page load.',
  'widget.error': `A request failed for a technical reason. \`class\`: one of ${technicalClasses.map(code).join(', ')}; the element tells \`network\`, \`timeout\`, \`server_5xx\`, \`config\` (refused: something is set up wrong) and \`storage_blocked\`.`,
  'survey.opened': 'The first press or key in the element.',
  'item.shown': 'An item came on the screen for the first time. `item`, `order` in the questionnaire.',
  'item.answered':
    'An answer was given or changed. `item`, `ms` since it was first shown with hidden time left out, `mode`: `typed`, `confirmed`, `suggested`, or the reason there is no value.',
  'check.fired': 'A check did not hold. `item`, `check`, `outcome`.',
  'invite.dismissed': 'The survey was put off for good. `why`: a code of `m_why`.',
  'invite.snoozed': 'The survey was put off for some days. `why`.',
  'page.left': 'The document was hidden. `seconds` spent visible, `item` shown last.',
  'panel.joined': 'The baseline was agreed to. `sheet`: version of the information sheet.',
  'stage.reached':
    'First launch, or first session by a site’s token, of a wave’s page by a learner who agreed to linking; once per case and wave. `source`: `launch` in both.',
  'activity.ping': 'A launch, or a session by a site’s token, by a learner who agreed to linking.',
  'host.opened': 'The page with the survey was opened by a learner who agreed to linking.',
  'consent.given': 'A wave was agreed to. `sheet`: version of the information sheet.',
  'consent.declined': 'Not recorded as an event: see `participation`.',
  'survey.submitted': 'A response was finished.',
  'answer.stored': 'Not recorded as an event: see `answer`.',
  'launch.refused': 'Not recorded as an event: see `launch_log`.',
  'placement.changed': 'Not recorded yet.',
};

const eventRows = (types: readonly EventType[], by: string) =>
  types.map((type) => [code(type), by, events[type]]);

const codeListsSection = (): string => {
  const listed = { countryCodes, currencyCodes, languageCodes };
  const statements = sourceOf('shared/code-lists.ts').statements.filter(ts.isVariableStatement);
  const editionOf = (name: string) => {
    const found = statements.find(
      ({ declarationList }) => declarationList.declarations[0]!.name.getText() === name,
    );
    return found ? docOf(found) : '';
  };
  return table(
    ['list', 'edition', 'codes'],
    Object.entries(listed).map(([name, codes]) => [
      code(name.replace('Codes', '')),
      editionOf(name),
      String(codes.length),
    ]),
  );
};

/** The data dictionary as Markdown. */
export const dataDictionary = (): string =>
  `# Data dictionary

Written by \`npx tsx scripts/data-dictionary.ts\` from the code; do not edit. What is kept for how long: [privacy.md](privacy.md). What the words of the definition format mean: [definition-format.md](definition-format.md).

## Tables

Times are ISO 8601 in UTC, as text; documents are JSON, as text; flags are 0 or 1. The tables are the same in SQLite (libsql) and PostgreSQL.

${tablesSection()}

## Values by item type

\`answer\` keeps every answer ever received, \`answer_value\` the standing one in rows that can be counted. \`answer.specified\` holds words typed beside a choice, by the choice’s code, and \`reason\` where a check asked why a value was kept. \`answer.elapsed_ms\` runs by the browser’s monotonic clock from the item’s first showing to the answer, hidden time left out.

${typesSection()}

## Why a value is missing

A reason stands beside the value, never as a number in its range. The numbers are for exports.

${table(
  ['reason', 'number', 'meaning'],
  Object.entries(nonAnswerCodes).map(([reason, number]) => [
    code(reason),
    String(number),
    reasons[reason as NonAnswer],
  ]),
)}

## Items

The questionnaires that come with the server draw from one bank; an item keeps its name over waves. “Still so?” marks an item that shows the earlier answer to be confirmed or changed. “None yet” marks an item no questionnaire asks.

${itemsSection()}

## Events

The log holds numbers and codes, never answers or free text. Events of the element are recorded after consent only, for learners who agreed to linking, in studies whose telemetry is \`full\`. \`at\` is the server’s time of receipt less the age the client states.

${table(
  ['type', 'written by', 'what happened, and its data'],
  [...eventRows(clientEventTypes, 'element'), ...eventRows(serverEventTypes, 'server')],
)}

## Code lists

Only codes are kept; names come from the reader’s browser in any language. A questionnaire carries the lists it uses.

${codeListsSection()}
`;

const output = pathOf('docs/data-dictionary.md');
if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(output, dataDictionary());
