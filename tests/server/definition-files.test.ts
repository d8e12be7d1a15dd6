import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CommandFailed, runCommand } from '../../lti-server/cli/command.js';
import { studyCheckCommand } from '../../lti-server/cli/study-check.js';
import { demoStudy } from '../support/tool.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'program-survey-files-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the built command line as a person would. */
const run = async (...words: string[]) => {
  const child = spawn(process.execPath, ['dist/server/cli.js', ...words], {
    env: {
      ...process.env,
      DATA_DIR: join(folder, 'data'),
      SECRET_KEY: 'a key of more than thirty-two characters',
    },
  });
  const printed = { out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => (printed.out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (printed.err += part.toString()));
  const [status] = (await once(child, 'close')) as [number];
  return { ...printed, status };
};

/** Runs `study check` in this process: what it prints. Throws as the command line would fail. */
const check = async (file: string): Promise<string[]> => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    await expect(runCommand(studyCheckCommand, [file])).rejects.toThrow(CommandFailed);
    return log.mock.calls.flatMap(([text]) => String(text).split('\n'));
  } finally {
    log.mockRestore();
  }
};

const written = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const sound = `{
  "id": "coffee", "version": "1.0.0", "wave": "baseline",
  "title": { "en": "Coffee" }, "defaultLanguage": "en", "languages": ["en"],
  "sections": [{ "id": "habits", "title": { "en": "Your habits" } }],
  "pages": [
    {
      "name": "cups", "section": "habits",
      "elements": [
        {
          "type": "integer", "name": "cups", "title": { "en": "How many cups a day?" },
          "min": 0, "max": 40, "seconds": 5,
          "nonAnswers": [{ "reason": "prefer-not" }]
        },
        {
          "type": "radiogroup", "name": "kind", "title": { "en": "Which kind?" }, "seconds": 5,
          "choices": [{ "value": 1, "text": { "en": "Filter" } }, { "value": 2, "text": { "en": "Espresso" } }],
          "nonAnswers": [{ "reason": "prefer-not" }],
          "visibleIf": "{cups} > 0"
        }
      ]
    }
  ]
}
`;

describe('a sound definition', () => {
  it('is said to be, without a database', async () => {
    const { status, out } = await run('study', 'check', written('sound.json', sound));
    expect([status, out]).toEqual([0, expect.stringContaining('sound.json can be imported.')]);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });
});

