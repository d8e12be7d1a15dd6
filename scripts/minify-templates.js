import { transformSync } from 'esbuild';

/** Tags whose surroundings are no text flow: white space beside them is never seen. Buttons and labels stand in grids. */
const block =
  'article|aside|button|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|label|legend|li|main|nav|ol|optgroup|option|p|section|select|style|summary|table|tbody|td|tfoot|th|thead|tr|ul';
const besideBlocks = new RegExp(` ?(</?(?:${block})(?![\\w-])[^<>]*>) ?`, 'g');

/** Collapses white space of HTML: runs to one space, none beside blocks and inside the ends of tags. */
const minifyHtml = (text) =>
  text
    .replace(/\s+/g, ' ')
    .replace(besideBlocks, '$1')
    .replace(/ (\/?>)/g, '$1');

/** Positions of all `html` and `css` template literals of a syntax tree. */
export const templatesIn = (tree) => {
  const found = [];
  const visit = (node) => {
    if (!node || typeof node.type !== 'string') return;
    if (node.type === 'TaggedTemplateExpression' && ['html', 'css'].includes(node.tag.name)) found.push(node);
    for (const child of Object.values(node)) {
      if (Array.isArray(child)) child.forEach(visit);
      else if (child && typeof child === 'object') visit(child);
    }
  };
  visit(tree);
  return found;
};

/**
 * Rollup plugin: takes the indentation out of `html` and `css` template literals. To run after TypeScript is gone.
 * Templates with text that keeps its line breaks (`pre`) and style sheets with expressions are left alone; a `textarea`
 * gets its text as a property.
 */
export const minifyTemplates = () => ({
  name: 'minify-templates',
  transform(code, id) {
    if (id.includes('node_modules') || !/\b(html|css)`/.test(code)) return null;
    const pieces = templatesIn(this.parse(code)).flatMap(({ tag, quasi: { quasis } }) => {
      if (quasis.some(({ value }) => value.raw.includes('\\') || /<pre\b/.test(value.raw))) return [];
      if (tag.name === 'html')
        return quasis.map(({ start, end, value }) => ({ start, end, text: minifyHtml(value.raw) }));
      if (quasis.length > 1) return [];
      const [{ start, end, value }] = quasis;
      const { code: css } = transformSync(value.raw, {
        loader: 'css',
        minify: true,
        target: 'esnext',
        charset: 'utf8',
      });
      return css.includes('\\') || css.includes('`') ? [] : [{ start, end, text: css.trim() }];
    });
    // From the end, so that positions before stay true; templates nest, their pieces do not.
    const minified = pieces
      .sort((one, other) => other.start - one.start)
      .reduce((text, piece) => text.slice(0, piece.start) + piece.text + text.slice(piece.end), code);
    return { code: minified, map: null };
  },
});
