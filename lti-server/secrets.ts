import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** Keys by purpose, all derived from SECRET_KEY (HKDF-SHA-256), and what is done with them. */
export interface Secrets {
  /** AES-256-GCM; `purpose` is bound in, so that a ciphertext of one column cannot stand in another. */
  encrypt(purpose: string, plaintext: string): string;
  decrypt(purpose: string, sealed: string): string;
  /** base64url HMAC-SHA-256. */
  sign(purpose: string, text: string): string;
  /** 32 bytes for a purpose, for libraries that want a raw key. */
  key(purpose: string): Uint8Array;
}

export const createSecrets = (secretKey: string): Secrets => {
  const keys = new Map<string, Uint8Array>();
  const key = (purpose: string) => {
    let derived = keys.get(purpose);
    if (!derived)
      keys.set(
        purpose,
        (derived = new Uint8Array(hkdfSync('sha256', secretKey, 'program-survey', purpose, 32))),
      );
    return derived;
  };
  return {
    key,
    sign: (purpose, text) => createHmac('sha256', key(purpose)).update(text).digest('base64url'),
    encrypt: (purpose, plaintext) => {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key(purpose), iv);
      const body = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    decrypt: (purpose, sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key(purpose), bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
  };
};

/** base64url SHA-256, for tokens kept only as their hash. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Random token of `bytes` bytes, base64url. */
export const randomToken = (bytes = 32): string => randomBytes(bytes).toString('base64url');

/** Compares without telling by its timing where two texts differ. */
export const isSame = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** Crockford letters and digits, easy to read aloud: `K7QD-2M9X`. */
export const readableCode = (): string => {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const drawn = Array.from(randomBytes(8), (byte) => letters[byte % 32]);
  return `${drawn.slice(0, 4).join('')}-${drawn.slice(4).join('')}`;
};
