import { readFileSync } from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplates } from './scripts/minify-templates.js';
import {
  languageFile,
  languages,
  loadBeside,
  importBeside,
  themeCheckFile,
} from './scripts/rollup-beside.js';
import { elementApi } from './scripts/rollup-element-api.js';
import { copyFile } from './scripts/rollup-copy.js';
import { json } from './scripts/rollup-json.js';

import { minify } from './scripts/rollup-minify.js';
import { sizeLimit } from './scripts/size-limit.js';
import { trimLit } from './scripts/trim-lit.js';

const manifest = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));
const external = (id) =>
  id.startsWith('node:') ||
  Object.keys(manifest.dependencies).some((name) => id === name || id.startsWith(`${name}/`));

/** Browser code, self-contained. `limitKb`: brotli size the build fails at. `isElement`: shorten its own names. */
const browser = (input, name, { limitKb, iife, isElement, plugins = [] } = {}) => ({
  input,
  plugins: [
    resolve({ browser: true, exportConditions: ['production'] }),
    json(),
    esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' }),
    minifyTemplates(),
    ...plugins,
  ],
  output: [
    {
      file: `dist/widget/${name}.js`,
      format: 'es',
      plugins: [minify(isElement), sizeLimit(limitKb), ...(iife ? [elementApi()] : [])],
    },
    ...(iife
      ? [
          {
            file: `dist/widget/${name}.iife.js`,
            format: 'iife',
            name: iife,
            intro: importBeside,
            strict: false,
            plugins: [minify(isElement), sizeLimit(limitKb)],
          },
        ]
      : []),
  ],
});

/** Node code; dependencies stay outside. */
const node = (input, dir) => ({
  input,
  external,
  plugins: [
    resolve({ exportConditions: ['node'] }),
    json(),
    esbuild({ target: 'node20', tsconfig: 'tsconfig.json' }),
  ],
  output: {
    dir,
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  },
  onwarn: (warning, warn) => {
    if (warning.code !== 'CIRCULAR_DEPENDENCY') warn(warning);
    else throw new Error(warning.message);
  },
});

export default [
  browser('widget/survey/define.ts', 'program-survey', {
    limitKb: 25,
    iife: 'ProgramSurvey',
    isElement: true,
    plugins: [loadBeside(), trimLit()],
  }),
  ...languages.map((language) =>
    browser(`widget/survey/strings/${language}.ts`, languageFile(language), { limitKb: 4, isElement: true }),
  ),
  browser('widget/survey/theme-check.ts', themeCheckFile, { isElement: true }),
  browser('widget/pages/login-page.ts', 'login-page', {
    plugins: [copyFile('widget/pages/page.css', 'dist/widget/page.css')],
  }),
  browser('widget/pages/bridge-page.ts', 'bridge-page'),
  browser('widget/pages/survey-page.ts', 'survey-page'),
  browser('widget/pages/hosted-page.ts', 'hosted-page'),
  browser('widget/console/course-page.ts', 'course-page'),
  browser('widget/console/console.ts', 'console'),
  browser('widget/console/preview-page.ts', 'preview-page'),
  node({ main: 'lti-server/main.ts', cli: 'lti-server/cli/main.ts' }, 'dist/server'),
];
