import { readFile } from 'node:fs/promises';
import { missingForLive } from '../../shared/study.js';
import { checkStudy, importStudy, StudyUnsound } from '../domain/import-study.js';
import { CommandFailed, withStore, WrongUse, type Command } from './command.js';

const readJson = async (file: string | undefined): Promise<unknown> => {
  if (!file) throw new WrongUse('Which file?');
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new CommandFailed(`${file} cannot be read: ${error.message}`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandFailed(`${file} is not JSON: ${(error as Error).message}`);
  }
};

/** Unsound files are told with where and why. */
const explained = async <T>(file: string | undefined, work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    if (error instanceof StudyUnsound)
      throw new CommandFailed(`${file} cannot be imported:\n${error.message}`);
    throw error;
  });

const draftNote = (missing: string[]) =>
  missing.length
    ? [`It is a draft (test runs only) until it has: ${missing.join(', ')}.`]
    : ['Learners can answer it.'];

export const studyImportCommand: Command = {
  name: 'study import',
  summary: 'Import a study file: a new version of a study, its programs and settings.',
  usage: 'FILE [--json]',
  positionals: true,
  run: async ({ positionals: [file], print }) => {
    const document = await readJson(file);
    await withStore(async (deps) => {
      const { study, isNew } = await explained(file, importStudy(deps, document));
      const missing = missingForLive(study);
      print({ id: study.id, version: study.version, isNew, missing }, [
        `${isNew ? 'Imported' : 'Already there'}: ${study.id}, version ${study.version}, ${study.programs.length} programs.`,
        ...draftNote(missing),
      ]);
    });
  },
};

export const studyCheckCommand: Command = {
  name: 'study check',
  summary: 'Say what is wrong in a study file, importing nothing.',
  usage: 'FILE [--json]',
  positionals: true,
  run: async ({ positionals: [file], print }) => {
    const document = await readJson(file);
    await withStore(async (deps) => {
      const missing = missingForLive(await explained(file, checkStudy(deps, document)));
      print({ sound: true, missing }, [`${file} can be imported.`, ...draftNote(missing)]);
    });
  },
};
