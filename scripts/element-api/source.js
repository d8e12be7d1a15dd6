import { resolve } from 'node:path';
import ts from 'typescript';

const entry = 'widget/survey/define.ts';

/** The element's sources, type-checked: files of ours, and what finds a type or a declaration in them. */
export const readSources = () => {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path));
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: [] }, '.');
  const program = ts.createProgram([entry], options);
  const checker = program.getTypeChecker();
  const files = program.getSourceFiles().filter(({ fileName }) => !fileName.includes('node_modules'));
  return {
    program,
    checker,
    files,
    entry: program.getSourceFile(resolve(entry)) ?? program.getSourceFile(entry),
  };
};

/** Every node below one, itself first. */
export const nodesIn = function* (node) {
  yield node;
  const children = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesIn(child);
};

/** The one declaration of a name among files; throws where there is none. */
export const findDeclaration = (files, name, isKind) => {
  for (const file of files)
    for (const node of nodesIn(file)) if (isKind(node) && node.name?.text === name) return node;
  throw new Error(`no ${name} among the element's sources`);
};

/** The words of a node's JSDoc. */
export const wordsOf = (node) =>
  ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Tags such as `@csspart next - The button.` of a node's JSDoc: words by name. */
export const tagsOf = (node, tag) =>
  Object.fromEntries(
    ts
      .getJSDocTags(node)
      .filter(({ tagName }) => tagName.text === tag)
      .flatMap(({ comment }) => {
        const [, name, words] = /^(\S+)\s+-\s+([^]+)$/.exec(ts.getTextOfJSDocComment(comment) ?? '') ?? [];
        return name ? [[name, words.replace(/\s+/g, ' ').trim()]] : [];
      }),
  );

/** Callbacks the browser makes; no page calls them. */
const callbacks =
  /^(connectedCallback|disconnectedCallback|connectedMoveCallback|adoptedCallback|attributeChangedCallback|form\w+Callback)$/;

/** Members of a class that a page may use. */
export const publicMembers = ({ members }) =>
  members.filter(
    (member) =>
      member.name &&
      ts.isIdentifier(member.name) &&
      !callbacks.test(member.name.text) &&
      !(ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Static)) &&
      !ts.isSetAccessor(member),
  );
