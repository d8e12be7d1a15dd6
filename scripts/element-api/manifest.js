import ts from 'typescript';
import { cssPropertiesIn, partsIn } from './looks.js';
import { findDeclaration, nodesIn, publicMembers, tagsOf, wordsOf } from './source.js';

const tagName = 'program-survey';

/** Strings of an array literal; `...name` is followed to the list of that name in the same file. */
const stringsIn = (list) =>
  list.elements.flatMap((element) => {
    if (ts.isStringLiteralLike(element)) return [element.text];
    if (!ts.isSpreadElement(element)) throw new Error(`cannot read ${element.getText()}`);
    const { initializer } = findDeclaration([element.getSourceFile()], element.expression.getText(), ts.isVariableDeclaration); // prettier-ignore
    return stringsIn(ts.isAsExpression(initializer) ? initializer.expression : initializer);
  });

const attributesOf = (element) => {
  const observed = element.members.find(({ name }) => name?.getText() === 'observedAttributes');
  const words = tagsOf(element, 'attr');
  return stringsIn(observed.initializer).map((name) => ({
    name,
    description: words[name],
    type: { text: 'string' },
  }));
};

const typeText = (checker, node) =>
  node.type?.getText() ??
  checker.typeToString(checker.getTypeAtLocation(node), node, ts.TypeFormatFlags.NoTruncation);

const memberOf = (checker, member, attributes) => {
  const name = member.name.text;
  const attribute = attributes.find((one) => one.name === name);
  const common = { name, description: wordsOf(member) || attribute?.description };
  if (ts.isMethodDeclaration(member))
    return {
      kind: 'method',
      ...common,
      parameters: member.parameters.map((one) => ({
        name: one.name.getText(),
        type: { text: typeText(checker, one) },
      })),
      return: { type: { text: member.type?.getText() ?? 'void' } },
    };
  const isReadOnly =
    ts.isGetAccessor(member) || Boolean(ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Readonly);
  return {
    kind: 'field',
    ...common,
    type: { text: typeText(checker, member) },
    attribute: attribute?.name,
    readonly: isReadOnly || undefined,
  };
};

/** What each event carries, and the name of its type. `fields` is ours: the manifest's format has no place for them. */
const eventsOf = ({ files }) => {
  const { members } = findDeclaration(files, 'SurveyEventFields', ts.isInterfaceDeclaration);
  const map = findDeclaration(files, 'HTMLElementEventMap', ts.isInterfaceDeclaration);
  return members.map((member) => {
    const name = member.name.text;
    const typed = map.members.find((one) => one.name.text === name);
    return {
      name,
      description: wordsOf(member),
      type: { text: typed.type.getText() },
      fields: [...nodesIn(member.type)].filter(ts.isPropertySignature).map((field) => ({
        name: field.name.getText(),
        type: { text: field.type.getText() },
        optional: Boolean(field.questionToken) || undefined,
      })),
    };
  });
};

const described = (entries, words) => entries.map((entry) => ({ ...entry, description: words[entry.name] }));

/** The custom elements manifest (schema 2.1.0), read from the sources; editors and catalogues of components take it. */
export const manifestOf = (sources) => {
  const { checker, files } = sources;
  const element = findDeclaration(files, 'ProgramSurvey', ts.isClassDeclaration);
  const attributes = attributesOf(element);
  const path = `${tagName}.js`;
  return {
    schemaVersion: '2.1.0',
    modules: [
      {
        kind: 'javascript-module',
        path,
        declarations: [
          {
            kind: 'class',
            customElement: true,
            name: 'ProgramSurvey',
            tagName,
            superclass: { name: 'HTMLElement' },
            description: wordsOf(element),
            attributes,
            members: publicMembers(element).map((member) => memberOf(checker, member, attributes)),
            events: eventsOf(sources),
            cssParts: described(
              partsIn(sources).map((name) => ({ name })),
              tagsOf(element, 'csspart'),
            ),
            cssProperties: described(cssPropertiesIn(sources), tagsOf(element, 'cssproperty')),
          },
        ],
        exports: [
          { kind: 'js', name: 'ProgramSurvey', declaration: { name: 'ProgramSurvey', module: path } },
          {
            kind: 'custom-element-definition',
            name: tagName,
            declaration: { name: 'ProgramSurvey', module: path },
          },
        ],
      },
    ],
  };
};
