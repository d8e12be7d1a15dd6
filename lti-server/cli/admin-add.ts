import { z } from 'zod';
import { inviteAdmin } from '../domain/sign-in.js';
import { withStore, WrongUse, type Command } from './command.js';

export const addAdminCommand: Command = {
  name: 'admin add',
  summary:
    'Give someone access to the console and print a sign-in link (used once; within a week unless told otherwise).',
  usage: 'EMAIL [--role admin|researcher] [--days N] [--json]',
  options: { role: { type: 'string' }, days: { type: 'string' } },
  positionals: true,
  run: async ({ positionals: [email], values, print }) => {
    if (!z.email().safeParse(email).success) throw new WrongUse('Whose? Write an e-mail address.');
    const role = z.enum(['admin', 'researcher']).safeParse(values.role ?? 'admin');
    if (!role.success) throw new WrongUse('--role is admin or researcher');
    const days = z.coerce
      .number()
      .int()
      .min(1)
      .max(3650)
      .safeParse(values.days ?? 7);
    if (!days.success) throw new WrongUse('--days is a number from 1 to 3650');
    await withStore(async (deps) => {
      const token = await inviteAdmin(deps, email!, role.data, days.data);
      const link = `${deps.settings.publicUrl}/console/sign-in/${token}`;
      print({ email, role: role.data, link }, [`Sign-in link for ${email}:`, link]);
    });
  },
};
