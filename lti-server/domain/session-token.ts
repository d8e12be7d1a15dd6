import { z } from 'zod';
import { InstrumentRef, Wave } from '../../shared/instrument.js';
import { isoIn } from '../clock.js';
import type { Deps } from './deps.js';
import { SessionRefused } from './errors.js';

/** Seconds a token holds, and for how long after the launch it can be renewed. */
export const tokenSeconds = 3600;
const renewableSeconds = 12 * 3600;

/** Where to post "done" for this learner, as the launch said it. */
const ScoreTarget = z.strictObject({
  platformId: z.string(),
  deploymentId: z.string(),
  lineItemUrl: z.string(),
});

/** What a session is bound to. It travels encrypted in the bearer token: before consent the server stores nothing of a learner. */
export const Session = z.strictObject({
  role: z.enum(['learner', 'instructor', 'test']),
  program: z.string(),
  wave: Wave,
  instrument: InstrumentRef,
  placementId: z.string(),
  /** Absent for instructors, and for embeds whose host names no learner. */
  caseId: z.string().optional(),
  verified: z.boolean(),
  /** The platform's person; kept here until consent allows storing it. */
  learner: z.strictObject({ issuer: z.string(), tenant: z.string(), subject: z.string() }).optional(),
  score: ScoreTarget.optional(),
  /** The response this session may write. */
  responseId: z.string().optional(),
  /** ISO time of the launch; renewal ends twelve hours later. */
  launchedAt: z.string(),
  language: z.string().optional(),
});
export type Session = z.infer<typeof Session>;

/** A token and until when it holds. */
export interface IssuedToken {
  token: string;
  expiresAt: string;
}

/** What a token holds, encrypted: AES-256-GCM under a key of its own purpose. */
const Sealed = z.strictObject({ session: Session, expiresAt: z.string() });

export const issueToken = ({ secrets, clock }: Deps, session: Session): IssuedToken => {
  const expiresAt = isoIn(clock, tokenSeconds);
  return { token: secrets.encrypt('session', JSON.stringify({ session, expiresAt })), expiresAt };
};

/** The session of a token, `lateSeconds` after it ran out at the most; throws {@link SessionRefused}. */
export const readToken = (deps: Deps, token: string | undefined, lateSeconds = 0): Session => {
  if (!token) throw new SessionRefused('session_missing');
  const { session, expiresAt } = unsealed(deps, token);
  if (expiresAt <= isoIn(deps.clock, -lateSeconds)) throw new SessionRefused('session_expired');
  return session;
};

const unsealed = ({ secrets }: Deps, token: string): z.infer<typeof Sealed> => {
  try {
    return Sealed.parse(JSON.parse(secrets.decrypt('session', token)));
  } catch (error) {
    throw new SessionRefused('session_invalid', undefined, { cause: error });
  }
};

/** A fresh token for the session of one that may have run out; throws when the launch is too long ago. */
export const renewToken = (deps: Deps, token: string | undefined): IssuedToken => {
  const session = readToken(deps, token, renewableSeconds);
  const ageSeconds = (deps.clock.now().getTime() - Date.parse(session.launchedAt)) / 1000;
  if (ageSeconds > renewableSeconds) throw new SessionRefused('session_expired');
  return issueToken(deps, session);
};
