import { parseTree, getNodeValue, type Node, type ParseError } from 'jsonc-parser';
import { faultInWords, type JsonFault } from './json-fault.js';
import { placeOfOffset, placeOfPath, type Place } from './json-place.js';

/** One fault of the text itself. */
export interface TextFinding extends Place {
  rule: 'json_syntax' | 'key_duplicate';
  message: string;
  /** The line, with a caret under the place. */
  excerpt: string[];
}

/** A JSON text that was read as far as it goes, and where everything stands in it. */
export interface JsonSource {
  /** Undefined where the text cannot be read with certainty. */
  value: unknown;
  findings: TextFinding[];
  placeOf(path: string): Place;
}

const longestLine = 100;

/** The line a place is on, cut where it is long, and a caret under it. */
const excerptOf = (text: string, { line, column }: Place): string[] => {
  const whole = text.split(/\r?\n/)[line - 1]!.replaceAll('\t', ' ');
  const start = Math.max(0, column - longestLine / 2);
  const margin = `${line} | `;
  return [
    margin + whole.slice(start, start + longestLine),
    `${' '.repeat(margin.length - 2)}| ${' '.repeat(column - 1 - start)}^`,
  ];
};

const nodesIn = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesIn)];

/** Fields written twice in one object: only the last would count. */
const duplicateKeys = (tree: Node): JsonFault[] =>
  nodesIn(tree)
    .filter(({ type }) => type === 'object')
    .flatMap(({ children = [] }) => {
      const keys = children.map((property) => property.children![0]!);
      return keys
        .filter(({ value }, index) => keys.findIndex((other) => other.value === value) < index)
        .map(({ offset, value }) => ({
          offset, message: `"${String(value)}" is written twice in this object; only one can count. Take one out.`, isLight: true,
        })); // prettier-ignore
    });

/** Reads a JSON text and keeps where everything stands. Nothing is thrown: what is wrong comes as findings. */
export const readJsonSource = (written: string): JsonSource => {
  const text = written.replace(/^\uFEFF/, ' ');
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const all = errors.map((error) => faultInWords(text, error));
  const faults = all.filter(({ offset }, index) => all.findIndex((one) => one.offset === offset) === index);
  const heavy = faults.find(({ isLight }) => !isLight) ?? (tree ? undefined : emptyFile);
  const light = faults.filter(({ isLight, offset }) => isLight && (!heavy || offset < heavy.offset));
  const findingOf = (rule: TextFinding['rule']) => ({ offset, message }: JsonFault): TextFinding => {
    const place = placeOfOffset(text, offset);
    return { ...place, rule, message, excerpt: excerptOf(text, place) };
  }; // prettier-ignore
  return {
    value: heavy || !tree ? undefined : (getNodeValue(tree) as unknown),
    findings: [
      ...[...light, ...(heavy ? [heavy] : [])].map(findingOf('json_syntax')),
      ...(tree && !heavy ? duplicateKeys(tree).map(findingOf('key_duplicate')) : []),
    ],
    placeOf: (path) => placeOfPath(text, tree, path),
  };
};

const emptyFile: JsonFault = {
  offset: 0,
  message: 'The file is empty. Write a study or a definition.',
  isLight: false,
};
