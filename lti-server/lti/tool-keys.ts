import { createPublicKey, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose';
import { isoTime } from '../clock.js';
import type { Deps } from '../domain/deps.js';
import { addToolKey, listToolKeys } from '../store/tool-keys.js';

const generate = promisify(generateKeyPair);

/** The tool's own signing key, in the clear: for `advantage.ts` alone. */
export interface ToolKey {
  kid: string;
  privateKeyPem: string;
  publicKeyPem: string;
}

/** Makes the first RSA key (2048 bits, off the event loop) where there is none. */
export const ensureToolKey = async ({ store, secrets, clock }: Deps): Promise<void> => {
  if ((await listToolKeys(store.db)).length) return;
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: 2048 });
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  await addToolKey(store.db, {
    kid,
    public_jwk: JSON.stringify({ ...jwk, kid, alg: 'RS256', use: 'sig' }),
    sealed_private_key: secrets.encrypt('tool-key', pem),
    created_at: isoTime(clock),
  });
};

/** The keys platforms check our signatures with (`/lti/keys`). */
export const publicKeySet = async ({ store }: Deps): Promise<{ keys: JWK[] }> => ({
  keys: (await listToolKeys(store.db)).map((key) => JSON.parse(key.public_jwk) as JWK),
});

/** The key we sign with. */
export const signingKey = async ({ store, secrets }: Deps): Promise<ToolKey> => {
  const [newest] = await listToolKeys(store.db);
  if (!newest) throw new Error('The tool has no signing key: ensureToolKey was not run');
  const privateKeyPem = secrets.decrypt('tool-key', newest.sealed_private_key);
  const publicKeyPem = createPublicKey(privateKeyPem).export({ type: 'spki', format: 'pem' }).toString();
  return { kid: newest.kid, privateKeyPem, publicKeyPem };
};
