import { readdirSync, readFileSync } from 'node:fs';
import swc from '@swc/core';
import { transform } from 'esbuild';

/** The text of files, without comments: words of prose are no names. */
const textOf = (folder, isWanted) =>
  readdirSync(folder, { recursive: true })
    .filter(isWanted)
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\w/])\/\/.*$/gm, '');

/**
 * Names of properties that only the element's own code uses (`labelId`, `answerThis`), and that may therefore be
 * shortened. What leaves that code keeps its name: what travels or is stored is declared in `shared/`, what a page sees
 * in the files named below; the rest are the browser's own names, those of libraries, and names that occur as text.
 */
const ownNames = () => {
  const own = textOf('widget/survey', (name) => name.endsWith('.ts'));
  const elsewhere = [
    textOf('shared', (name) => name.endsWith('.ts')),
    textOf('widget/survey', (name) => /^(define|program-survey|events|local-session)\.ts$/.test(name)),
    textOf('node_modules/typescript/lib', (name) => /^lib\..*\.d\.ts$/.test(name)),
    textOf('node_modules/lit-html', (name) => /^[\w-]+\.js$/.test(name)),
    textOf('node_modules/idb-keyval/dist', (name) => /^[\w-]+\.js$/.test(name)),
    ...textOf('widget/survey', (name) => /^(?!strings)[\w/-]+\.ts$/.test(name)).match(/'[^'\n]*'/g),
    ...own.match(/\{\w+\}/g),
  ];
  const taken = new Set(elsewhere.flatMap((text) => text.match(/\w+/g) ?? []));
  return [...new Set(own.match(/\b[a-z]\w{3,}/g))].filter((name) => !taken.has(name)).sort();
};

/** Short names as given so far in this build: the element and the words of its languages must agree. */
let shortNames = {};

/** Custom properties inside the element, by their short names; those a page may set keep theirs. */
const shortProperties = {};
const shortenProperties = (code) =>
  code.replace(/--ps-[\w-]+/g, (name) => {
    const letter = String.fromCharCode(97 + Object.keys(shortProperties).length);
    return (shortProperties[name] ??= `--ps-${letter}`);
  });

/**
 * Rollup output plugin: makes code small. esbuild first, swc after it: each finds what the other leaves.
 * @param {boolean} [isElement] whether the bundle is the element's code, whose own names are shortened too.
 */
export const minify = (isElement = false) => ({
  name: 'minify',
  async renderChunk(code, _chunk, { format }) {
    const module = format === 'es';
    const short = await transform(isElement ? shortenProperties(code) : code, {
      ...(module && { format: 'esm' }),
      target: 'es2022',
      minify: true,
      ...(isElement && {
        mangleProps: new RegExp(`^(${ownNames().join('|')})$`),
        mangleCache: shortNames,
      }),
    });
    shortNames = short.mangleCache ?? shortNames;
    const compress = { ecma: 2022, passes: 3, unsafe_arrows: true, keep_fargs: false };
    const least = await swc.minify(short.code, { module, ecma: 2022, compress, mangle: true });
    return { code: least.code, map: null };
  },
});
