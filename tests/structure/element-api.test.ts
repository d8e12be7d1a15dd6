import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesIn, root } from './imports.js';

interface Entry {
  name: string;
  description?: string;
  default?: string;
}
interface Declaration {
  tagName: string;
  attributes: Entry[];
  members: (Entry & { kind: string; type?: { text: string } })[];
  events: (Entry & { fields: Entry[] })[];
  cssParts: Entry[];
  cssProperties: Entry[];
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('dist/widget/custom-elements.json')) as {
  schemaVersion: string;
  modules: { declarations: Declaration[] }[];
};
const element = manifest.modules[0]!.declarations[0]!;
const source = filesIn('widget/survey').map(read).join('\n');
const names = (entries: Entry[]) => entries.map(({ name }) => name).sort();
const found = (pattern: RegExp) =>
  [...new Set([...source.matchAll(pattern)].map(([, name]) => name!))].sort();

describe('the manifest of the element', () => {
  it('names every event that is dispatched, and no other', () => {
    const told = found(/(?:new SurveyEvent|dispatch|emit|tell)\w*\(\s*'(survey-[a-z-]+)'/g);
    expect(told).toContain('survey-completed');
    expect(names(element.events)).toEqual(expect.arrayContaining(told));
    expect(names(element.events)).toEqual(found(/^ {2}'(survey-[a-z-]+)': (?:\{|object)/gm));
  });

  it('names every part that a template writes, and no other', () => {
    const written = found(/\spart="([\w-]+)"/g);
    expect(written).toContain('heading');
    expect(names(element.cssParts)).toEqual(expect.arrayContaining(written));
    expect(names(element.cssParts)).toEqual(expect.arrayContaining(['item', 'part', 'link', 'back']));
    const strings = found(/'([\w-]+)'/g);
    const isKnown = (name: string) => written.includes(name) || strings.some((text) => text.split(' ').includes(name)); // prettier-ignore
    expect(names(element.cssParts).filter((name) => !isKnown(name))).toEqual([]);
  });

  it('names every custom property with what stands in for it', () => {
    expect(names(element.cssProperties)).toEqual(found(/var\((--program-survey-[a-z-]+)/g));
    for (const { name, default: standsIn } of element.cssProperties)
      expect(source).toContain(`var(${name}, ${standsIn})`);
  });

  it('names the attributes that the class speaks of', () => {
    expect(names(element.attributes)).toEqual(found(/@attr ([a-z-]+) -/g));
    expect(names(element.attributes)).toContain('program');
  });

  it('leaves nothing a page sets, hears or paints without words', () => {
    const { attributes, members, events, cssParts, cssProperties } = element;
    const silent = [...attributes, ...members, ...events, ...cssParts, ...cssProperties].filter(
      ({ description }) => !description,
    );
    expect(names(silent)).toEqual([]);
  });

  it('describes no part and no property that is not there', () => {
    const described = found(/@(?:csspart|cssproperty) ([\w-]+) -/g);
    expect(described).toEqual([...names(element.cssParts), ...names(element.cssProperties)].sort());
  });

  it('stands where package.json says', () => {
    const { customElements, types } = JSON.parse(read('package.json')) as Record<string, string>;
    expect(JSON.parse(read(customElements!))).toEqual(manifest);
    expect(read(types!)).toContain('class ProgramSurvey');
  });
});

const tag = `document.querySelector('program-survey')!`;
const inJsx = (more: string) => `
  import type { ProgramSurveyProps } from 'program-survey.js';
  declare global {
    namespace JSX { interface Element {} interface IntrinsicElements { 'program-survey': ProgramSurveyProps } }
  }
  export const unit = <program-survey program="mm" stage="end" ${more} />;
`;

/** Code of pages that use the declarations beside the bundle; with a pattern: what the compiler must say of it. */
const pages: Record<string, [code: string, says?: RegExp]> = {
  'a page that takes the types alone': [''],
  'the tag, its properties, its events and a questionnaire': [
    `
    import type { Instrument, Item, ProgramSurvey, SurveyCompletedEvent } from 'program-survey.js';
    const survey: ProgramSurvey = ${tag};
    survey.stage = 'follow-up';
    const question: Item = {
      type: 'boolean', name: 'clear', title: { en: 'Was it clear?' }, sensitivity: 'none', seconds: 5, reports: [],
    };
    const definition: Instrument = {
      id: 'lesson', version: '1.0.0', wave: 'baseline', title: { en: 'Lesson' }, defaultLanguage: 'en',
      languages: ['en'], sections: [{ id: 'one', title: { en: 'One' } }], choiceLists: {},
      pages: [{ name: 'one', section: 'one', elements: [question] }],
    };
    survey.definition = definition;
    document.addEventListener('survey-completed', ({ receipt }) => receipt?.toUpperCase());
    const done = (event: SurveyCompletedEvent): string | undefined => event.receipt;
    survey.addEventListener('survey-completed', done);
    survey.addEventListener('survey-error', ({ code }) => code === 'origin_not_allowed');`,
  ],
  'the tag in JSX': [inJsx(`onsurvey-completed={({ receipt }) => receipt}`)],
  'a learner in JSX that is no text': [inJsx(`learner={7}`), /not assignable/],
  'a stage there is none of': [`${tag}.stage = 'middle';`, /not assignable/],
  'answers that are set': [`${tag}.answers = {};`, /read-only/],
  'a field an event does not have': [
    `document.addEventListener('survey-error', ({ reason }) => reason);`,
    /'reason' does not exist/,
  ],
  'a code there is none of': [
    `${tag}.addEventListener('survey-error', ({ code }) => code === 'x');`,
    /no overlap/,
  ],
  'a type of item there is none of': [
    `const item: import('program-survey.js').Item = { type: 'signature' };`,
    /not assignable/,
  ],
};

const fileOf = (name: string) => `${name.replace(/\W+/g, '-')}.tsx`;

/** What the compiler says of each page, all in one run. */
const compiled = (folder: string): Record<string, string[]> => {
  const bundle = join(root, 'dist/widget/program-survey.js');
  for (const [name, [code]] of Object.entries(pages))
    writeFileSync(
      join(folder, fileOf(name)),
      `import type {} from 'program-survey.js';\n${code}`.replaceAll('program-survey.js', bundle),
    );
  const program = ts.createProgram(
    Object.keys(pages).map((name) => join(folder, fileOf(name))),
    {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
      jsx: ts.JsxEmit.Preserve,
      types: [],
      strict: true,
      noEmit: true,
    },
  );
  const said = (file: string) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  return Object.fromEntries([
    ...Object.keys(pages).map((name) => [name, said(join(folder, fileOf(name)))]),
    ['the declarations', said(bundle.replace(/js$/, 'd.ts'))],
  ]) as Record<string, string[]>;
};

describe('the declarations of the element', () => {
  let said: Record<string, string[]>;
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'program-survey-types-'));
    said = compiled(folder);
    rmSync(folder, { recursive: true });
  });

  it('need nothing else', () => {
    expect(read('dist/widget/program-survey.d.ts')).not.toMatch(/^import|\bfrom '|\bz\./m);
    expect(said['the declarations']).toEqual([]);
  });
  const right = Object.keys(pages).filter((name) => !pages[name]![1]);
  it.each(right)('type %s', (name) => expect(said[name]).toEqual([]));

  const wrong = Object.keys(pages).filter((name) => pages[name]![1]);
  it.each(wrong)('refuse %s', (name) => {
    expect(said[name]).toEqual([expect.stringMatching(pages[name]![1]!)]);
  });
});
