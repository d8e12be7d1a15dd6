#!/usr/bin/env node
import { SettingsInvalid } from '../config.js';
import { addAdminCommand } from './admin-add.js';
import { CommandFailed, runCommand, WrongUse, type Command } from './command.js';
import { eraseCommand } from './erase.js';
import { migrateCommand } from './migrate.js';
import { platformAddCommand } from './platform-add.js';
import { platformListCommand } from './platform-list.js';
import { platformRevokeCommand } from './platform-revoke.js';
import { serveCommand } from './serve.js';
import { simulateCommand } from './simulate.js';
import { siteKeyAddCommand } from './site-key-add.js';
import { siteKeyListCommand } from './site-key-list.js';
import { siteKeyRevokeCommand } from './site-key-revoke.js';
import { studyCheckCommand } from './study-check.js';
import { studyConvertCommand } from './study-convert.js';
import { studyImportCommand } from './study-import.js';
import { studyListCommand } from './study-list.js';

const commands: Command[] = [
  serveCommand, migrateCommand,
  platformAddCommand, platformListCommand, platformRevokeCommand,
  studyImportCommand, studyCheckCommand, studyConvertCommand, studyListCommand,
  siteKeyAddCommand, siteKeyListCommand, siteKeyRevokeCommand,
  simulateCommand, addAdminCommand, eraseCommand,
]; // prettier-ignore

const overview = (): string => {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'Usage: program-survey COMMAND [options]',
    '',
    ...lines,
    '',
    'program-survey COMMAND --help says more. Settings: docs/configuration.md',
  ].join('\n');
};

/** Runs the command line; returns the exit status: 0 done, 1 failed, 2 wrong use. */
const main = async (words: string[]): Promise<number> => {
  if (!words.length || words[0] === '--help' || words[0] === 'help') {
    console.log(overview());
    return words.length ? 0 : 2;
  }
  const command = commands.find(({ name }) => name === words.slice(0, name.split(' ').length).join(' '));
  try {
    if (!command) throw new WrongUse(`There is no command: ${words.slice(0, 2).join(' ')}`);
    await runCommand(command, words.slice(command.name.split(' ').length));
    return 0;
  } catch (error) {
    if (error instanceof WrongUse) {
      console.error(
        `${error.message}\n\n${command ? `Usage: program-survey ${command.name} ${command.usage}` : overview()}`,
      );
      return 2;
    }
    const isPlain = error instanceof CommandFailed || error instanceof SettingsInvalid;
    console.error(isPlain ? error.message : error);
    return 1;
  }
};

process.exitCode = await main(process.argv.slice(2));