/** What is written instead, and what must be said; `place` is line and column. */
const mistakes: [string, [from: string, to: string], place: string, says: string][] = [
  ['a comma after the last member', ['"{cups} > 0"', '"{cups} > 0",'], '18:36', 'Take the comma out'],
  ['a missing comma', ['"seconds": 5,\n          "non', '"seconds": 5\n          "non'], '11:44', 'A comma is missing here'],
  ['a missing quotation mark', ['"Which kind?"', '"Which kind?'], '15:66', 'Add the " where it should end'],
  ['a comment', ['"min": 0,', '"min": 0, /* none */'], '11:21', 'JSON has no comments'],
  ['single quotes', ['"Filter"', "'Filter'"], '16:53', 'double quotes'],
  ['a bracket that is never closed', ['        }\n      ]\n    }\n  ]\n}', '        }\n      ]\n    }\n  ]'], '1:1', 'never closed'],
  ['a field in another spelling', ['"visibleIf"', '"visibleif"'], '18:11', 'Did you mean "visibleIf"?'],
  ['a type of SurveyJS', ['"radiogroup"', '"dropdown"'], '15:11', '"radiogroup" with "display": "search"'],
  ['a mistyped type', ['"radiogroup"', '"radiogruop"'], '15:11', 'Did you mean "radiogroup"?'],
  ['a missing field', ['"max": 40, ', ''], '9:9', '"max" is missing: the highest value accepted'],
  ['a title without a language', ['{ "en": "Which kind?" }', '"Which kind?"'], '15:49', 'Write { "en": "Which kind?" }'],
  ['a number in quotes', ['"max": 40', '"max": "40"'], '11:21', 'Take the quotation marks off: 40'],
  ['a word that is not in the list', ['"baseline"', '"basline"'], '2:39', 'Did you mean "baseline"?'],
  ['a name with capitals', ['"name": "kind"', '"name": "coffeeKind"'], '15:33', 'Write "coffee_kind"'],
  ['false for a flag', ['"seconds": 5,\n          "non', '"seconds": 5, "isRequired": false,\n          "non'], '11:46', 'Take the field out'],
  ['choices that are plain words', ['{ "value": 1, "text": { "en": "Filter" } }', '"Filter"'], '16:23', '"value": 1'],
  ['an unknown name in a condition', ['{cups} >', '{cusp} >'], '18:11', 'There is no item "cusp". Did you mean "cups"?'],
  ['a doubled equal sign', ['{cups} > 0', '{cups} == 0'], '18:11', 'Equal is a single "="'],
  ['a name twice', ['"name": "kind"', '"name": "cups"'], '15:33', 'the first is pages[0].elements[0]'],
  ['a section that is not there', ['"section": "habits"', '"section": "habit"'], '7:23', 'Did you mean "habits"?'],
  ['words in another language only', ['{ "en": "Which kind?" }', '{ "es": "¿Cuál?" }'], '15:49', 'kind)  text_missing  This title has words in es but not in en, the default language. Add "en": "…".'],
  ['an empty text', ['{ "en": "Which kind?" }', '{ "en": "" }'], '15:60', '"title" is empty in en, the default language. Write its words.'],
  ['an answer that is not in the list', ['"visibleIf": "{cups} > 0"', '"visibleIf": "{cups} = 41"'], '18:11', '41 is not an answer to "cups". It takes 0 to 40.'],
  ['an inputType', ['"type": "integer"', '"type": "text", "inputType": "number"'], '10:11', '(cups)  schema  "inputType": "number" is not used here. For a number write "type": "integer" (whole numbers) or "number" (decimals) in place of "text", and take "inputType" out; "min" and "max" stay.'],
  ['an inputType of the type written', ['"type": "integer"', '"type": "integer", "inputType": "number"'], '10:30', '"type": "integer" already says that it is a number. Take "inputType" out.'],
  ['rows for choices', ['"choices": [', '"rows": ['], '16:11', 'Write "choices" in place of "rows".'],
  ['a field twice', ['"min": 0,', '"min": 0, "min": 1,'], '11:21', 'written twice'],
]; // prettier-ignore

describe('a mistake', () => {
  it.each(mistakes)('is told with its place and what to do: %s', async (_, [from, to], place, says) => {
    expect(sound).toContain(from);
    const file = written('mistake.json', sound.replace(from, to));
    const lines = (await check(file)).filter((line) => line.startsWith(`${file}:`));
    expect(lines).toEqual([expect.stringContaining(says)]);
    expect(lines[0]!.split('  ')[0]).toBe(`${file}:${place}`);
  });

  it('of JSON is shown with the line and a caret', async () => {
    const [, line, caret] = await check(written('comma.json', sound.replace('> 0"', '> 0",')));
    expect(line!.indexOf('"{cups} > 0"') + '"{cups} > 0"'.length).toBe(caret!.indexOf('^'));
  });

  /** Does what a message says, knowing nothing else: takes the comma out, writes the word that was meant. */
  const obey = (text: string, { message, line, column }: { message: string; line: number; column: number }): string => {
    const lines = text.split('\n');
    if (message.includes('Take the comma out')) {
      const at = lines[line - 1]!;
      lines[line - 1] = at.slice(0, column - 1) + at.slice(column);
      return lines.join('\n');
    }
    const [, wrong, right] = /"(?!sections)(\w+)".* (?:Did you mean|is) "(\w+)"/.exec(message) ?? [];
    return wrong && right ? text.replace(new RegExp(`(["{])${wrong}(["}])`), `$1${right}$2`) : text;
  }; // prettier-ignore

  it('never hides another: five are told in one run, and doing what they say makes the file sound', async () => {
    const five = sound
      .replace('"{cups} > 0"', '"{cusp} > 0",')
      .replace('"min": 0', '"mni": 0')
      .replace('"radiogroup"', '"dropdown"')
      .replace('"section": "habits"', '"section": "habit"');
    const { out } = await run('study', 'check', written('five.json', five), '--json');
    const { findings } = JSON.parse(out) as { findings: { rule: string; message: string; item?: string; line: number; column: number }[] }; // prettier-ignore
    expect(findings.map(({ rule }) => rule).sort()).toEqual(['json_syntax', 'name_unknown', 'schema', 'schema', 'section_unknown']); // prettier-ignore
    expect(findings.map(({ item }) => item)).toEqual(expect.arrayContaining(['cups', 'kind']));
    for (const { line, column } of findings) expect([line > 0, column > 0]).toEqual([true, true]);
    const repaired = written('repaired.json', findings.reduce(obey, five));
    expect((await run('study', 'check', repaired)).out).toContain('repaired.json can be imported.');
  });
});

