import { randomUUID, sign } from 'node:crypto';

/** A key from the survey's console, as `program-survey site-key add --json` prints it. */
export interface SigningKey {
  kid: string;
  /** `host:` and the site's id. */
  issuer: string;
  /** PKCS #8, PEM. */
  privateKey: string;
}

/** What a page with a token in it is filled in with. */
export interface Signing {
  key?: SigningKey;
  /** Who is signed in; undefined: nobody. */
  user?: string;
  /** `program` and `stage` in the address stand in for those in the page. */
  query: URLSearchParams;
  /** Milliseconds since 1970; the demonstration moves its clock. */
  now?: () => number;
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token (ES256, RFC 7519) that vouches for one learner in one survey, for two minutes and one opening. */
export const signToken = (
  { kid, issuer, privateKey }: SigningKey,
  claims: { sub: string; program: string; stage: string },
  nowMs = Date.now(),
): string => {
  const iat = Math.floor(nowMs / 1000);
  const header = { alg: 'ES256', typ: 'JWT', kid };
  const payload = { iss: issuer, ...claims, iat, exp: iat + 120, jti: randomUUID() };
  const content = `${base64url(header)}.${base64url(payload)}`;
  const signature = sign('sha256', Buffer.from(content), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${content}.${signature.toString('base64url')}`;
};

const attribute = (name: string) => new RegExp(`(\\s${name}=")([^"]*)"`);

/** Fills `%%SURVEY_TOKEN%%` in each element of a page. Where nobody is signed in, or without a key, no token stands there. */
export const fillInTokens = (page: string, { key, user, query, now }: Signing): string =>
  page.replace(/<program-survey\s[^>]*%%SURVEY_TOKEN%%[^>]*>/g, (written) => {
    const tag = ['program', 'stage'].reduce((text, name) => {
      const wanted = query.get(name)?.replace(/[^\w-]/g, '');
      return wanted ? text.replace(attribute(name), `$1${wanted}"`) : text;
    }, written);
    if (!key || !user) return tag.replace(/\s+token="%%SURVEY_TOKEN%%"/, '');
    const said = (name: string) => attribute(name).exec(tag)?.[2] ?? '';
    const claims = { sub: user, program: said('program'), stage: said('stage') };
    return tag.replace('%%SURVEY_TOKEN%%', signToken(key, claims, now?.()));
  });
