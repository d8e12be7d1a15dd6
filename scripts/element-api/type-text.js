import ts from 'typescript';

const commentOf = (symbol, checker) => {
  const words = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim();
  return words ? `/** ${words} */\n` : '';
};

const nameText = (name) => (/^[$\w]+$/.test(name) ? name : `'${name}'`);
const isUndefined = ({ flags }) => Boolean(flags & ts.TypeFlags.Undefined);
const flat = (type) => (type.isUnion() ? type.types : [type]);

/**
 * Writes types out as TypeScript, with no schema library in them. `nameOf(type)` gives the name a type is declared by,
 * where it has one.
 */
export const typeWriter = (checker, nameOf) => {
  const write = (type) => nameOf(type) ?? writeOut(type);

  const writeUnion = (types, self) => {
    const rest = new Set(types);
    const texts = [];
    for (const [known, name] of nameOf.unions())
      if (known !== self && known.types.every((member) => rest.has(member))) {
        known.types.forEach((member) => rest.delete(member));
        texts.push(name);
      }
    const booleans = [...rest].filter(({ flags }) => flags & ts.TypeFlags.BooleanLiteral);
    if (booleans.length === 2) {
      booleans.forEach((member) => rest.delete(member));
      texts.push('boolean');
    }
    return [...texts, ...[...rest].map(write)].join(' | ');
  };

  const writeProperty = (property) => {
    const type = checker.getTypeOfSymbol(property);
    const isOptional = Boolean(property.flags & ts.SymbolFlags.Optional);
    const types = flat(type).filter((member) => !(isOptional && isUndefined(member)));
    const text = types.length === 1 ? write(types[0]) : writeUnion(types);
    return `${commentOf(property, checker)}${nameText(property.name)}${isOptional ? '?' : ''}: ${text};`;
  };

  /** Without its own name. */
  const writeOut = (type) => {
    if (type.isUnion()) return writeUnion(type.types, type);
    if (checker.isArrayType(type)) return `(${write(checker.getTypeArguments(type)[0])})[]`;
    if (!(type.flags & ts.TypeFlags.Object)) return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation); // prettier-ignore
    const values = type.getStringIndexType();
    if (values) return `Record<string, ${write(values)}>`;
    return `{ ${type.getProperties().map(writeProperty).join('\n')} }`;
  };

  return { write, writeOut };
};
