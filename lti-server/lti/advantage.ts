import { createRequire } from 'node:module';
import { ScoreNotPosted, type Deps, type PostScore } from '../domain/deps.js';
import { findPlatform, getPlatform } from '../store/platforms.js';
import { signingKey } from './tool-keys.js';

/**
 * LTI Advantage services, carried out by ltijs 5.9.9: service tokens and grades. This is the only module that knows
 * ltijs; its face is ours. ltijs reads platforms and keys from our tables through its database plugin, and is never
 * deployed: login and launch are ours (decision record 0002 says why).
 */
export interface Advantage {
  postScore: PostScore;
}

/** The part of ltijs 5.9.9 used here (`@types/ltijs` describes version 4). */
interface LtijsProvider {
  setup(key: string, database: { plugin: DatabasePlugin }, options: object): LtijsProvider;
  Grade: { submitScore(idtoken: LtijsIdToken, lineItem: string, score: object): Promise<unknown> };
}
interface LtijsIdToken {
  iss: string;
  clientId: string;
  deploymentId: string;
  user: string;
  platformContext: { endpoint: { lineitem: string } };
}
type Query = Record<string, string>;
/** ltijs stores through these; `false` as key means "not encrypted". Answers are lists, or false for nothing found. */
interface DatabasePlugin {
  setup(): Promise<boolean>;
  Close(): Promise<boolean>;
  Get(key: string | false, collection: string, query?: Query): Promise<object[] | false>;
  Insert(key: string | false, collection: string, item: object, index: Query): Promise<boolean>;
  Replace(
    key: string | false,
    collection: string,
    query: Query,
    item: object,
    index?: Query,
  ): Promise<boolean>;
  Modify(key: string | false, collection: string, query: Query, change: object): Promise<boolean>;
  Delete(collection: string, query: Query): Promise<boolean>;
}

interface PlatformToken {
  expires_in: number;
}

/** ltijs over our tables: it may read platforms and keys, and keep service tokens; it may change nothing else. */
const databasePlugin = (deps: Deps): DatabasePlugin => {
  const { store, secrets } = deps;
  const read: Record<string, (query: Query) => Promise<object | undefined>> = {
    platform: async ({ platformUrl, clientId }) => {
      const platform = await findPlatform(store.db, platformUrl!, clientId);
      if (!platform || platform.state !== 'active') return undefined;
      return {
        platformUrl: platform.issuer,
        platformName: platform.name,
        clientId: platform.client_id,
        authEndpoint: platform.auth_url,
        accesstokenEndpoint: platform.token_url,
        authorizationServer: platform.token_audience ?? undefined,
        kid: (await signingKey(deps)).kid,
        authConfig: { method: 'JWK_SET', key: platform.keyset_url },
      };
    },
    publickey: async () => ({ key: (await signingKey(deps)).publicKeyPem }),
    privatekey: async () => ({ key: (await signingKey(deps)).privateKeyPem }),
    accesstoken: async ({ platformUrl, clientId, scopes }) => {
      const platform = await findPlatform(store.db, platformUrl!, clientId);
      const row = platform && (await findToken(deps, platform.id, scopes!));
      if (!row) return undefined;
      const token = JSON.parse(secrets.decrypt('access-token', row.sealed_token)) as PlatformToken;
      // ltijs uses a token up to its last second; ours ends a minute earlier.
      return { token: { ...token, expires_in: token.expires_in - 60 }, createdAt: row.obtained_ms };
    },
  };
  const refuse = () => Promise.reject(new Error('ltijs may not change this'));
  return {
    setup: () => Promise.resolve(true),
    Close: () => Promise.resolve(true),
    Get: async (_key, collection, query = {}) => {
      const found = await read[collection]?.(query);
      return found ? [found] : false;
    },
    Replace: async (_key, collection, query, item) => {
      if (collection !== 'accesstoken') return refuse();
      await keepToken(deps, query, (item as { token: object }).token);
      return true;
    },
    Insert: refuse,
    Modify: refuse,
    Delete: refuse,
  };
};

const findToken = ({ store }: Deps, platformId: string, scopes: string) =>
  store.db
    .selectFrom('access_token')
    .selectAll()
    .where('platform_id', '=', platformId)
    .where('scopes', '=', scopes)
    .executeTakeFirst();

const keepToken = async ({ store, secrets }: Deps, query: Query, token: object): Promise<void> => {
  const platform = await findPlatform(store.db, query.platformUrl!, query.clientId);
  if (!platform) return;
  // Read back by ltijs against the machine's clock, so written by it too.
  const kept = {
    sealed_token: secrets.encrypt('access-token', JSON.stringify(token)),
    obtained_ms: Date.now(),
  };
  await store.db
    .insertInto('access_token')
    .values({ platform_id: platform.id, scopes: query.scopes!, ...kept })
    .onConflict((conflict) => conflict.columns(['platform_id', 'scopes']).doUpdateSet(kept))
    .execute();
};

const forgetTokens = async ({ store }: Deps, platformId: string): Promise<void> => {
  await store.db.deleteFrom('access_token').where('platform_id', '=', platformId).execute();
};

/** Makes the services. One ltijs instance each, so that two servers can live in one process. */
export const createAdvantage = (deps: Deps): Advantage => {
  let provider: LtijsProvider | undefined;
  const ltijs = () => (provider ??= loadProvider(deps));
  /** Posts of one platform follow each other: the first fetches the service token, the others find it. */
  const queues = new Map<string, Promise<unknown>>();

  const post: PostScore = async ({ platformId, deploymentId, lineItemUrl, subject }) => {
    const platform = await getPlatform(deps.store.db, platformId);
    const idToken = {
      iss: platform.issuer,
      clientId: platform.client_id,
      deploymentId,
      user: subject,
      platformContext: { endpoint: { lineitem: lineItemUrl } },
    };
    // Never 0: Open edX drops falsy scores. The time stamp is ltijs's.
    const score = {
      scoreGiven: 1,
      scoreMaximum: 1,
      activityProgress: 'Completed',
      gradingProgress: 'FullyGraded',
    };
    try {
      await ltijs().Grade.submitScore(idToken, lineItemUrl, score);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal.status === 401) await forgetTokens(deps, platformId);
      throw new ScoreNotPosted(refusal.reason, refusal.retry, { cause: error });
    }
  };

  return {
    postScore: (score) => {
      const before = queues.get(score.platformId) ?? Promise.resolve();
      const after = before.catch(() => undefined).then(() => post(score));
      queues.set(
        score.platformId,
        after.catch(() => undefined),
      );
      return after;
    },
  };
};

const loadProvider = (deps: Deps): LtijsProvider => {
  // Loaded at the first score: it brings mongoose along (a quarter of a second, 37 MB), which most processes never need.
  const module = createRequire(import.meta.url)('ltijs') as {
    Provider: { constructor: new () => LtijsProvider };
  };
  const provider = new module.Provider.constructor();
  const key = Buffer.from(deps.secrets.key('ltijs')).toString('base64url');
  return Object.assign(provider, provider.setup(key, { plugin: databasePlugin(deps) }, { cors: false }));
};

/** What a failed post means: the platform's status, words for the log, whether later may help. */
const refusalOf = (error: unknown): { status?: number; reason: string; retry: boolean } => {
  const { response, message } = error as { response?: { statusCode?: number }; message?: string };
  const status = response?.statusCode;
  if (status === undefined) return { reason: `no answer (${message ?? 'unknown'})`, retry: true };
  const retry = status >= 500 || [401, 408, 425, 429].includes(status);
  return { status, reason: `answered ${status}`, retry };
};
