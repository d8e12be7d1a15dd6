import { missingForLive } from '../../shared/study.js';
import { warningsOf } from '../../shared/publish/warnings.js';
import { withCodeLists } from '../domain/earlier-instruments.js';
import { importStudy, StudyUnsound } from '../domain/import-study.js';
import { InstrumentChanged, InstrumentUnsound, publishInstrument } from '../domain/publish-instruments.js';
import { findInstrument } from '../store/instruments.js';
import { placed, type PlacedFinding } from '../files/placed-finding.js';
import { findingLines, readAuthored, type AuthoredFile } from './authored-file.js';
import { CommandFailed, withStore, type Call, type Command } from './command.js';
import { earlierNote, earlierOption, earlierOptions, earlierRead, earlierUsage } from './earlier-option.js';

type Found = { path: string; rule: string; message: string };

/** What keeps a study a draft, in words. */
export const draftNote = (missing: string[]): string[] =>
  missing.length
    ? [`It is a draft (test runs only) until it has: ${missing.join(', ')}.`]
    : ['Learners can answer it.'];

const refused = (file: AuthoredFile, findings: PlacedFinding[]): never => {
  throw new CommandFailed(
    [`${file.name} cannot be imported:`, ...findingLines(file.name, findings)].join('\n'),
  );
};

/** Unsound files are told with where and why. */
const explained = async <T>(file: AuthoredFile, work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StudyUnsound || error instanceof InstrumentUnsound)
      return refused(file, placed<Found>(file.source, error.findings));
    if (error instanceof InstrumentChanged) throw new CommandFailed(`${file.name}: ${error.message}`);
    throw error;
  }
};

const importStudyFile = (file: AuthoredFile, { print }: Call): Promise<void> =>
  withStore(async (deps) => {
    const { study, isNew } = await explained(file, importStudy(deps, file.source.value));
    const missing = missingForLive(study);
    print({ id: study.id, version: study.version, isNew, missing }, [
      `${isNew ? 'Imported' : 'Already there'}: ${study.id}, version ${study.version}, ${study.programs.length} programs.`,
      ...draftNote(missing),
    ]);
  });

const importDefinition = async (file: AuthoredFile, call: Call): Promise<void> => {
  const earlier = await earlierOption(call);
  const { definition } = withCodeLists(file.source.value);
  const written = definition as { id?: string; version?: string };
  await withStore(async (deps) => {
    const known = await findInstrument(deps.store.db, `${written.id}@${written.version}`);
    const { id, version, wave, ...rest } = await explained(
      file,
      publishInstrument(deps, definition, earlier),
    );
    const reference = `${id}@${version}`;
    const warnings = placed(file.source, warningsOf({ id, version, wave, ...rest }));
    call.print({ reference, wave, isNew: !known, earlier: earlierRead(definition, earlier), warnings }, [
      `${known ? 'Already there' : 'Published'}: ${reference}, for ${wave}.`,
      `A study asks it by "instruments": { "${wave}": "${reference}" }.`,
      ...earlierNote(earlierRead(definition, earlier)),
      ...(warnings.length ? ['Worth a look:', ...findingLines(file.name, warnings)] : []),
    ]);
  });
};

export const studyImportCommand: Command = {
  name: 'study import',
  summary: 'Import a study file (a new version of a study), or publish a definition.',
  usage: `FILE ${earlierUsage} [--json]

  --earlier  what {baseline.x} and {end.x} of a definition name; otherwise the built-in questionnaires`,
  options: earlierOptions,
  positionals: true,
  run: async (call) => {
    const file = await readAuthored(call.positionals[0]);
    if (file.findings.length) refused(file, file.findings);
    if (file.kind === 'surveyjs')
      throw new CommandFailed(
        `${file.name} is a survey of SurveyJS. Convert it: program-survey study convert ${file.name} --wave baseline --out FILE`,
      );
    await (file.kind === 'study' ? importStudyFile(file, call) : importDefinition(file, call));
  },
};
