import { exportJWK, exportPKCS8, generateKeyPair } from 'jose';
import type { NewSiteKey, SiteKeyOverview, SiteOverview } from '../../shared/api.js';
import { isoTime } from '../clock.js';
import { readableCode } from '../secrets.js';
import { addSiteKey, findSiteKey, listSiteKeys, revokeSiteKey, type SiteKey } from '../store/site-keys.js';
import type { Deps } from './deps.js';
import { noteAct } from './note-act.js';
import { listSites, type Site } from './sites.js';

/**
 * Makes a key a site signs sessions with. The private half is in what this returns and nowhere else: it is never stored.
 * `createdBy`: address of the account that asks, or null for the command line.
 */
export const makeSiteKey = async (
  deps: Deps,
  { study, id: site }: Pick<Site, 'study' | 'id'>,
  createdBy: string | null,
): Promise<NewSiteKey> => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(pair.publicKey);
  const kid = `${site}-${readableCode().toLowerCase()}`;
  const key = {
    kid, study_id: study, site_id: site, public_jwk: JSON.stringify({ ...jwk, kid, alg: 'ES256', use: 'sig' }),
    created_at: isoTime(deps.clock), created_by: createdBy, last_used_on: null, revoked_at: null,
  }; // prettier-ignore
  await deps.store.commit(async (db) => {
    await addSiteKey(db, key);
    await noteAct(deps, db, { account: createdBy ?? undefined, act: 'site-key.made', subject: kid });
  });
  return { kid, study, site, issuer: `host:${site}`, privateKey: await exportPKCS8(pair.privateKey) };
};

/** Revokes a key: its tokens are refused from now on. False where there is none with this id. */
export const withdrawSiteKey = async (deps: Deps, kid: string, account?: string): Promise<boolean> =>
  deps.store.commit(async (db) => {
    if (!(await findSiteKey(db, kid))) return false;
    await revokeSiteKey(db, kid, isoTime(deps.clock));
    await noteAct(deps, db, { account, act: 'site-key.revoked', subject: kid });
    return true;
  });

/** Every site with its keys, newest first. A site that left its study's file stays while it has keys, without origins. */
export const siteOverview = async (deps: Deps): Promise<SiteOverview[]> => {
  const keys = await listSiteKeys(deps.store.db);
  const listed = await listSites(deps);
  const gone = keys
    .map(({ study_id: study, site_id: id }): Site => ({ study, id, origins: [] }))
    .filter((one, index, all) => ![...listed, ...all.slice(0, index)].some((other) => isSame(one, other)));
  return [...listed, ...gone].map(({ study, id, origins }) => ({
    study,
    id,
    origins,
    keys: keys.filter((key) => key.study_id === study && key.site_id === id).map(keyOverview),
  }));
};

const isSame = (one: Site, other: Site): boolean => one.study === other.study && one.id === other.id;

const keyOverview = ({
  kid,
  created_at,
  created_by,
  last_used_on,
  revoked_at,
}: SiteKey): SiteKeyOverview => ({
  kid,
  createdAt: created_at,
  createdBy: created_by ?? undefined,
  lastUsedOn: last_used_on ?? undefined,
  revokedAt: revoked_at ?? undefined,
});
