import type { Code } from '../answers.js';
import { evaluate } from '../evaluate.js';
import type { Expression, Operand } from '../expression.js';
import type { ValueType } from './value-types.js';

/** What the expression compares a reference with; from it follow the values worth trying. */
interface Mention {
  path: string[];
  constants: Set<Code>;
  /** Compared with another answer, so that every code matters. */
  againstOther: boolean;
}
type Mentions = Map<string, Mention>;

const fewCodes = 12;
const fewMembers = 6;
const mostCombinations = 50_000;
const logic = ['and', 'or', 'not'];
const comparisons = ['=', '<>', '>', '<', '>=', '<=', 'contains', 'anyof'];

const constantsOf = (tree: Expression): Code[] | undefined => {
  if (tree[0] === 'literal') return [tree[1]];
  if (tree[0] === 'list') return tree[1];
  return tree[0] === 'negative' && tree[1][0] === 'literal' ? [-Number(tree[1][1])] : undefined;
};

/** The reference an operand is or counts. */
const referenceIn = (tree: Expression): string[] | undefined => {
  if (tree[0] === 'reference') return tree.slice(1);
  const [head, name, counted] = tree as ['call', string, Expression?];
  return head === 'call' && name === 'count' && counted?.[0] === 'reference' ? counted.slice(1) : undefined;
};

/** Notes what an expression compares; false where a small table of values cannot decide it (functions, arithmetic). */
const noteMentions = (tree: Expression, mentions: Mentions): boolean => {
  const note = (path: string[], constants: Code[], againstOther: boolean) => {
    const key = path.join('.');
    const mention = mentions.get(key) ?? { path, constants: new Set<Code>(), againstOther: false };
    constants.forEach((constant) => mention.constants.add(constant));
    mention.againstOther ||= againstOther;
    mentions.set(key, mention);
  };
  const operands = tree.slice(1) as Expression[];
  if (logic.includes(tree[0])) return operands.every((operand) => noteMentions(operand, mentions));
  if (tree[0] === 'empty' || tree[0] === 'notempty') {
    if (tree[1][0] !== 'reference') return false;
    note(tree[1].slice(1), [], false);
    return true;
  }
  if (!comparisons.includes(tree[0])) return false;
  const constants = operands.flatMap((operand) => constantsOf(operand) ?? []);
  const references = operands.flatMap((operand) =>
    [referenceIn(operand)].filter((path) => path !== undefined),
  );
  if (!operands.every((operand) => constantsOf(operand) ?? referenceIn(operand))) return false;
  references.forEach((path) => note(path, constants, references.length > 1));
  return true;
};

const subsets = (codes: Code[]): Code[][] =>
  codes.reduce<Code[][]>((found, code) => [...found, ...found.map((subset) => [...subset, code])], [[]]);

/** Values that stand for all a reference can hold, or undefined where they are too many to tell. */
const valuesToTry = ({ constants, againstOther }: Mention, type: ValueType): Operand[] | undefined => {
  const mentioned = [...constants];
  if (type.kind === 'code') {
    if (type.codes.length <= fewCodes) return [...type.codes, undefined];
    if (againstOther) return undefined;
    const other = type.codes.find((code) => !constants.has(code));
    return [...mentioned.filter((code) => type.codes.includes(code)), other, undefined];
  }
  if (type.kind === 'set') {
    const listed = mentioned.filter((code) => type.codes.includes(code));
    if (againstOther || listed.length > fewMembers) return undefined;
    const others = type.codes.filter((code) => !constants.has(code));
    const extras = others.slice(0, fewCodes).map((_, count) => others.slice(0, count));
    return [
      undefined,
      ...subsets(listed).flatMap((subset) => [...extras, others].map((extra) => [...subset, ...extra])),
    ].filter((members) => members === undefined || members.length > 0);
  }
  if (type.kind === 'number' || type.kind === 'money') {
    if (againstOther) return undefined;
    const bounds: { min?: number; max?: number } = type.kind === 'number' ? type : {};
    const inRange = (value: number) =>
      value >= (bounds.min ?? -Infinity) && value <= (bounds.max ?? Infinity);
    const near = mentioned.flatMap((value) =>
      typeof value === 'number' ? [value - 0.5, value, value + 0.5] : [],
    );
    const ends = [bounds.min, bounds.max].filter((end) => end !== undefined);
    return [undefined, ...[...near, ...ends, 0].filter(inRange)];
  }
  const asksOnlyWhether = !mentioned.length && !againstOther;
  return asksOnlyWhether ? [undefined, 'something'] : undefined;
};

const conjuncts = (tree: Expression): Expression[] =>
  tree[0] === 'and' ? [...conjuncts(tree[1]), ...conjuncts(tree[2])] : [tree];

/**
 * Whether some answers make all conditions true. Conditions over codes, lists and constants are tried over the values
 * they mention; what cannot be decided that way (functions, arithmetic, months) counts as possible.
 */
export const canHold = (
  conditions: Expression[],
  typeOf: (path: string[]) => ValueType | undefined,
): boolean => {
  const parts = conditions.flatMap(conjuncts);
  const choice = parts.findIndex(([operator]) => operator === 'or');
  if (choice >= 0) {
    const rest = parts.filter((_, index) => index !== choice);
    const [, ...branches] = parts[choice] as ['or', Expression, Expression];
    return branches.some((branch) => canHold([...rest, branch], typeOf));
  }
  const mentions: Mentions = new Map();
  const decidable = parts.filter((part) => noteMentions(part, new Map()));
  decidable.forEach((part) => noteMentions(part, mentions));
  const domains: [string, Operand[]][] = [];
  for (const [key, mention] of mentions) {
    const type = typeOf(mention.path);
    const values = type && valuesToTry(mention, type);
    if (!values) return true;
    domains.push([key, values]);
  }
  if (domains.reduce((product, [, values]) => product * values.length, 1) > mostCombinations) return true;
  return tryAll(decidable, domains, new Map());
};

const tryAll = (
  parts: Expression[],
  domains: [string, Operand[]][],
  chosen: Map<string, Operand>,
): boolean => {
  const [first, ...rest] = domains;
  if (!first) {
    const scope = { lookup: (path: string[]) => chosen.get(path.join('.')) };
    return parts.every((part) => evaluate(part, scope) === true);
  }
  const [key, values] = first;
  return values.some((value) => tryAll(parts, rest, chosen.set(key, value)));
};
