import type { Code } from '../answers.js';
import type { Expression, Operator } from '../expression.js';
import { readForeign, type Foreign } from './foreign-expression.js';
import type { Named } from './names.js';
import { printExpression, Untranslatable } from './print-expression.js';

/** Finds what a name leads to; throws {@link Untranslatable} where it leads nowhere. */
export type Resolve = (name: string) => Named;

/** Functions that mean the same in both, with the most operands they may have. */
const sharedFunctions: Readonly<Record<string, number>> = { sum: Infinity, min: Infinity, max: Infinity, round: 1, abs: 1 }; // prettier-ignore
const inverse: Readonly<Record<string, Operator>> = { '=': '<>', '<>': '=', '>': '<=', '<': '>=', '>=': '<', '<=': '>' }; // prettier-ignore
const comparisons = Object.keys(inverse);
const arithmetic = ['+', '-', '*', '/'];

const joined = (operator: 'and' | 'or', parts: Expression[]): Expression =>
  parts.reduce((left, right) => [operator, left, right]);

/**
 * Translates a condition of SurveyJS, where a missing answer makes a comparison false and its opposite true, into one of
 * ours, where it makes both unknown: ours is known to be true exactly where SurveyJS's is true. Throws
 * {@link Untranslatable}.
 */
export const fromCondition = (source: string, resolve: Resolve): string =>
  printExpression(holds(readForeign(source), resolve));

/** Translates a condition word for word: unknown where an answer is missing, as checks want it. */
export const fromRequirement = (source: string, resolve: Resolve): string =>
  printExpression(plainly(readForeign(source), resolve));

const codeIn = ({ codes, path }: Named, value: number | string | boolean): Code => {
  if (!codes) {
    if (typeof value === 'boolean')
      throw new Untranslatable(`${path.join('.')} is not answered with yes or no`);
    return value;
  }
  const code = codes.get(String(value));
  if (code === undefined) throw new Untranslatable(`"${value}" is none of the values of ${path.join('.')}`);
  return code;
};

const plainValue = (value: number | string | boolean): Code =>
  typeof value === 'boolean' ? Number(value) : value;

const value = (foreign: Foreign, resolve: Resolve, beside?: Foreign): Expression => {
  const named = beside?.[0] === 'name' ? resolve(beside[1]) : undefined;
  const code = (one: number | string | boolean) => (named ? codeIn(named, one) : plainValue(one));
  switch (foreign[0]) {
    case 'constant':
      return ['literal', code(foreign[1])];
    case 'list':
      return ['list', foreign[1].map(code)];
    case 'name':
      return ['reference', ...resolve(foreign[1]).path];
    case 'negative':
      return ['negative', value(foreign[1], resolve)];
    case 'call': {
      const [, name, ...operands] = foreign;
      if (!Object.hasOwn(sharedFunctions, name))
        throw new Untranslatable(`there is no function ${name}() here`);
      if (operands.length > sharedFunctions[name]!)
        throw new Untranslatable(`${name}() takes fewer values here`);
      return ['call', name, ...operands.map((one) => value(one, resolve))];
    }
    case 'infix': {
      const [, operator, left, right] = foreign;
      if (!arithmetic.includes(operator)) break;
      return [operator as Operator, value(left, resolve), value(right, resolve)];
    }
  }
  throw new Untranslatable('a condition stands where a value is needed');
};

const referencesIn = (tree: Expression): Expression[] => {
  if (tree[0] === 'reference') return [tree];
  return tree.slice(1).flatMap((part) => (Array.isArray(part) && typeof part[0] === 'string' ? referencesIn(part as Expression) : [])); // prettier-ignore
};

/** `left operator right`, as it stands. */
const compared = ([, operator, left, right]: Extract<Foreign, ['infix', ...unknown[]]>, resolve: Resolve): Expression => {
  const sides: [Expression, Expression] = [value(left, resolve, right), value(right, resolve, left)];
  if (operator === 'notcontains') return ['not', ['contains', ...sides]];
  if (operator === 'noneof') return ['not', ['anyof', ...sides]];
  if (![...comparisons, 'contains', 'anyof'].includes(operator))
    throw new Untranslatable(`there is no operator ${operator}`);
  return [operator as Operator, ...sides];
}; // prettier-ignore

const isYesNo = ({ codes }: Named) => codes?.get('true') === 1;
const saysYes = (name: string, resolve: Resolve, yes: 0 | 1): Expression => {
  const named = resolve(name);
  if (!isYesNo(named)) throw new Untranslatable(`{${name}} alone is no condition; compare it with a value`);
  return ['=', ['reference', ...named.path], ['literal', yes]];
};

/** Word for word. */
const plainly = (foreign: Foreign, resolve: Resolve): Expression => {
  if (foreign[0] === 'name') return saysYes(foreign[1], resolve, 1);
  if (foreign[0] === 'not') return ['not', plainly(foreign[1], resolve)];
  if (foreign[0] === 'empty' || foreign[0] === 'notempty') return [foreign[0], value(foreign[1], resolve)];
  if (foreign[0] !== 'infix') throw new Untranslatable('a value stands where a condition is needed');
  const [, operator, left, right] = foreign;
  if (operator !== 'and' && operator !== 'or') return compared(foreign, resolve);
  return [operator, plainly(left, resolve), plainly(right, resolve)];
};

/** Operators that SurveyJS finds true where an answer is missing, and those they turn around. */
const opposites: Readonly<Record<string, string>> = { '<>': '=', notcontains: 'contains', noneof: 'anyof' };
const opposite = ([, operator, left, right]: Extract<Foreign, ['infix', ...unknown[]]>): Foreign => [
  'infix', opposites[operator]!, left, right,
]; // prettier-ignore

/** Known to be true exactly where SurveyJS finds it true. */
const holds = (foreign: Foreign, resolve: Resolve): Expression => {
  if (foreign[0] === 'not') return fails(foreign[1], resolve);
  if (foreign[0] !== 'infix') return plainly(foreign, resolve);
  const [, operator, left, right] = foreign;
  if (operator === 'and' || operator === 'or') return [operator, holds(left, resolve), holds(right, resolve)];
  return opposites[operator] ? fails(opposite(foreign), resolve) : compared(foreign, resolve);
};

/** Known to be true exactly where SurveyJS finds it false. */
const fails = (foreign: Foreign, resolve: Resolve): Expression => {
  switch (foreign[0]) {
    case 'not':
      return holds(foreign[1], resolve);
    case 'empty':
      return holds(['notempty', foreign[1]], resolve);
    case 'notempty':
      return holds(['empty', foreign[1]], resolve);
    case 'name':
      return orMissing(saysYes(foreign[1], resolve, 0));
    case 'infix': {
      const [, operator, left, right] = foreign;
      if (operator === 'and') return ['or', fails(left, resolve), fails(right, resolve)];
      if (operator === 'or') return ['and', fails(left, resolve), fails(right, resolve)];
      if (opposites[operator]) return holds(opposite(foreign), resolve);
      const tree = compared(foreign, resolve) as [Operator, Expression, Expression];
      const turned = inverse[tree[0]];
      return orMissing(turned ? [turned, tree[1], tree[2]] : ['not', tree]);
    }
    default:
      throw new Untranslatable('a value stands where a condition is needed');
  }
};

const orMissing = (tree: Expression): Expression => {
  const missing = referencesIn(tree).map((one): Expression => ['empty', one]);
  const seen = new Set<string>();
  const once = missing.filter((one) => {
    const text = printExpression(one);
    return !seen.has(text) && Boolean(seen.add(text));
  });
  return joined('or', [...once, tree]);
};
