import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { LaunchRefused } from '../domain/errors.js';

const KeySet = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string().optional() })) });

/** A platform's published keys. */
export interface PlatformKeys {
  /** The key a platform publishes under an id; fetches the set again once where it does not know the id. */
  find(keysetUrl: string, kid: string): Promise<KeyObject>;
}

interface Cached {
  keys: Map<string, KeyObject>;
  fetchedMs: number;
}

const timeoutMs = 5000;
const maximumBytes = 256 * 1024;

/**
 * Key sets by URL, kept for `maximumAgeMs`, fetched again on an unknown key id but no oftener than every `cooldownMs`
 * (a launch can name any id). Concurrent launches share one fetch. Clock: the process's monotonic clock.
 */
export const createPlatformKeys = ({ maximumAgeMs = 3_600_000, cooldownMs = 10_000 } = {}): PlatformKeys => {
  const cache = new Map<string, Cached>();
  const underWay = new Map<string, Promise<Cached>>();

  const refresh = (url: string): Promise<Cached> => {
    const running = underWay.get(url) ?? fetchKeys(url).finally(() => underWay.delete(url));
    underWay.set(url, running);
    return running.then((fetched) => {
      cache.set(url, fetched);
      return fetched;
    });
  };

  return {
    find: async (url, kid) => {
      const known = cache.get(url);
      const ageMs = known ? performance.now() - known.fetchedMs : Infinity;
      const key = ageMs < maximumAgeMs ? known?.keys.get(kid) : undefined;
      if (key) return key;
      const fresh = ageMs < cooldownMs ? known : await refresh(url);
      const found = fresh?.keys.get(kid);
      if (!found) throw new LaunchRefused('token_kid_unknown', { kid, keysetUrl: url });
      return found;
    },
  };
};

const fetchKeys = async (url: string): Promise<Cached> => {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
      headers: { accept: 'application/json', 'user-agent': 'program-survey' },
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const text = await response.text();
    if (text.length > maximumBytes) throw new Error('the key set is too large');
    const { keys } = KeySet.parse(JSON.parse(text));
    const usable = keys.flatMap((jwk) =>
      jwk.kty === 'RSA' && jwk.kid ? [[jwk.kid, toKey(jwk)] as const] : [],
    );
    return {
      keys: new Map(usable.flatMap(([kid, key]) => (key ? [[kid, key]] : []))),
      fetchedMs: performance.now(),
    };
  } catch (error) {
    throw new LaunchRefused('keyset_unreachable', { keysetUrl: url }, { cause: error });
  }
};

const toKey = (jwk: object): KeyObject | undefined => {
  try {
    return createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' });
  } catch {
    return undefined; // One key we cannot read must not hide the others.
  }
};
