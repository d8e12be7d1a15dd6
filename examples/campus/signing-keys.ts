import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import type { JSONWebKeySet, JWK, JWTPayload } from 'jose';
import { FLAVOURS } from './flavour.js';
import type { Flavour } from './flavour.js';
import type { RecordStore } from './records.js';

/** The key with which one platform signs launches. */
export interface SigningKey {
  /** What the platform publishes at its keyset address. */
  keyset: JSONWebKeySet;
  sign(claims: JWTPayload): Promise<string>;
}

export type SigningKeys = Record<Flavour, SigningKey>;

/** Takes the platforms' keys from the records, making those that are missing. */
export async function loadSigningKeys(store: RecordStore): Promise<SigningKeys> {
  const jwks: Partial<Record<Flavour, JWK>> = {};
  for (const flavour of FLAVOURS) {
    jwks[flavour] = store.records.keys[flavour] ?? (await newKey());
  }
  store.records.keys = jwks;
  store.save();
  return {
    edx: await signingKey(jwks.edx ?? {}),
    coursera: await signingKey(jwks.coursera ?? {}),
  };
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'RS256', use: 'sig' };
}

async function signingKey(jwk: JWK): Promise<SigningKey> {
  const privateKey = await importJWK(jwk, 'RS256');
  const { kty, n, e, kid, alg, use } = jwk;
  const header = { alg: 'RS256', typ: 'JWT', ...(kid === undefined ? {} : { kid }) };
  return {
    keyset: { keys: [{ kty, n, e, kid, alg, use }] },
    sign: (claims) => new SignJWT(claims).setProtectedHeader(header).sign(privateKey),
  };
}
