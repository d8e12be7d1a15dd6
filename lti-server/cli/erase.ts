import { eraseCase } from '../domain/erase-case.js';
import { CommandFailed, requiredOption, withStore, type Command } from './command.js';

export const eraseCommand: Command = {
  name: 'erase',
  summary: 'Erase everything of a case: answers, e-mail, events, identity.',
  usage: '--case ID [--json]',
  options: { case: { type: 'string' } },
  run: async (call) => {
    const id = requiredOption(call, 'case');
    await withStore(async (deps) => {
      if (!(await eraseCase(deps, id))) throw new CommandFailed(`There is no case ${id}.`);
      call.print({ erased: id }, [`Erased: ${id}`]);
    });
  },
};
