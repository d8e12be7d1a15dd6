import { describe, expect, it } from 'vitest';
import { filesIn, importsIn, importsOf, loadedBy, type Import } from './imports.js';

type Rule = (one: Import) => boolean;

const folderOf = (file: string) => file.split('/')[0]!;
const isOurs = (target: string) =>
  target.includes('/') &&
  ['shared', 'widget', 'lti-server', 'examples', 'tests', 'scripts'].includes(folderOf(target));
const packageOf = (target: string) => target.split('/').slice(0, target.startsWith('@') ? 2 : 1).join('/'); // prettier-ignore

/** The part of the server a file belongs to; files beside the folders (clock, secrets, app) count by their name. */
const partOf = (file: string) => file.split('/')[1]!.replace(/\.ts$/, '');
const assembly = ['app', 'main', 'cli', 'config'];
/** What anything in the server may use. */
const tools = ['clock', 'secrets'];
/** Parts of the server and those below them. */
const below: Record<string, string[]> = {
  store: [],
  domain: ['store', 'files'],
  http: ['domain', 'store'],
  lti: ['domain', 'store'],
  jobs: ['domain', 'store'],
  reports: ['store'],
  export: ['reports', 'store'],
  files: [],
  simulation: ['domain', 'store'],
};

/** Each rule says which imports break it. */
const rules: Record<string, Rule> = {
  'shared imports zod and nothing else': ({ from, to }) =>
    folderOf(from) === 'shared' && to !== 'zod' && folderOf(to) !== 'shared',
  'the widget imports shared, itself and browser packages': ({ from, to }) =>
    folderOf(from) === 'widget' &&
    (isOurs(to)
      ? !['shared', 'widget'].includes(folderOf(to))
      : !['lit', 'idb-keyval'].includes(packageOf(to))),
  'the server imports shared and itself': ({ from, to }) =>
    folderOf(from) === 'lti-server' && isOurs(to) && !['shared', 'lti-server'].includes(folderOf(to)),
  'parts of the server import only what lies below them': ({ from, to, typeOnly }) => {
    if (folderOf(from) !== 'lti-server' || folderOf(to) !== 'lti-server') return false;
    const [part, target] = [partOf(from), partOf(to)];
    if (part === target || assembly.includes(part) || tools.includes(target)) return false;
    if (target === 'app' && typeOnly) return false; // the bundle of parts a route is handed
    if (from === 'lti-server/http/lti.ts' && target === 'lti') return false; // the addresses of the second door
    return !below[part]?.includes(target);
  },
  'ltijs is imported in one file': ({ from, to }) =>
    packageOf(to) === 'ltijs' && from !== 'lti-server/lti/advantage.ts',
  'the demonstration campus is other people’s software': ({ from, to }) =>
    from.startsWith('examples/campus/') && isOurs(to) && !to.startsWith('examples/campus/'),
};
const broken = (rule: string, imports: Import[]) =>
  imports.filter(rules[rule]!).map(({ from, to }) => `${from} imports ${to}`);

const all = importsIn('shared', 'widget', 'lti-server', 'examples');

describe('imports point one way', () => {
  it.each(Object.keys(rules))('%s', (rule) => expect(broken(rule, all)).toEqual([]));

  it('everything in the server has its place among the layers', () => {
    const parts = new Set(filesIn('lti-server').map(partOf));
    expect(
      [...parts].filter((part) => ![...Object.keys(below), ...assembly, ...tools].includes(part)),
    ).toEqual([]);
  });
});

describe('what a browser loads', () => {
  const entries = filesIn('widget');
  it('reads real files', () => expect(entries).toContain('widget/survey/define.ts'));
  it.each(['zod', 'node:'])('never reaches %s', (unwanted) => {
    const reached = entries.flatMap((entry) =>
      [...loadedBy(entry, all)]
        .filter(([target]) =>
          unwanted.endsWith(':') ? target.startsWith(unwanted) : packageOf(target) === unwanted,
        )
        .map(([target, by]) => `${entry} reaches ${target} through ${by}`),
    );
    expect(reached).toEqual([]);
  });
  it('includes the rules it shares with the server', () =>
    expect([...loadedBy('widget/survey/define.ts', all).keys()]).toEqual(
      expect.arrayContaining(['shared/route.ts', 'shared/evaluate.ts', 'shared/mistakes.ts']),
    ));
});

describe('the rules catch what breaks them', () => {
  it.each([
    ['shared imports zod and nothing else', 'shared/a.ts', `import { html } from 'lit';`],
    ['shared imports zod and nothing else', 'shared/a.ts', `import type { Db } from '../lti-server/store/open.js';`],
    ['shared imports zod and nothing else', 'shared/publish/a.ts', `import { createHash } from 'node:crypto';`],
    ['the widget imports shared, itself and browser packages', 'widget/survey/a.ts', `import x from '../../lti-server/clock.js';`],
    ['the widget imports shared, itself and browser packages', 'widget/survey/a.ts', `import { z } from 'zod';`],
    ['the widget imports shared, itself and browser packages', 'widget/survey/a.ts', `await import('node:fs');`],
    ['the server imports shared and itself', 'lti-server/a.ts', `import '../widget/survey/define.js';`],
    ['parts of the server import only what lies below them', 'lti-server/store/a.ts', `import { x } from '../domain/deps.js';`],
    ['parts of the server import only what lies below them', 'lti-server/domain/a.ts', `import type { x } from '../http/routes.js';`],
    ['parts of the server import only what lies below them', 'lti-server/http/a.ts', `import { launch } from '../lti/launch.js';`],
    ['parts of the server import only what lies below them', 'lti-server/lti/a.ts', `export * from '../http/routes.js';`],
    ['parts of the server import only what lies below them', 'lti-server/reports/a.ts', `import { x } from '../domain/deps.js';`],
    ['parts of the server import only what lies below them', 'lti-server/domain/a.ts', `import { config } from '../config.js';`],
    ['parts of the server import only what lies below them', 'lti-server/http/a.ts', `import { createApp } from '../app.js';`],
    ['ltijs is imported in one file', 'lti-server/lti/a.ts', `import lti from 'ltijs';`],
    ['ltijs is imported in one file', 'examples/a.ts', `import { x } from 'ltijs/dist/Provider.js';`],
    ['the demonstration campus is other people’s software', 'examples/campus/a.ts', `import type { Study } from '../../shared/study.js';`],
    ['the demonstration campus is other people’s software', 'examples/campus/services/a.ts', `import x from '../../../lti-server/clock.js';`],
  ])('%s: %s, %s', (rule, file, text) => expect(broken(rule, importsOf(file, text))).toHaveLength(1)); // prettier-ignore

  it('follows imports that run, and not those of types', () => {
    const imports = [
      ...importsOf(
        'widget/a.ts',
        `import { rule } from '../shared/b.js'; import type { T } from '../shared/c.js';`,
      ),
      ...importsOf('shared/b.ts', `export { d } from './d.js';`),
      ...importsOf('shared/c.ts', `import { z } from 'zod';`),
      ...importsOf('shared/d.ts', `import { type T } from './e.js';`),
      ...importsOf('shared/e.ts', `import 'node:fs';`),
    ];
    // An import whose names are all types still runs the file: the compiler keeps it.
    expect([...loadedBy('widget/a.ts', imports).keys()]).toEqual(['widget/a.ts', 'shared/b.ts', 'shared/d.ts', 'shared/e.ts', 'node:fs']); // prettier-ignore
  });
});
