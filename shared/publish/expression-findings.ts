import { checkExpression } from '../expression-types.js';
import { ExpressionError, firstToken, parseExpression } from '../parse-expression.js';
import type { Expression } from '../expression.js';
import type { Instrument } from '../instrument.js';
import { isItem } from '../route.js';
import { expressionsOf, placesOf, type PlacedExpression } from './expressions.js';
import type { Finding } from './finding.js';
import { asCondition } from './operand-words.js';
import { syntaxHint } from './syntax-hints.js';
import { typeOfReference, type Earlier } from './references.js';
import { fits, nameOf } from './value-types.js';

/** An expression that could be parsed; `sound` where its types hold too. */
export interface ParsedExpression extends PlacedExpression {
  tree: Expression;
  sound: boolean;
}

/** All expressions of an instrument, parsed and checked one by one. */
export interface ReadExpressions {
  parsed: ParsedExpression[];
  findings: Finding[];
}

const parse = ({ path, source }: PlacedExpression): Expression | Finding => {
  try {
    return parseExpression(source);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const unexpected = firstToken(source.slice(error.at)) || 'the end';
    const message = `At character ${error.at + 1} of "${source}": unexpected ${unexpected}. ${syntaxHint(source, error.at)}`;
    return { path, rule: 'expression_syntax', message };
  }
};

const problemsOf = (
  tree: Expression,
  { path, wanted }: PlacedExpression,
  instrument: Instrument,
  earlier: Earlier,
) => {
  const { type, problems } = checkExpression(tree, instrument, earlier);
  const findings: Finding[] = problems.map((problem) => ({ path, ...problem }));
  if (!findings.length && !fits(type, wanted)) {
    const listed = type.kind === wanted.kind ? ' with a code in common' : '';
    const instead = (wanted.kind === 'condition' && asCondition(tree, type)) || ' Rewrite it.';
    const message = `It yields ${nameOf(type)}, but ${nameOf(wanted)}${listed} is needed here.${instead}`;
    findings.push({ path, rule: 'type_wrong', message });
  }
  return findings;
};

/** Parses and type-checks every expression. */
export const readExpressions = (instrument: Instrument, earlier: Earlier): ReadExpressions => {
  const read: ReadExpressions = { parsed: [], findings: [] };
  for (const placed of expressionsOf(instrument)) {
    const tree = parse(placed);
    if ('rule' in tree) {
      read.findings.push(tree);
      continue;
    }
    const findings = problemsOf(tree, placed, instrument, earlier);
    read.findings.push(...findings);
    read.parsed.push({ ...placed, tree, sound: !findings.length });
  }
  return read;
};

const placeholderPattern = /\{([a-z][\w.-]*)\}/g;

/** Paths of the values a text names as `{item}`. */
export const placeholdersIn = (text: Record<string, string>): string[][] =>
  Object.values(text).flatMap((words) =>
    [...words.matchAll(placeholderPattern)].map(([, name]) => name!.split('.')),
  );

/** Values named in the texts of checks that lead nowhere. */
export const placeholderFindings = (instrument: Instrument, earlier: Earlier): Finding[] =>
  placesOf(instrument).elements.flatMap(({ path, value }) =>
    (isItem(value) ? (value.checks ?? []) : []).flatMap(({ text }, index) =>
      placeholdersIn(text).flatMap((name): Finding[] => {
        const found = typeOfReference(name, instrument, earlier);
        const at = `${path}.checks[${index}].text`;
        return 'rule' in found ? [{ path: at, rule: 'placeholder_unknown', message: found.message }] : [];
      }),
    ),
  );

const tableFunctions = ['currencyOf', 'medianUsd', 'yearlyUsd'];
const callsTable = (tree: Expression): boolean =>
  (tree[0] === 'call' && tableFunctions.includes(tree[1])) ||
  tree.slice(1).some((part) => isTree(part) && callsTable(part));
const isTree = (part: unknown): part is Expression => Array.isArray(part) && typeof part[0] === 'string';

/** What reads the reference table where the instrument has none. */
export const referenceFindings = (instrument: Instrument, parsed: ParsedExpression[]): Finding[] => {
  if (instrument.reference) return [];
  const message = 'It reads the reference figures, which the instrument does not carry. Add "reference".';
  const banded = placesOf(instrument).elements.filter(({ value }) => 'bandsBy' in value && value.bandsBy);
  const readers = parsed.filter(({ tree }) => callsTable(tree));
  return [...banded.map(({ path }) => `${path}.bandsBy`), ...readers.map(({ path }) => path)].map((path) => ({
    path, rule: 'reference_missing', message,
  })); // prettier-ignore
};
