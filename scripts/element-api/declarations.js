import ts from 'typescript';
import { findDeclaration, nodesIn, publicMembers } from './source.js';
import { typeWriter } from './type-text.js';

const jsdocOf = (node) =>
  ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map((comment) => `${comment.getText()}\n`)
    .join('');

const isExported = (node) => ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Export;
const named = (node) => ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node);

/** Types that are inferred from a value: a schema or a table; they are written out. */
const isInferred = (declaration) =>
  [...nodesIn(declaration)].some(
    (node) =>
      ts.isTypeQueryNode(node) || (ts.isTypeReferenceNode(node) && node.typeName.getText().startsWith('z.')),
  );

/** The names types of ours are declared by, for those worth a name; those asked for are noted. */
const namer = ({ checker, files }, ask) => {
  const known = new Map();
  for (const declaration of files.flatMap(({ statements }) => statements.filter(named))) {
    if (!isExported(declaration) || declaration.typeParameters) continue;
    const type = checker.getTypeAtLocation(declaration);
    if ((type.isUnion() || type.getProperties?.().length) && !type.getStringIndexType())
      known.set(type, declaration);
  }
  const nameOf = (type) => {
    const declaration = known.get(type);
    if (declaration) ask(declaration);
    return declaration?.name.text;
  };
  nameOf.unions = function* () {
    for (const [type, declaration] of known)
      if (type.isUnion()) yield [type, { toString: () => nameOf(type) ?? declaration.name.text }];
  };
  return nameOf;
};

/** A class without its workings. */
const classText = (node, checker) => {
  const heritage = node.heritageClauses?.map((clause) => clause.getText()).join(' ') ?? '';
  const parameters = node.typeParameters
    ? `<${node.typeParameters.map((one) => one.getText()).join(', ')}>`
    : '';
  const typeOf = (member) => member.type?.getText() ?? checker.typeToString(checker.getTypeAtLocation(member), member, ts.TypeFormatFlags.NoTruncation); // prettier-ignore
  const listed = (member) => member.parameters.map((one) => one.getText()).join(', ');
  const lines = publicMembers(node).map((member) => {
    const name = `${jsdocOf(member)}${ts.isGetAccessor(member) ? 'readonly ' : ''}${member.name.text}`;
    return ts.isMethodDeclaration(member)
      ? `${name}(${listed(member)}): ${member.type?.getText() ?? 'void'};`
      : `${name}${member.questionToken ? '?' : ''}: ${typeOf(member)};`;
  });
  const making = node.members.find(
    (member) => ts.isConstructorDeclaration(member) && member.parameters.length,
  );
  if (making) lines.unshift(`constructor(${listed(making)});`);
  return `${jsdocOf(node)}export declare class ${node.name.text}${parameters} ${heritage} {\n${lines.join('\n')}\n}`;
};

/** Where a name written in a type is declared, if among files of ours. */
const declaredAt = (name, { checker, files }) => {
  let symbol = checker.getSymbolAtLocation(name);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  return symbol?.declarations?.find((node) => files.includes(node.getSourceFile()) && (named(node) || ts.isClassDeclaration(node))); // prettier-ignore
};

/** What JSX may set: the properties a page sets, and a handler per event. */
const propsText = (element) => {
  const settable = publicMembers(element).filter(
    (member) => ts.isPropertyDeclaration(member) && member.questionToken,
  );
  return `/** What JSX may set on the tag: its properties, and handlers of its events (\`onsurvey-completed\`). */
export type ProgramSurveyProps = Pick<ProgramSurvey, ${settable.map(({ name }) => `'${name.text}'`).join(' | ')}> & {
  [Name in keyof SurveyEventFields as \`on\${Name}\`]?: (event: HTMLElementEventMap[Name]) => void;
};`;
};

/** The events bubble: pages listen on the document too. */
const onDocument = `declare global {
  interface DocumentEventMap extends Pick<HTMLElementEventMap, keyof SurveyEventFields> {}
}`;

/** Declarations of the element, its events and the definition format in one text that imports nothing. */
export const declarationsOf = (sources) => {
  const { checker, files, entry } = sources;
  const asked = new Set();
  const ask = (declaration) => void asked.add(declaration);
  const { writeOut } = typeWriter(checker, namer(sources, ask));

  const askForNames = (node, ...left) => {
    for (const part of nodesIn(node)) {
      if (left.includes(part)) continue;
      const name = ts.isTypeReferenceNode(part) ? part.typeName : ts.isExpressionWithTypeArguments(part) ? part.expression : undefined; // prettier-ignore
      const declaration = name && declaredAt(name, sources);
      if (declaration) ask(declaration);
    }
  };
  const askForMembers = (node) => {
    for (const member of publicMembers(node))
      for (const part of [member.type, ...(member.parameters ?? [])]) if (part) askForNames(part);
    for (const other of [...(node.heritageClauses ?? []), ...(node.typeParameters ?? [])]) askForNames(other);
    const making = node.members.find(ts.isConstructorDeclaration);
    for (const parameter of making?.parameters ?? []) askForNames(parameter);
  };
  const textOf = (node) => {
    if (ts.isClassDeclaration(node)) {
      askForMembers(node);
      return classText(node, checker);
    }
    if (ts.isTypeAliasDeclaration(node) && isInferred(node))
      return `${jsdocOf(node)}export type ${node.name.text} = ${writeOut(checker.getTypeAtLocation(node))};`;
    askForNames(node);
    const text = node.getText();
    return `${jsdocOf(node)}${isExported(node) ? text : `export ${text}`}`;
  };

  const global = files.flatMap(({ statements }) =>
    statements.filter((one) => ts.isModuleDeclaration(one) && one.name.text === 'global'),
  );
  const element = findDeclaration(files, 'ProgramSurvey', ts.isClassDeclaration);
  ask(element);
  for (const node of checker.getExportsOfModule(checker.getSymbolAtLocation(entry)))
    for (const declaration of (node.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(node) : node)
      .declarations)
      ask(declaration);
  global.forEach((node) => askForNames(node));
  const texts = [];
  for (const declaration of asked) texts.push(textOf(declaration));
  return [...texts, propsText(element), ...global.map((node) => node.getText()), onDocument].join('\n\n');
};
