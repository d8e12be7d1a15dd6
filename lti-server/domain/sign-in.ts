import { isoIn, isoTime } from '../clock.js';
import { hashOf, randomToken } from '../secrets.js';
import {
  addConsoleSession,
  addSignIn,
  deleteConsoleSession,
  findAccount,
  findSignIn,
  saveAdmin,
  useSignIn,
} from '../store/admins.js';
import type { AdminTable } from '../store/schema.js';
import type { Deps } from './deps.js';
import { RequestRefused, SessionRefused } from './errors.js';

/** A console session's life, seconds. */
export const consoleSeconds = 12 * 3600;

/** Makes (or keeps) an account and a one-time sign-in link for it. Returns the link's token. */
export const inviteAdmin = async (
  deps: Deps,
  email: string,
  role: AdminTable['role'],
  days = 7,
): Promise<string> => {
  const token = randomToken(32);
  await deps.store.commit(async (db) => {
    await saveAdmin(db, { email: email.toLowerCase(), role, created_at: isoTime(deps.clock) });
    await addSignIn(
      db,
      {
        token_hash: hashOf(token),
        email: email.toLowerCase(),
        expires_at: isoIn(deps.clock, days * 86_400),
      },
      isoTime(deps.clock),
    );
  });
  return token;
};

/** Throws where a link does not hold; looking does not use it. */
export const checkSignInLink = async ({ store, clock }: Deps, token: string): Promise<void> => {
  if (!(await findSignIn(store.db, hashOf(token), isoTime(clock))))
    throw new RequestRefused('sign_in_link_invalid');
};

/** Uses a link, once, and returns a session token for the cookie. */
export const signIn = async (deps: Deps, token: string): Promise<string> => {
  const session = randomToken(32);
  await deps.store.commit(async (db) => {
    const email = await useSignIn(db, hashOf(token), isoTime(deps.clock));
    if (!email) throw new RequestRefused('sign_in_link_invalid');
    await addConsoleSession(
      db,
      {
        token_hash: hashOf(session),
        email,
        expires_at: isoIn(deps.clock, consoleSeconds),
      },
      isoTime(deps.clock),
    );
  });
  return session;
};

export const signOut = ({ store }: Deps, session: string): Promise<void> =>
  deleteConsoleSession(store.db, hashOf(session));

/** The account of a console session; throws {@link SessionRefused}. */
export const accountOf = async ({ store, clock }: Deps, session: string | undefined): Promise<AdminTable> => {
  const account = session && (await findAccount(store.db, hashOf(session), isoTime(clock)));
  if (!account) throw new SessionRefused('sign_in_required');
  return account;
};
