import { parseArgs, type ParseArgsConfig } from 'node:util';
import { systemClock } from '../clock.js';
import { readSettings, type Settings } from '../config.js';
import type { Deps } from '../domain/deps.js';
import { publishBuiltIn } from '../domain/publish-instruments.js';
import { ensureToolKey } from '../lti/tool-keys.js';
import { createSecrets } from '../secrets.js';
import { migrateStore, openStore } from '../store/open.js';

/** The command was called wrongly: exit status 2, with how to call it. */
export class WrongUse extends Error {}
/** The command failed in a way a person can mend: exit status 1, the message alone. */
export class CommandFailed extends Error {}

/** One command of the command line. */
export interface Command {
  /** As typed: `platform add`. */
  name: string;
  summary: string;
  /** Arguments and options, for `--help`. */
  usage: string;
  options?: ParseArgsConfig['options'];
  /** May it have words after the name? */
  positionals?: boolean;
  run(call: Call): Promise<void>;
}

export interface Call {
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  positionals: string[];
  /** Prints one line; with `--json` use {@link Call.print} for the data. */
  say(line: string): void;
  /** Prints data: as JSON with `--json`, else the lines given. */
  print(data: unknown, lines: string[]): void;
}

/** Parses the words after a command's name and runs it. */
export const runCommand = async (command: Command, words: string[]): Promise<void> => {
  const options = { help: { type: 'boolean' }, json: { type: 'boolean' }, ...command.options } as const;
  let parsed;
  try {
    parsed = parseArgs({ args: words, options, allowPositionals: command.positionals ?? false });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error), { cause: error });
  }
  const values = parsed.values as Call['values'];
  if (values.help)
    return console.log(
      `${command.summary}\n\nUsage: program-survey ${command.name} ${command.usage}`.trimEnd(),
    );
  await command.run({
    values,
    positionals: parsed.positionals,
    say: (line) => console.error(line),
    print: (data, lines) => console.log(values.json ? JSON.stringify(data, null, 2) : lines.join('\n')),
  });
};

/** An option that must be there. */
export const requiredOption = ({ values }: Call, name: string): string => {
  const value = values[name];
  if (typeof value !== 'string' || !value) throw new WrongUse(`--${name} is missing`);
  return value;
};

/** An open, migrated database with the built-in questionnaires published. */
export interface Opened extends Deps {
  settings: Settings;
  /** Names of the migrations just run, and `id@version` of the built-in questionnaires. */
  migrations: string[];
  instruments: string[];
}

/** Opens the store the settings name and brings it up to date: schema, tool key, built-in questionnaires. */
export const openUpToDate = async (): Promise<Opened> => {
  const settings = readSettings(process.env);
  const store = openStore(settings);
  const deps = { store, clock: systemClock(settings.clockFile), secrets: createSecrets(settings.secretKey) };
  const migrations = await migrateStore(store);
  await ensureToolKey(deps);
  return { ...deps, settings, migrations, instruments: await publishBuiltIn(deps) };
};

/** Opens the store for one piece of work and closes it again. */
export const withStore = async <T>(work: (opened: Opened) => Promise<T>): Promise<T> => {
  const opened = await openUpToDate();
  try {
    return await work(opened);
  } finally {
    await opened.store.close();
  }
};
