import { cuts } from './lit-cuts.js';
import { templatesIn } from './minify-templates.js';

/** What of lit is left. */
const left = ['html', 'noChange', 'nothing', 'render'];

/** Takes one piece out of a text that must hold it exactly once. */
const cut = (code, [piece, instead]) => {
  const around = code.split(piece);
  if (around.length !== 2) throw new Error(`lit-html holds ${around.length - 1} times: ${piece}`);
  return around.join(instead);
};

/** lit-html without what the element's templates never use. */
export const trimmed = (code) => Object.values(cuts).flat().reduce(cut, code);

/** What no template may hold any more; an expression stands as `\0`. */
const gone = {
  'a comment': /<!--/,
  'an expression that is only a part of an attribute': /="[^"]*\0/,
  'an attribute in single quotes': /<[^<>]*='/,
  'an expression that is no value of an attribute': /<(?:[^<>]*(?:[^=>]|\s=))?\0/,
  'an equals sign before an expression between tags': /(?:^|>)[^<>]*=\0/,
  'an expression in an element that holds text alone': /<(?:script|style|textarea|title)\b[^<>]*>[^<]*\0/,
};

/** The expressions of a template that stand for listeners. */
const listenersOf = ({ quasis, expressions }) =>
  expressions.filter((_, index) => /\s@\w+=$/.test(quasis[index].value.raw));

const faultsOfTemplate = ({ quasi }) => {
  const text = quasi.quasis.map(({ value }) => value.raw).join('\0');
  const found = Object.keys(gone).filter((fault) => gone[fault].test(text));
  const isConditional = ({ type }) => /^(Conditional|Logical)/.test(type);
  return listenersOf(quasi).some(isConditional) ? [...found, 'a listener that comes and goes'] : found;
};

/** What a module, as a syntax tree, asks of lit that is cut out; empty where it can be drawn with what is left. */
export const faultsOf = (tree) => {
  const imports = tree.body.filter(
    ({ type, source }) => type === 'ImportDeclaration' && /^lit\b/.test(source.value),
  );
  const names = imports.flatMap(({ source, specifiers }) =>
    specifiers.map(({ imported }) => (source.value === 'lit/html.js' ? imported.name : source.value)),
  );
  return [...names.filter((name) => !left.includes(name)), ...templatesIn(tree).flatMap(faultsOfTemplate)];
};

/** Rollup plugin: takes out of lit-html what the element's templates never use, and sees to it that they do not. */
export const trimLit = () => ({
  name: 'trim-lit',
  transform(code, id) {
    if (id.endsWith('/lit-html/lit-html.js')) return { code: trimmed(code), map: null };
    if (id.includes('node_modules')) return null;
    const faults = faultsOf(this.parse(code));
    if (faults.length) this.error(`the element's lit has no place for ${faults.join(', ')} (decision 0008)`);
    return null;
  },
});
