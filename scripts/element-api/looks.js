import ts from 'typescript';
import { nodesIn } from './source.js';

/** Strings a type consists of; undefined where it may be any string. */
const literalsOf = (type) => {
  const members = type.isUnion() ? type.types : [type];
  if (members.some((member) => member.flags & ts.TypeFlags.String)) return undefined;
  return members.filter((member) => member.isStringLiteral()).map(({ value }) => value);
};

/** What is passed for a parameter wherever its function is called, and its default. */
const passedFor = (parameter, { checker, files }) => {
  const owner = parameter.parent;
  const index = owner.parameters.indexOf(parameter);
  const calls = files.flatMap((file) =>
    [...nodesIn(file)].filter(
      (node) => ts.isCallExpression(node) && checker.getResolvedSignature(node)?.declaration === owner,
    ),
  );
  return [parameter.initializer, ...calls.map((call) => call.arguments[index])].filter(Boolean);
};

/** Strings an expression may come to, followed to where they are written. */
const stringsOf = (expression, sources) => {
  const { checker } = sources;
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isConditionalExpression(expression))
    return [expression.whenTrue, expression.whenFalse].flatMap((part) => stringsOf(part, sources));
  if (ts.isBinaryExpression(expression))
    return [expression.left, expression.right].flatMap((part) => stringsOf(part, sources));
  const literals = literalsOf(checker.getTypeAtLocation(expression));
  if (literals) return literals;
  const declaration = checker.getSymbolAtLocation(expression)?.valueDeclaration;
  if (declaration && ts.isParameter(declaration))
    return passedFor(declaration, sources).flatMap((passed) => stringsOf(passed, sources));
  throw new Error(`cannot tell which parts this is: ${expression.getText()}`);
};

const words = (text) => text.split(' ').filter(Boolean);

/** Names of all `part=` in the templates. */
export const partsIn = (sources) => {
  const found = new Set();
  for (const node of sources.files.flatMap((file) => [...nodesIn(file)])) {
    if (ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)) {
      for (const [, names] of node.getText().matchAll(/\spart="([\w -]+)"/g))
        for (const name of words(names)) found.add(name);
    }
    if (!ts.isTemplateExpression(node)) continue;
    let before = node.head.text;
    for (const { expression, literal } of node.templateSpans) {
      if (/\spart="?$/.test(before))
        for (const name of stringsOf(expression, sources).flatMap(words)) found.add(name);
      before = literal.text;
    }
  }
  return [...found].sort();
};

/** The text up to the bracket that closes what stands before `start`. */
const upToBracket = (text, start) => {
  let depth = 1;
  for (let at = start; at < text.length; at++) {
    depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0;
    if (depth === 0) return text.slice(start, at);
  }
  throw new Error('a bracket of a style sheet is not closed');
};

/** Custom properties that the style sheets read from the page, each with what stands in for it. */
export const cssPropertiesIn = ({ files }) => {
  const found = new Map();
  for (const { text } of files)
    for (const match of text.matchAll(/var\((--program-survey-[a-z-]+),\s*/g))
      found.set(match[1], upToBracket(text, match.index + match[0].length).trim());
  return [...found].sort().map(([name, standsIn]) => ({ name, default: standsIn }));
};
