import { verify } from 'node:crypto';
import { LaunchRefused } from '../domain/errors.js';
import type { Platform } from '../store/platforms.js';
import { LaunchClaims } from './claims.js';
import type { PlatformKeys } from './platform-keys.js';

/** What a token must agree with. */
export interface Expected {
  platform: Platform;
  deploymentIds: string[];
  nonce: string;
  now: Date;
  /** Address of this tool; the target link must lie under it. */
  publicUrl: string;
}

const clockToleranceSeconds = 60;

/**
 * Checks an id_token as 1EdTech's security framework 1.0, section 5.1.3, and LTI 1.3 Core demand, each fault with a code
 * of its own. Throws {@link LaunchRefused}. The nonce is compared here and consumed by the caller.
 */
export const verifyLaunch = async (
  token: string,
  keys: PlatformKeys,
  expected: Expected,
): Promise<LaunchClaims> => {
  const payload = await verifySignature(token, keys, expected.platform);
  const claims = parseClaims(payload);
  checkParties(claims, expected.platform);
  checkTimes(claims, expected.now);
  checkNonce(claims, expected.nonce);
  checkMessage(claims, expected);
  return claims;
};

/** A signed token: its header, and what the signature is over. */
interface Signed {
  header: { alg?: unknown; kid?: unknown; crit?: unknown };
  payload: Buffer;
  input: Buffer;
  signature: Buffer;
}

const verifySignature = async (
  token: string,
  keys: PlatformKeys,
  platform: Platform,
): Promise<Uint8Array> => {
  const { header, payload, input, signature } = partsOf(token);
  const { alg, kid } = header;
  if (alg !== 'RS256') throw new LaunchRefused('token_algorithm', { algorithm: alg });
  if (!kid || typeof kid !== 'string') throw new LaunchRefused('token_kid_missing');
  const key = await keys.find(platform.keyset_url, kid);
  if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048)
    throw new LaunchRefused('token_key_weak', { kid });
  if (!verify('RSA-SHA256', input, key, signature)) throw new LaunchRefused('token_signature');
  return payload;
};

/** Takes a compact JWS apart (RFC 7515, section 7.1). Extensions we would have to understand (`crit`) are none we know. */
const partsOf = (token: string): Signed => {
  try {
    const [, head, body, sign] = /^([\w-]+)\.([\w-]+)\.([\w-]*)$/.exec(token)!;
    const header = JSON.parse(Buffer.from(head!, 'base64url').toString()) as Signed['header'];
    if (typeof header !== 'object' || 'crit' in header) throw new Error('the header is not understood');
    return {
      header,
      payload: Buffer.from(body!, 'base64url'),
      input: Buffer.from(`${head}.${body}`),
      signature: Buffer.from(sign!, 'base64url'),
    };
  } catch (error) {
    throw new LaunchRefused('token_malformed', undefined, { cause: error });
  }
};

const parseClaims = (payload: Uint8Array): LaunchClaims => {
  try {
    return LaunchClaims.parse(JSON.parse(new TextDecoder().decode(payload)));
  } catch (error) {
    throw new LaunchRefused('token_malformed', undefined, { cause: error });
  }
};

const checkParties = ({ issuer, audience, authorizedParty }: LaunchClaims, platform: Platform): void => {
  if (issuer !== platform.issuer) throw new LaunchRefused('token_issuer', { issuer });
  const audiences = Array.isArray(audience) ? audience : [audience];
  const needsParty = audiences.length > 1 || authorizedParty !== undefined;
  const isAuthorized = !needsParty || authorizedParty === platform.client_id;
  if (!audiences.includes(platform.client_id) || !isAuthorized)
    throw new LaunchRefused('token_audience', { audience, authorizedParty });
};

const checkTimes = ({ expires, issued, notBefore }: LaunchClaims, now: Date): void => {
  const seconds = now.getTime() / 1000;
  if (expires === undefined) throw new LaunchRefused('token_expiry_missing');
  if (expires + clockToleranceSeconds <= seconds)
    throw new LaunchRefused('token_expired', { secondsAgo: Math.round(seconds - expires) });
  const begins = Math.max(issued ?? 0, notBefore ?? 0);
  if (begins - clockToleranceSeconds > seconds)
    throw new LaunchRefused('token_from_future', { secondsAhead: Math.round(begins - seconds) });
};

const checkNonce = ({ nonce }: LaunchClaims, expected: string): void => {
  if (!nonce) throw new LaunchRefused('nonce_missing');
  if (nonce !== expected) throw new LaunchRefused('nonce_mismatch');
};

const checkMessage = (claims: LaunchClaims, { deploymentIds, publicUrl }: Expected): void => {
  const { messageType, version, deploymentId, targetLinkUri, resourceLink } = claims;
  if (!messageType && !version && !deploymentId) throw new LaunchRefused('lti_claims_missing');
  if (version !== '1.3.0') throw new LaunchRefused('lti_version', { version });
  if (messageType !== 'LtiResourceLinkRequest') throw new LaunchRefused('lti_message_type', { messageType });
  if (!deploymentId) throw new LaunchRefused('deployment_missing');
  if (!deploymentIds.includes(deploymentId)) throw new LaunchRefused('deployment_unknown', { deploymentId });
  if (typeof resourceLink?.id !== 'string' || !resourceLink.id)
    throw new LaunchRefused('resource_link_missing');
  if (!claims.subject) throw new LaunchRefused('subject_missing');
  if (!isOurAddress(targetLinkUri, publicUrl))
    throw new LaunchRefused('target_link_foreign', { targetLinkUri });
};

/** Whether an address is this tool's launch endpoint or lies under its public URL. */
export const isOurAddress = (address: string | undefined, publicUrl: string): boolean => {
  if (!address || !URL.canParse(address)) return false;
  const [url, ours] = [new URL(address), new URL(publicUrl)];
  const prefix = ours.pathname.replace(/\/$/, '');
  return url.origin === ours.origin && (url.pathname === prefix || url.pathname.startsWith(`${prefix}/`));
};
