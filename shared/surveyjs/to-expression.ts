import type { Expression, Operator } from '../expression.js';
import { parseExpression } from '../parse-expression.js';
import { printExpression, Untranslatable } from './print-expression.js';

const functions = ['sum', 'min', 'max', 'round', 'abs'];
const inverse: Readonly<Record<string, Operator>> = { '=': '<>', '<>': '=', '>': '<=', '<': '>=', '>=': '<', '<=': '>' }; // prettier-ignore

const checkFunctions = (tree: Expression): void => {
  if (tree[0] === 'call' && !functions.includes(tree[1]))
    throw new Untranslatable(`SurveyJS has no function ${tree[1]}()`);
  for (const part of tree.slice(1))
    if (Array.isArray(part) && typeof part[0] === 'string') checkFunctions(part as Expression);
};

const referencesIn = (tree: Expression): Expression[] =>
  tree[0] === 'reference'
    ? [tree]
    : tree
        .slice(1)
        .flatMap((part) => (Array.isArray(part) && typeof part[0] === 'string' ? referencesIn(part as Expression) : [])); // prettier-ignore

/** The condition, and that nothing it reads is missing. */
const andKnown = (tree: Expression): Expression => {
  const known = new Map(referencesIn(tree).map((one) => [printExpression(one), one]));
  return [...known.values()].reduceRight<Expression>((rest, one) => ['and', ['notempty', one], rest], tree);
};

/** SurveyJS finds `{a} = 1` false where the answer is missing, as ours is unknown: only the opposite sort needs a guard. */
const holds = (tree: Expression): Expression => {
  switch (tree[0]) {
    case 'and':
    case 'or':
      return [tree[0], holds(tree[1]), holds(tree[2])];
    case 'not':
      return fails(tree[1]);
    case '<>':
      return andKnown(tree);
    default:
      return tree;
  }
};

/** True in SurveyJS exactly where ours is known to be false. */
const fails = (tree: Expression): Expression => {
  switch (tree[0]) {
    case 'and':
      return ['or', fails(tree[1]), fails(tree[2])];
    case 'or':
      return ['and', fails(tree[1]), fails(tree[2])];
    case 'not':
      return holds(tree[1]);
    case 'empty':
      return ['notempty', tree[1]];
    case 'notempty':
      return ['empty', tree[1]];
    case 'contains':
    case 'anyof':
      return andKnown(['not', tree]);
    default: {
      const [operator, left, right] = tree as [Operator, Expression, Expression];
      const turned = inverse[operator];
      if (!turned) throw new Untranslatable('a value stands where a condition is needed');
      return holds([turned, left, right]);
    }
  }
};

/** A condition of ours as SurveyJS writes it: true exactly where ours is known to be true. Throws {@link Untranslatable}. */
export const toCondition = (source: string): string => {
  const tree = parseExpression(source);
  checkFunctions(tree);
  return printExpression(holds(tree));
};

/** A requirement of ours, word for word. Throws {@link Untranslatable}. */
export const toRequirement = (source: string): string => {
  const tree = parseExpression(source);
  checkFunctions(tree);
  return printExpression(tree);
};