describe('a file', () => {
  it('that is neither a study nor a definition is told what is missing', async () => {
    const { status, out } = await run('study', 'check', written('neither.json', '{ "id": "x" }'));
    expect([status, out]).toEqual([1, expect.stringMatching(/A study has "programs", a definition has "pages".*It has: id/)]); // prettier-ignore
  });
  it('that is a study is checked as one', async () => {
    const study = { ...demoStudy(), instruments: { baseline: 'bseline@1.0.0' }, telemetry: 'fulll' };
    const { out } = await run('study', 'check', written('study.json', JSON.stringify(study, null, 2)));
    expect(out).toMatch(/study\.json:\d+:\d+ {2}telemetry {2}schema {2}.*Did you mean "full"\?/);
    const named = { ...demoStudy(), instruments: { baseline: 'bseline@1.0.0' } };
    const again = await run('study', 'check', written('study.json', JSON.stringify(named, null, 2)));
    expect(again.out).toMatch(
      /instruments\.baseline {2}instrument_unknown {2}.*Did you mean "baseline@\d+\.\d+\.\d+"\?/,
    );
  });
  it('that is not there is said so, and no file is wrong use', async () => {
    expect(await run('study', 'check', 'nowhere.json')).toMatchObject({ status: 1, err: expect.stringContaining('cannot be read') as string }); // prettier-ignore
    expect(await run('study', 'check')).toMatchObject({ status: 2 });
  });
});

describe('what is worth a look', () => {
  it('does not keep a definition from being sound, and has its places', async () => {
    const loose = sound
      .replace('["en"]', '["en", "es"]')
      .replace('"seconds": 5,\n          "nonAnswers": [{ "reason": "prefer-not" }]', '"seconds": 5000');
    const { status, out } = await run('study', 'check', written('loose.json', loose), '--json');
    const { sound: isSound, warnings } = JSON.parse(out) as { sound: boolean; warnings: { rule: string; places: string[]; line: number }[] }; // prettier-ignore
    expect([status, isSound]).toEqual([0, true]);
    expect(warnings.map(({ rule, places }) => [rule, places.length])).toEqual([
      ['language_incomplete', 6],
      ['prefer_not_missing', 1],
      ['seconds_unlikely', 1],
    ]);
    expect(warnings.at(-1)!.line).toBe(11);
  });
});

