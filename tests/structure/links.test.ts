import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingRules } from '../../shared/publish.js';
import { warningRules } from '../../shared/publish/warnings.js';
import { studyRules } from '../../lti-server/domain/import-study.js';
import { root } from './imports.js';

/** Rules of the file itself, whatever it holds. */
const fileRules = ['json_syntax', 'key_duplicate', 'kind_unknown', 'surveyjs'];

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
/** Text without its code: what stands in code leads nowhere. */
const prose = (text: string) => text.replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

/** Names a page's headings can be led to by, as code hosts make them. */
const anchorsOf = (page: string): string[] =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Where a page's relative links lead: a path from the root, and a heading. */
const linksOf = (page: string) =>
  [...prose(read(page)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path, anchor] = target.split('#') as [string, string?];
      return { target, path: path ? normalize(join(dirname(page), path)) : page, anchor };
    });

/** The first group of each match in any page, with the page. */
const named = (pattern: RegExp): [string, string][] =>
  pages.flatMap((page) =>
    [...read(page).matchAll(pattern)].map(([, name]): [string, string] => [name!, page]),
  );

describe('the documentation leads somewhere', () => {
  it.each(pages)('from %s', (page) => {
    const broken = linksOf(page).filter(
      ({ path, anchor }) =>
        !existsSync(join(root, path)) || (anchor !== undefined && !anchorsOf(path).includes(anchor)),
    );
    expect(broken.map(({ target }) => target)).toEqual([]);
  });
});

/** Names of the commands of the command line. */
const commands = readdirSync(join(root, 'lti-server/cli')).flatMap((file) =>
  [...read(`lti-server/cli/${file}`).matchAll(/^ {2}name: '([a-z -]+)'/gm)].map(([, name]) => name!),
);

describe('the documentation names', () => {
  it('scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const used = named(/\bnpm run (?:--\S+ )*([\w:-]+)/g);
    expect(used).not.toEqual([]);
    expect(used.filter(([script]) => !scripts[script])).toEqual([]);
  });

  it('commands that the command line has', () => {
    const isCommand = (words: string) =>
      commands.some((command) => words.trim() === command || words.startsWith(`${command} `));
    const used = named(/(?<!<)\bprogram-survey ((?:[a-z]+(?:-[a-z]+)*\b ?){1,2})/g);
    expect(used.filter(([words]) => !isCommand(words))).toEqual([]);
  });

  it('every command of the command line, in one place', () => {
    const page = read('docs/command-line.md');
    expect(commands.filter((command) => !page.includes(`\n## ${command}\n`))).toEqual([]);
  });

  it('every event of the element and every custom property of its looks', () => {
    const page = read('docs/embedding.md');
    const events = read('widget/survey/events.ts').matchAll(/^ {2}'(survey-[a-z-]+)':/gm);
    const colours = read('widget/survey/styles.ts').matchAll(/var\((--program-survey-[a-z-]+)/g);
    const names = [...events, ...colours].map(([, name]) => name!);
    expect(names).toEqual(expect.arrayContaining(['survey-ready', '--program-survey-accent']));
    expect(names.filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([]);
  });

  it('every rule that publishing checks', () => {
    const page = read('docs/definition-format.md');
    const rules = [...findingRules, ...warningRules, ...fileRules];
    expect(rules.filter((rule) => !page.includes(`| \`${rule}\` |`))).toEqual([]);
  });

  it('every rule that study files are checked by', () => {
    const page = read('docs/study-file.md');
    expect(studyRules.filter((rule) => !page.includes(`| \`${rule}\` |`))).toEqual([]);
  });
});
