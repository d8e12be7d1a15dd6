import { createHmac, randomBytes } from 'node:crypto';
import { findStudyKey, saveStudyKey } from '../store/studies.js';
import type { Store } from '../store/open.js';
import type { Deps } from './deps.js';

/** A platform's person: `sub` is unique per issuer, and per tenant where one issuer serves many institutions. */
export interface PlatformPerson {
  issuer: string;
  /** `tool_platform.guid` on Canvas and Blackboard, else empty; never the deployment. */
  tenant: string;
  subject: string;
}

/**
 * Pseudonym of one learner on one platform in one program: base64url HMAC-SHA-256, by the study's key, over the UTF-8
 * JSON array `[issuer, tenant, sub, program]`. Where a site's token vouches for the learner (`voucher`), `token` is its
 * fifth element: anybody can claim a learner id in a page, so who merely claims one is another case than who is vouched
 * for, and neither ever leads to the other's answers (decision 0007).
 */
export const caseIdOf = async (
  deps: Deps,
  studyId: string,
  person: PlatformPerson,
  program: string,
  voucher?: 'token',
): Promise<string> => {
  const { issuer, tenant, subject } = person;
  const text = JSON.stringify([issuer, tenant, subject, program, ...(voucher ? [voucher] : [])]);
  return createHmac('sha256', await studyKey(deps, studyId))
    .update(text, 'utf8')
    .digest('base64url');
};

const keys = new WeakMap<Store, Map<string, Buffer>>();

/** The study's key: made once, kept encrypted in the store, the same for every process. */
const studyKey = async ({ store, secrets }: Deps, studyId: string): Promise<Buffer> => {
  let known = keys.get(store);
  if (!known) keys.set(store, (known = new Map<string, Buffer>()));
  let key = known.get(studyId);
  if (!key) {
    const drawn = secrets.encrypt('study-key', randomBytes(32).toString('base64url'));
    if (!(await findStudyKey(store.db, studyId))) await saveStudyKey(store.db, studyId, drawn);
    const sealed = await findStudyKey(store.db, studyId);
    key = Buffer.from(secrets.decrypt('study-key', sealed!), 'base64url');
    known.set(studyId, key);
  }
  return key;
};
