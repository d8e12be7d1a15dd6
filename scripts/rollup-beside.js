import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const folder = 'widget/survey/strings';

/** The languages with a file of words each; English comes with the element. */
export const languages = readdirSync(folder)
  .map((name) => name.replace(/\.ts$/, ''))
  .filter((name) => !['en', 'words'].includes(name));

/**
 * Names a language's file after everything the element is made of: the names of properties are shortened alike in all
 * files of one build, so words of another build must not be found.
 */
const stamp = createHash('sha256')
  .update(
    readdirSync('widget/survey', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => readFileSync(`widget/survey/${name}`))
      .join(''),
  )
  .digest('hex')
  .slice(0, 8);

export const languageFile = (language) => `words-${language}-${stamp}`;
export const themeCheckFile = `theme-check-${stamp}`;

const beside = (file) => `import(\`./${file}.js\`)`;

/** For a classic script, whose relative imports would start at the page: imports from where it was loaded itself. */
export const importBeside = `const loadedFrom = document.currentScript?.src ?? document.baseURI;
  const importBeside = (file) => import(new URL(file, loadedFrom));`;

/** Rollup plugin: has the element load what only some need from beside its own script, wherever that was loaded from. */
export const loadBeside = () => ({
  name: 'load-beside',
  transform(code) {
    if (!code.includes('import(')) return null;
    const replaced = code
      .replace('import(`./strings/${name}.ts`)', beside(languageFile('${name}')))
      .replace(/import\(['"]\.\/theme-check\.js['"]\)/, beside(themeCheckFile));
    return { code: replaced, map: null };
  },
  resolveDynamicImport: () => false,
  renderDynamicImport: ({ format }) => (format === 'iife' ? { left: 'importBeside(', right: ')' } : null),
});
