import { withdrawSiteKey } from '../domain/site-keys.js';
import { CommandFailed, withStore, WrongUse, type Command } from './command.js';

export const siteKeyRevokeCommand: Command = {
  name: 'site-key revoke',
  summary: 'Revoke a site’s key: tokens it signs are refused from now on.',
  usage: 'KID [--json]',
  positionals: true,
  run: async ({ positionals: [kid], print }) => {
    if (!kid) throw new WrongUse('Which one? program-survey site-key list shows the ids.');
    await withStore(async (deps) => {
      if (!(await withdrawSiteKey(deps, kid))) throw new CommandFailed(`No key has the id ${kid}.`);
      print({ revoked: kid }, [`Revoked: ${kid}`]);
    });
  },
};
