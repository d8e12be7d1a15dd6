import { Untranslatable } from './print-expression.js';

/** An expression of SurveyJS, read. */
export type Foreign =
  | ['constant', number | string | boolean]
  | ['list', (number | string | boolean)[]]
  | ['name', string]
  | ['call', string, ...Foreign[]]
  | ['not' | 'empty' | 'notempty' | 'negative', Foreign]
  | ['infix', string, Foreign, Foreign];

/** Operators by all their spellings, with their strength. */
const infixes: Readonly<Record<string, [operator: string, strength: number]>> = {
  or: ['or', 1], '||': ['or', 1], and: ['and', 2], '&&': ['and', 2],
  '=': ['=', 4], '==': ['=', 4], equal: ['=', 4], '!=': ['<>', 4], '<>': ['<>', 4], notequal: ['<>', 4],
  '>': ['>', 4], greater: ['>', 4], '<': ['<', 4], less: ['<', 4], '>=': ['>=', 4], greaterorequal: ['>=', 4], '<=': ['<=', 4], lessorequal: ['<=', 4],
  contains: ['contains', 4], contain: ['contains', 4], '*=': ['contains', 4], notcontains: ['notcontains', 4], notcontain: ['notcontains', 4],
  anyof: ['anyof', 4], allof: ['contains', 4], noneof: ['noneof', 4],
  '+': ['+', 5], '-': ['-', 5], '*': ['*', 6], '/': ['/', 6], '%': ['%', 6], '^': ['^', 7], power: ['^', 7],
}; // prettier-ignore

const tokenPattern =
  /\s*(\d+(?:\.\d+)?|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\{[^}]*\}|[A-Za-z_][\w]*|<>|>=|<=|==|!=|\*=|&&|\|\||\S)/g;

/** Reads an expression of SurveyJS; throws {@link Untranslatable} where it cannot be understood. */
export const readForeign = (source: string): Foreign => {
  const tokens = Array.from(source.matchAll(tokenPattern), ([, token]) => token!);
  let position = 0;
  const peek = () => tokens[position] ?? '';
  const isTaken = (text: string) => peek() === text && ++position > 0;
  const fail = (): never => {
    throw new Untranslatable(`"${source}" cannot be read at "${peek() || 'its end'}"`);
  };
  const take = (text: string) => isTaken(text) || fail();

  const constant = (): number | string | boolean | undefined => {
    const text = peek();
    position++;
    if (/^\d/.test(text)) return Number(text);
    if (/^['"]/.test(text)) return text.slice(1, -1).replace(/\\(.)/g, '$1');
    if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
    position--;
    return undefined;
  };
  const list = (): Foreign => {
    const members: (number | string | boolean)[] = [];
    while (!isTaken(']')) {
      if (members.length) take(',');
      const sign = isTaken('-') ? -1 : 1;
      const value = constant() ?? fail();
      members.push(typeof value === 'number' ? sign * value : value);
    }
    return ['list', members];
  };
  const call = (name: string): Foreign => {
    const operands: Foreign[] = [];
    while (!isTaken(')')) {
      if (operands.length) take(',');
      operands.push(infix(0));
    }
    return ['call', name, ...operands];
  };
  const operand = (): Foreign => {
    const value = constant();
    if (value !== undefined) return ['constant', value];
    const text = peek();
    position++;
    if (text.startsWith('{')) return ['name', text.slice(1, -1).trim()];
    if (text === '[') return list();
    if (text === '-') return ['negative', operand()];
    if (text === '!' || /^(not|negate)$/i.test(text)) return ['not', peek() === '(' ? operand() : infix(3)];
    if (text === '(') {
      const inner = infix(0);
      take(')');
      return inner;
    }
    if (/^[A-Za-z_]/.test(text)) return isTaken('(') ? call(text) : ['constant', text];
    position--;
    return fail();
  };
  const infix = (floor: number): Foreign => {
    let left = operand();
    for (;;) {
      const word = peek().toLowerCase();
      if (word === 'empty' || word === 'notempty') {
        position++;
        left = [word, left];
        continue;
      }
      const [operator, strength] = Object.hasOwn(infixes, word) ? infixes[word]! : ['', 0];
      if (strength <= floor) return left;
      position++;
      left = ['infix', operator, left, infix(strength)];
    }
  };

  const tree = infix(0);
  return position < tokens.length ? fail() : tree;
};
