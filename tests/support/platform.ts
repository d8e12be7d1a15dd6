import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import type { TestPlatform } from './tool.js';

/** A key pair as a platform holds it. */
export interface SigningKey {
  kid: string;
  privateKey: CryptoKey;
  jwk: JWK;
}

export const makeKey = async (modulusLength = 2048): Promise<SigningKey> => {
  // jose refuses to make or use keys under 2048 bits, so those come from Web Crypto and are signed by hand.
  const { publicKey, privateKey } =
    modulusLength >= 2048
      ? await generateKeyPair('RS256', { modulusLength, extractable: true })
      : await crypto.subtle.generateKey(
          {
            name: 'RSASSA-PKCS1-v1_5',
            modulusLength,
            publicExponent: new Uint8Array([1, 0, 1]),
            hash: 'SHA-256',
          },
          true,
          ['sign', 'verify'],
        );
  const kid = randomUUID();
  return {
    kid,
    privateKey,
    jwk: { ...(await crypto.subtle.exportKey('jwk', publicKey)), kid, alg: 'RS256', use: 'sig' },
  };
};

/** Somebody else's software: a real HTTP server with its own keys that publishes a key set and takes scores. */
export interface FakePlatform extends TestPlatform {
  key: SigningKey;
  /** Keys it publishes, besides `key`. */
  publish(key: SigningKey): void;
  /** How often its key set was fetched. */
  keysetFetches(): number;
  close(): Promise<void>;
}

export const startPlatform = async (name = 'Test LMS'): Promise<FakePlatform> => {
  const key = await makeKey();
  const published = [key.jwk];
  let fetches = 0;
  const server: Server = createServer((request, response) => {
    if (request.url !== '/jwks') return void response.writeHead(404).end();
    fetches++;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: published }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  return {
    name,
    issuer: url,
    clientId: randomUUID(),
    deploymentId: '1',
    authUrl: `${url}/auth`,
    tokenUrl: `${url}/token`,
    keysetUrl: `${url}/jwks`,
    key,
    publish: (other) => void published.push(other.jwk),
    keysetFetches: () => fetches,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
};

/** Signs a payload as an id_token. */
export const signed = (
  payload: Record<string, unknown>,
  key: SigningKey,
  header: Record<string, unknown> = {},
): Promise<string> =>
  new SignJWT(payload)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid, ...header })
    .sign(key.privateKey);
