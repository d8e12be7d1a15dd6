import { missingForLive } from '../../shared/study.js';
import { checkInstrument } from '../../shared/publish.js';
import { warningsOf } from '../../shared/publish/warnings.js';
import { withCodeLists } from '../domain/earlier-instruments.js';
import { checkStudy, StudyUnsound } from '../domain/import-study.js';
import { convertFirst } from '../files/file-kind.js';
import { placed, type PlacedFinding } from '../files/placed-finding.js';
import { findingLines, readAuthored, type AuthoredFile } from './authored-file.js';
import { CommandFailed, withStore, type Call, type Command } from './command.js';
import { earlierNote, earlierOption, earlierOptions, earlierRead, earlierUsage } from './earlier-option.js';
import { draftNote } from './study-import.js';

/** What checking a file brings, as `--json` prints it. */
interface Checked {
  kind: AuthoredFile['kind'];
  findings: PlacedFinding[];
  warnings?: PlacedFinding[];
  /** Lines to be said beside, and the data behind them. */
  notes?: string[];
  data?: Record<string, unknown>;
}

const checkDefinition = async (file: AuthoredFile, call: Call): Promise<Checked> => {
  const earlier = await earlierOption(call);
  const { definition, filled } = withCodeLists(file.source.value);
  const { instrument, findings } = checkInstrument(definition, { earlier });
  const references = earlierRead(definition, earlier);
  const lists = filled.map((list) => `"codeLists" gets the published codes of "${list}".`);
  return {
    kind: 'definition',
    findings: placed(file.source, findings),
    warnings: placed(file.source, instrument ? warningsOf(instrument) : []),
    notes: [...earlierNote(references), ...lists],
    data: { earlier: references, codeListsFilled: filled },
  };
};

const checkStudyFile = (file: AuthoredFile): Promise<Checked> =>
  withStore(async (deps) => {
    try {
      const missing = missingForLive(await checkStudy(deps, file.source.value));
      return { kind: 'study', findings: [], notes: draftNote(missing), data: { missing } };
    } catch (error) {
      if (!(error instanceof StudyUnsound)) throw error;
      return { kind: 'study', findings: placed(file.source, error.findings) };
    }
  });

const check = (file: AuthoredFile, call: Call): Promise<Checked> | Checked => {
  if (file.kind === 'study') return checkStudyFile(file);
  if (file.kind === 'surveyjs')
    return { kind: 'surveyjs', findings: [{ line: 1, column: 1, path: '', ...convertFirst(file.name) }] };
  return file.kind ? checkDefinition(file, call) : { kind: undefined, findings: [] };
};

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

export const studyCheckCommand: Command = {
  name: 'study check',
  summary: 'Say what is wrong in a study file or a definition, importing nothing.',
  usage: `FILE ${earlierUsage} [--json]

  --earlier  what {baseline.x} and {end.x} of a definition name; otherwise the built-in questionnaires
A definition is checked without a database. Exit status: 0 sound, 1 not, 2 wrongly called.`,
  options: earlierOptions,
  positionals: true,
  run: async (call) => {
    const file = await readAuthored(call.positionals[0]);
    const { kind, findings, warnings = [], notes = [], data } = await check(file, call);
    const all = [...file.findings, ...findings];
    const sound = !all.length;
    call.print({ file: file.name, kind: kind ?? null, sound, ...data, findings: all, warnings }, [
      ...findingLines(file.name, all),
      ...(warnings.length ? ['Worth a look:', ...findingLines(file.name, warnings)] : []),
      ...notes,
      ...(sound ? [`${file.name} can be imported.`] : []),
    ]);
    if (!sound)
      throw new CommandFailed(
        `${file.name} cannot be imported: ${counted(all.length, 'finding')}. docs/${kind === 'study' ? 'study-file.md' : 'definition-format.md'} explains the rules.`,
      );
  },
};
