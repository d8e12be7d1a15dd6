/** What a site's key is called where it signs. */
interface SigningKeyName {
  kid: string;
  /** The site's id. */
  site: string;
}

/** Name of the file a site's private key is kept in, here and where it is downloaded. */
export const keyFileName = 'survey-key.pem';

/** A module for Node that signs tokens with a site's key, ready to be copied. `docs/host-tokens.md` shows the same. */
export const signExample = ({ kid, site }: SigningKeyName): string =>
  `import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { importPKCS8, SignJWT } from 'jose';

const key = await importPKCS8(readFileSync('${keyFileName}', 'utf8'), 'ES256');

/** A new token for one learner: sign one each time the page is sent. */
export const surveyToken = (learner, program, stage) =>
  new SignJWT({ program, stage })
    .setProtectedHeader({ alg: 'ES256', kid: '${kid}' })
    .setIssuer('host:${site}')
    .setSubject(learner)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('2m')
    .sign(key);
`;
