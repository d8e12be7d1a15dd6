import type { Expression, Operator } from './expression.js';
import { own } from './expression.js';
import type { Instrument } from './instrument.js';
import { notAnAnswer } from './publish/answer-words.js';
import { comparisonProblem, type ComparisonProblem } from './publish/comparisons.js';
import { areAlike, functionTypes, functionUnknown } from './publish/function-types.js';
import { asCondition, ofOneAnswer, partToName } from './publish/operand-words.js';
import { typeOfReference, type Earlier, type ReferenceProblem } from './publish/references.js';
import {
  anything, condition, isAnything, isNumeric, literalOf, nameOf, number, type ValueType,
} from './publish/value-types.js'; // prettier-ignore

/** What is wrong with an expression that parses, in words. */
export interface TypeProblem {
  rule:
    | ReferenceProblem['rule']
    | ComparisonProblem['rule']
    | 'function_unknown'
    | 'arguments_wrong'
    | 'type_wrong';
  message: string;
}

/** The type an expression yields, and all that is wrong in it. */
export interface CheckedExpression {
  type: ValueType;
  problems: TypeProblem[];
}

/** An operand and its type. */
interface Typed {
  from: Expression;
  type: ValueType;
}

/** What to write instead of an operand. */
type Instead = (expression: Expression, type: ValueType) => string;

const isCondition = ({ kind }: ValueType) => kind === 'condition';
const isSet = ({ kind }: ValueType) => kind === 'set';
const isConstant = (type: ValueType) =>
  literalOf(type) !== undefined || (type.kind === 'set' && Boolean(type.literal));

/**
 * Checks a parsed expression against an instrument: names and functions exist, operators get what they work on,
 * constants are values the item can have. Nothing is evaluated.
 */
export const checkExpression = (
  tree: Expression,
  instrument: Instrument,
  earlier: Earlier = {},
): CheckedExpression => {
  const problems: TypeProblem[] = [];
  const report = (rule: TypeProblem['rule'], message: string) => void problems.push({ rule, message });

  const need = (
    expression: Expression,
    suits: (type: ValueType) => boolean,
    what: string,
    instead: Instead = () => '',
  ): ValueType => {
    const type = typeOf(expression);
    if (isAnything(type) || suits(type)) return type;
    report('type_wrong', `${what}, not ${nameOf(type)}.${instead(expression, type)}`);
    return anything;
  };

  const referenceType = (path: string[]): ValueType => {
    const found = typeOfReference(path, instrument, earlier);
    if (!('rule' in found)) return found;
    report(found.rule, found.message);
    return anything;
  };

  const itemNamed = (name: string) => {
    const found = typeOfReference(name.split('.'), instrument, earlier);
    return 'rule' in found ? undefined : found;
  };

  const callType = (name: string, operands: ValueType[]): ValueType => {
    const known = own(functionTypes, name);
    if (!known) {
      report('function_unknown', functionUnknown(name));
      return anything;
    }
    if (operands.length < known.least || operands.length > known.most) {
      report('arguments_wrong', `${name}() does not take ${operands.length} values.`);
      return anything;
    }
    operands.forEach((operand, index) => {
      const reason = known.refuses(operand, index, itemNamed);
      if (reason) report('type_wrong', `${name}() ${reason}.`);
    });
    if (name === 'either' && !operands.every((operand) => areAlike(operand, operands[0]!)))
      report('types_unlike', `either() needs values of one sort, not ${operands.map(nameOf).join(' and ')}.`);
    return known.yields(operands);
  };

  const compared = (operator: Operator, left: Typed, right: Typed): ValueType => {
    const unnamed = partToName(left.from, left.type) ?? partToName(right.from, right.type);
    if (unnamed) {
      report('types_unlike', unnamed);
      return condition;
    }
    const problem = comparisonProblem(operator, left.type, right.type, (missing, type) => {
      const { from } = left.type === type ? left : right;
      if (from[0] !== 'reference') return undefined;
      return notAnAnswer(missing, type, { path: from.slice(1), instrument, earlier });
    });
    if (problem) report(problem.rule, problem.message);
    return condition;
  };

  const typed = (from: Expression): Typed => ({ from, type: typeOf(from) });

  const operation = (operator: Operator, first: Expression, second: Expression): ValueType => {
    switch (operator) {
      case 'and':
      case 'or':
        for (const side of [first, second])
          need(side, isCondition, `"${operator}" joins conditions`, asCondition);
        return condition;
      case '+':
      case '-':
      case '*':
      case '/':
        for (const side of [first, second]) need(side, isNumeric, `"${operator}" works on numbers`);
        return number;
      case 'contains':
        return compared(
          operator,
          { from: first, type: need(first, isSet, '"contains" looks in a list of codes', ofOneAnswer) },
          typed(second),
        );
      case 'anyof':
        return compared(operator, typed(first), {
          from: second,
          type: need(second, isSet, '"anyof" looks in a list such as [1, 2]'),
        });
      default:
        return compared(operator, typed(first), typed(second));
    }
  };

  const typeOf = (expression: Expression): ValueType => {
    switch (expression[0]) {
      case 'literal':
        return { kind: 'code', codes: [expression[1]], literal: true };
      case 'list':
        return { kind: 'set', codes: expression[1], literal: true };
      case 'reference':
        return referenceType(expression.slice(1));
      case 'call': {
        const [, name, ...operands] = expression;
        return callType(name, operands.map(typeOf));
      }
      case 'empty':
      case 'notempty':
        need(
          expression[1],
          (type) => !isCondition(type) && !isConstant(type),
          `"${expression[0]}" asks of an answer`,
        );
        return condition;
      case 'not':
        need(expression[1], isCondition, '"not" turns a condition around', asCondition);
        return condition;
      case 'negative':
        need(expression[1], isNumeric, '"-" works on numbers');
        return number;
      default:
        return operation(...expression);
    }
  };

  const type = typeOf(tree);
  return { type, problems };
};
