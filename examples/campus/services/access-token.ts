import { createHash, randomBytes } from 'node:crypto';
import { errors, jwtVerify } from 'jose';
import type { Flavour } from '../flavour.js';
import { json, mediaType, parseForm } from '../http.js';
import type { CampusRequest, Reply } from '../http.js';
import { SCOPES } from '../platform.js';
import type { CampusState } from '../state.js';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** The OAuth 2 token endpoint: client credentials, proved by a JWT signed with the tool's key. */
export async function giveAccessToken(
  campus: CampusState,
  flavour: Flavour,
  request: CampusRequest,
): Promise<Reply> {
  if (mediaType(request) !== 'application/x-www-form-urlencoded') {
    return refusal('invalid_request', 'Send the request as application/x-www-form-urlencoded.');
  }
  const asked = parseForm(request.body);
  if (asked.grant_type !== 'client_credentials') {
    return refusal('unsupported_grant_type', 'grant_type must be client_credentials.');
  }
  if (asked.client_assertion_type !== ASSERTION_TYPE) {
    return refusal('invalid_request', `client_assertion_type must be ${ASSERTION_TYPE}.`);
  }
  const fault = await assertionFault(campus, flavour, asked.client_assertion ?? '');
  if (fault !== undefined) return refusal('invalid_client', fault, 401);

  const offered: string[] = Object.values(SCOPES);
  const scopes = (asked.scope ?? '').split(' ').filter((scope) => offered.includes(scope));
  if (scopes.length === 0) return refusal('invalid_scope', `Ask for one of: ${offered.join(' ')}.`);
  return json(200, issueToken(campus, flavour, scopes));
}

/** Why the client's assertion proves nothing; undefined if it is sound. */
async function assertionFault(
  campus: CampusState,
  flavour: Flavour,
  assertion: string,
): Promise<string | undefined> {
  const { clientId, tokenUrl } = campus.platforms[flavour];
  const verify = (at: Date) =>
    jwtVerify(assertion, campus.toolKeys, {
      issuer: clientId,
      subject: clientId,
      audience: tokenUrl,
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'iat', 'jti'],
      clockTolerance: 5,
      currentDate: at,
    });
  try {
    await verify(new Date(campus.clock.now())).catch((error: unknown) => {
      // A tool that does not follow the moved clock dates its assertion by real time.
      if (isAboutTime(error)) return verify(new Date());
      throw error;
    });
    return undefined;
  } catch (error) {
    return `The client assertion is not valid: ${error instanceof Error ? error.message : 'unknown fault'}.`;
  }
}

function isAboutTime(error: unknown): boolean {
  return (
    error instanceof errors.JWTExpired ||
    (error instanceof errors.JWTClaimValidationFailed && ['nbf', 'iat'].includes(error.claim))
  );
}

function issueToken(campus: CampusState, flavour: Flavour, scopes: string[]) {
  const token = randomBytes(32).toString('base64url');
  const { tokenLifetimeSeconds } = campus.platforms[flavour];
  const now = campus.clock.now();
  const { records } = campus.store;
  records.tokens = records.tokens.filter(({ expiresAt }) => expiresAt > now);
  const expiresAt = now + tokenLifetimeSeconds * 1000;
  records.tokens.push({ sha256: digest(token), flavour, scopes, expiresAt });
  campus.store.save();
  return {
    access_token: token,
    token_type: 'Bearer',
    expires_in: tokenLifetimeSeconds,
    scope: scopes.join(' '),
  };
}

/** The scopes a request's bearer token gives; undefined without a token that is alive. */
export function scopesOf(
  campus: CampusState,
  flavour: Flavour,
  request: CampusRequest,
): readonly string[] | undefined {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) return undefined;
  const sha256 = digest(token);
  return campus.store.records.tokens.find(
    (record) =>
      record.sha256 === sha256 && record.flavour === flavour && record.expiresAt > campus.clock.now(),
  )?.scopes;
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function refusal(error: string, description: string, status = 400): Reply {
  return json(status, { error, error_description: description });
}
