import { writeFile } from 'node:fs/promises';
import { Wave } from '../../shared/instrument.js';
import { checkInstrument } from '../../shared/publish.js';
import { fromSurveyJs } from '../../shared/surveyjs/from-surveyjs.js';
import type { Entry, Fate } from '../../shared/surveyjs/ledger.js';
import { ownKey } from '../../shared/surveyjs/own-key.js';
import { toSurveyJs } from '../../shared/surveyjs/to-surveyjs.js';
import { withCodeLists } from '../domain/earlier-instruments.js';
import { placed } from '../files/placed-finding.js';
import { findingLines, readAuthored, type AuthoredFile } from './authored-file.js';
import { CommandFailed, WrongUse, type Call, type Command } from './command.js';
import { earlierNote, earlierOption, earlierOptions, earlierRead, earlierUsage } from './earlier-option.js';

/** What a conversion hands over. */
interface Conversion {
  result: unknown;
  account: Entry[];
  /** What is still wrong with the result, and what to say beside. */
  findings: { path: string; rule: string; message: string }[];
  notes: string[];
}

const headings: [Fate, string][] = [
  ['kept', 'Kept'],
  ['changed', 'Changed'],
  ['left', 'Left out'],
];

/** The account in words: what was kept, changed and left out, each with its place and reason. */
const accountLines = (account: Entry[]): string[] =>
  headings.flatMap(([fate, heading]) => {
    const entries = account.filter((entry) => entry.fate === fate);
    const line = ({ path, name, reason }: Entry) =>
      ['  ' + path, name && `(${name})`, reason].filter(Boolean).join('  ');
    return [`${heading}: ${entries.length}`, ...entries.map(line)];
  });

const waveOf = ({ values }: Call, { source }: AuthoredFile): Wave | undefined => {
  const own = (source.value as Record<string, { wave?: unknown } | undefined>)[ownKey]?.wave;
  const wave = Wave.safeParse(values.wave ?? own);
  if (!wave.success) throw new WrongUse(`--wave is missing or wrong: ${Wave.options.join(', ')}`);
  return values.wave === undefined ? undefined : wave.data;
};

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

const fromFile = async (file: AuthoredFile, call: Call): Promise<Conversion> => {
  const wave = waveOf(call, file);
  const earlier = await earlierOption(call);
  const { id, version } = call.values;
  const options = { wave, id: text(id), version: text(version), earlier };
  const made = fromSurveyJs(file.source.value as Record<string, unknown>, options);
  const { definition, filled } = withCodeLists(made.definition);
  const findings = filled.length ? checkInstrument(definition, { earlier }).findings : made.findings;
  return { result: definition, account: made.account, findings, notes: earlierNote(earlierRead(definition, earlier)) }; // prettier-ignore
};

const toFile = (file: AuthoredFile): Conversion => {
  const { instrument, findings } = checkInstrument(withCodeLists(file.source.value).definition);
  if (!instrument)
    throw new CommandFailed(
      [`${file.name} cannot be converted:`, ...findingLines(file.name, placed(file.source, findings))].join(
        '\n',
      ),
    );
  const { survey, account } = toSurveyJs(instrument);
  return { result: survey, account, findings: [], notes: [] };
};

const convert = (file: AuthoredFile, call: Call): Promise<Conversion> | Conversion => {
  const to = call.values.to ?? 'definition';
  if (to !== 'surveyjs' && to !== 'definition') throw new WrongUse('--to is surveyjs, or left out');
  if (file.findings.length)
    throw new CommandFailed(
      [`${file.name} cannot be read:`, ...findingLines(file.name, file.findings)].join('\n'),
    );
  if (to === 'surveyjs' && file.kind === 'definition') return toFile(file);
  if (to === 'definition' && file.kind === 'surveyjs') return fromFile(file, call);
  const found = file.kind === 'surveyjs' ? 'a survey of SurveyJS' : `a ${file.kind}`;
  throw new WrongUse(
    `${file.name} is ${found}. Surveys of SurveyJS become definitions; definitions become surveys with --to surveyjs.`,
  );
};

const deliver = async (file: AuthoredFile, conversion: Conversion, call: Call): Promise<void> => {
  const { result, account, findings, notes } = conversion;
  const out = text(call.values.out);
  const json = `${JSON.stringify(result, null, 2)}\n`;
  if (out) await writeFile(out, json);
  if (call.values.json)
    return call.print({ file: file.name, out: out ?? null, result, account, findings }, []);
  const said = [...accountLines(account), ...notes, ...(out ? [`Written: ${out}. Look at it: program-survey study check ${out}`] : [])]; // prettier-ignore
  if (out) call.print(undefined, said);
  else {
    said.forEach((line) => call.say(line));
    call.print(undefined, [json.trimEnd()]);
  }
};

export const studyConvertCommand: Command = {
  name: 'study convert',
  summary: 'Make a definition of a SurveyJS file, or with --to surveyjs the other way round.',
  usage: `FILE --wave WAVE [--id ID] [--version V] [--out FILE] ${earlierUsage} [--json]
       program-survey study convert FILE --to surveyjs [--out FILE] [--json]

  --wave  baseline, end, follow-up or exit-pulse
  --out   file to write; otherwise the result goes to standard output and the account to standard error
Says of everything in FILE whether it was kept, changed or left out, and why.`,
  options: {
    wave: { type: 'string' }, id: { type: 'string' }, version: { type: 'string' }, out: { type: 'string' }, to: { type: 'string' },
    ...earlierOptions,
  }, // prettier-ignore
  positionals: true,
  run: async (call) => {
    const file = await readAuthored(call.positionals[0]);
    const conversion = await convert(file, call);
    await deliver(file, conversion, call);
    if (conversion.findings.length)
      throw new CommandFailed(
        [
          'The result cannot be imported yet:',
          ...conversion.findings.map(({ path, rule, message }) => `  ${path}  ${rule}  ${message}`),
        ].join('\n'),
      );
  },
};