describe('a definition that is imported', () => {
  const end = sound.replace('"coffee"', '"coffee-end"').replace('"baseline"', '"end"');
  it('is published, once, and a changed content under its version is refused', async () => {
    const file = written('mine.json', sound);
    expect((await run('study', 'import', file)).out).toContain('Published: coffee@1.0.0, for baseline.');
    expect((await run('study', 'import', file)).out).toContain('Already there: coffee@1.0.0');
    const changed = await run(
      'study',
      'import',
      written('mine.json', sound.replace('Which kind?', 'What kind?')),
    );
    expect([changed.status, changed.err]).toEqual([
      1,
      expect.stringMatching(/coffee@1\.0\.0 .*raise the version/),
    ]);
  });
  it('can be named by a study', async () => {
    const study = { ...demoStudy(), instruments: { baseline: 'coffee@1.0.0' } };
    const { status } = await run('study', 'import', written('naming.json', JSON.stringify(study)));
    expect(status).toBe(0);
  });
  it('is refused with its findings where it is not sound', async () => {
    const { status, err } = await run(
      'study',
      'import',
      written('bad.json', sound.replace('{cups} >', '{cusp} >')),
    );
    expect([status, err]).toEqual([1, expect.stringMatching(/bad\.json:18:11 .*Did you mean "cups"\?/)]);
  });
  it('reads earlier waves as built in, or as named, and says which', async () => {
    const reading = (name: string) =>
      written('end.json', end.replace('{cups} > 0', `{baseline.${name}} > 0`));
    const builtIn = await run('study', 'check', reading('cups'));
    expect(builtIn.out).toMatch(/baseline@\d+\.\d+\.\d+ has no item "cups"/);
    expect(builtIn.out).toMatch(
      /Earlier waves are read as in baseline@\d+\.\d+\.\d+; --earlier names others\./,
    );
    for (const earlier of [written('first.json', sound), 'coffee@1.0.0']) {
      const { status, out } = await run('study', 'check', reading('cups'), '--earlier', earlier);
      expect([status, out]).toEqual([0, expect.stringContaining('read as in coffee@1.0.0')]);
    }
  });
  it('gets the published codes it chooses from', async () => {
    const country = sound.replace(/"type": "integer"/, '"type": "country"').replace('"min": 0, "max": 40, ', '').replace('{cups} > 0', "{cups} = 'US'").replace('"coffee"', '"coffee-country"'); // prettier-ignore
    const { status, out } = await run('study', 'import', written('country.json', country));
    expect([status, out]).toEqual([0, expect.stringContaining('Published: coffee-country@1.0.0')]);
  });
});

describe('a SurveyJS file', () => {
  const file = 'tests/shared/surveyjs/every-question-type.surveyjs.json';
  it('is converted, checked and published', async () => {
    const out = join(folder, 'converted.json');
    const made = await run(
      'study',
      'convert',
      file,
      '--wave',
      'baseline',
      '--id',
      'from-surveyjs',
      '--out',
      out,
    );
    expect(made).toMatchObject({ status: 0, out: expect.stringMatching(/^Kept: \d+\n[^]*\nChanged: \d+\n[^]*\nLeft out: \d+\n/) as string }); // prettier-ignore
    expect(made.out).toContain('pages[1].elements[8]  (ranks)  There is no ranking.');
    expect((await run('study', 'check', out)).status).toBe(0);
    expect((await run('study', 'import', out)).out).toContain('Published: from-surveyjs@1.0.0');
  });
  it('is written from a definition, and back, unchanged', async () => {
    const [there, back] = [join(folder, 'there.json'), join(folder, 'back.json')];
    const mine = written('mine-again.json', sound);
    expect((await run('study', 'convert', mine, '--to', 'surveyjs', '--out', there)).status).toBe(0);
    expect((await run('study', 'convert', there, '--out', back)).status).toBe(0);
    expect((await run('study', 'import', written('mine-again.json', sound))).status).toBe(0);
    expect((await run('study', 'import', back)).out).toContain('Already there: coffee@1.0.0');
    expect(JSON.parse(readFileSync(there, 'utf8'))).toMatchObject({ pages: [{ elements: [{ type: 'text', inputType: 'number' }, { type: 'radiogroup' }] }] }); // prettier-ignore
  });
  it('needs its wave, and is pointed to from check and import', async () => {
    expect(await run('study', 'convert', file)).toMatchObject({ status: 2, err: expect.stringContaining('--wave') as string }); // prettier-ignore
    expect((await run('study', 'check', file)).out).toContain('study convert');
    expect((await run('study', 'import', file)).err).toContain('study convert');
  });
});
