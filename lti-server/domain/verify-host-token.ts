import { compactVerify, decodeProtectedHeader, importJWK, type JWK } from 'jose';
import { z } from 'zod';
import { hashOf } from '../secrets.js';
import { findSiteKey, type SiteKey } from '../store/site-keys.js';
import type { UsedTokenTable } from '../store/schema.js';
import type { Deps } from './deps.js';
import { HostTokenRefused } from './errors.js';
import { hostLearner } from './host-learner.js';
import { isOriginOf } from './sites.js';

/** Seconds a token may hold from `iat` to `exp`, and by how much two clocks may differ. */
const longestSeconds = 300;
const clockToleranceSeconds = 60;

/** What a token must say: RFC 7519's claims, and the survey it is for. Times in seconds since 1970. */
const HostClaims = z.object({
  iss: z.string(),
  sub: z.string().max(200),
  jti: z.string().max(200),
  iat: z.number(),
  exp: z.number(),
  program: z.string(),
  stage: z.string(),
});
type HostClaims = z.infer<typeof HostClaims>;

/** What a token must agree with: the survey asked for, and the page that asks. */
export interface ExpectedOfHost {
  program: string;
  stage: string;
  /** Absent where no page asks; then no token holds. */
  origin?: string;
}

/** A token that holds, not yet used. */
export interface HostToken {
  key: SiteKey;
  /** The site's id of the learner. */
  subject: string;
  /** What to remember, so that it opens no second session. */
  use: UsedTokenTable;
}

/**
 * Checks a token a site signed, each fault with a code of its own; throws {@link HostTokenRefused}. Whether it was used
 * before is for the caller, in the transaction that uses it.
 */
export const verifyHostToken = async (
  deps: Deps,
  token: string,
  expected: ExpectedOfHost,
): Promise<HostToken> => {
  const key = await keyOf(deps, token);
  const claims = parseClaims(await verifySignature(token, key));
  await checkSite(deps, claims, key, expected.origin);
  checkTimes(claims, deps.clock.now());
  for (const name of ['program', 'stage'] as const)
    if (claims[name] !== expected[name])
      throw new HostTokenRefused('host_token_other_survey', { signed: claims[name], asked: expected[name] });
  const heldUntil = new Date((claims.exp + clockToleranceSeconds) * 1000);
  return {
    key,
    subject: claims.sub,
    use: {
      token_hash: hashOf(JSON.stringify([key.kid, claims.jti])),
      expires_at: heldUntil.toISOString(),
    },
  };
};

const keyOf = async ({ store }: Deps, token: string): Promise<SiteKey> => {
  const { alg, kid } = headerOf(token);
  if (alg !== 'ES256') throw new HostTokenRefused('host_token_algorithm', { algorithm: alg });
  const key = typeof kid === 'string' ? await findSiteKey(store.db, kid) : undefined;
  if (!key) throw new HostTokenRefused('host_token_key_unknown', { kid });
  if (key.revoked_at) throw new HostTokenRefused('host_token_key_revoked', { kid, at: key.revoked_at });
  return key;
};

const headerOf = (token: string) => {
  try {
    return decodeProtectedHeader(token);
  } catch (error) {
    throw new HostTokenRefused('host_token_malformed', undefined, { cause: error });
  }
};

const verifySignature = async (token: string, key: SiteKey): Promise<Uint8Array> => {
  const publicKey = await importJWK(JSON.parse(key.public_jwk) as JWK, 'ES256');
  try {
    return (await compactVerify(token, publicKey, { algorithms: ['ES256'] })).payload;
  } catch (error) {
    throw new HostTokenRefused('host_token_signature', undefined, { cause: error });
  }
};

const parseClaims = (payload: Uint8Array): HostClaims => {
  const said = objectIn(payload);
  const missing = Object.keys(HostClaims.shape).filter((name) => isAbsent(name, said[name]));
  if (missing.length) throw new HostTokenRefused('host_token_incomplete', { missing });
  const { data, error } = HostClaims.safeParse(said);
  if (!data)
    throw new HostTokenRefused('host_token_malformed', {
      claims: error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    });
  return data;
};

const objectIn = (payload: Uint8Array): Record<string, unknown> => {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(new TextDecoder().decode(payload)));
  } catch (error) {
    throw new HostTokenRefused('host_token_malformed', undefined, { cause: error });
  }
};

/** Whether a claim says nothing; a `sub` the host's template did not fill in would make one person of all learners. */
const isAbsent = (name: string, value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (name === 'sub' && typeof value === 'string' && !hostLearner(value));

/** The key must be that of the site the token names, and the page one of that site's. */
const checkSite = async (
  deps: Deps,
  { iss }: HostClaims,
  { study_id: study, site_id: id }: SiteKey,
  origin: string | undefined,
): Promise<void> => {
  if (iss !== `host:${id}`) throw new HostTokenRefused('host_token_issuer', { issuer: iss, site: id });
  if (!origin || !(await isOriginOf(deps, { study, id }, origin)))
    throw new HostTokenRefused('host_token_origin', { origin, site: id });
};

const checkTimes = ({ iat, exp }: HostClaims, now: Date): void => {
  const seconds = now.getTime() / 1000;
  if (exp - iat > longestSeconds)
    throw new HostTokenRefused('host_token_too_long', { seconds: exp - iat, longest: longestSeconds });
  if (iat - clockToleranceSeconds > seconds)
    throw new HostTokenRefused('host_token_from_future', { secondsAhead: Math.round(iat - seconds) });
  if (exp + clockToleranceSeconds <= seconds)
    throw new HostTokenRefused('host_token_expired', { secondsAgo: Math.round(seconds - exp) });
};
