import { revokePlatform } from '../store/platforms.js';
import { CommandFailed, withStore, WrongUse, type Command } from './command.js';

export const platformRevokeCommand: Command = {
  name: 'platform revoke',
  summary: 'Withdraw an LMS: its launches are refused from now on.',
  usage: 'ID',
  positionals: true,
  run: async ({ positionals: [id], print }) => {
    if (!id) throw new WrongUse('Which one? program-survey platform list shows the ids.');
    await withStore(async ({ store }) => {
      if (!(await store.commit((db) => revokePlatform(db, id))))
        throw new CommandFailed(`No LMS has the id ${id}.`);
      print({ revoked: id }, [`Withdrawn: ${id}`]);
    });
  },
};
