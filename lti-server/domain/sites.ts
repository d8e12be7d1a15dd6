import { listStudies } from '../store/studies.js';
import type { Deps } from './deps.js';

/** Web pages outside an LMS that may embed the survey, as the newest version of a study's file lists them. */
export interface Site {
  study: string;
  id: string;
  /** `https://courses.example.edu`: scheme, host and port. */
  origins: string[];
}

const known = new WeakMap<object, { until: number; sites: Site[] }>();
const keptForMs = 10_000;

/** Sites of all studies, in the order of their files, read from the store now. */
export const listSites = async ({ store }: Deps): Promise<Site[]> =>
  (await listStudies(store.db)).flatMap(({ id: study, sites }) =>
    sites.map(({ id, origins }) => ({ study, id, origins: origins.map((one) => new URL(one).origin) })),
  );

/** Sites of all studies, read anew every ten seconds. */
const recentSites = async (deps: Deps): Promise<Site[]> => {
  let entry = known.get(deps.store);
  if (!entry || entry.until < performance.now()) {
    entry = { until: performance.now() + keptForMs, sites: await listSites(deps) };
    known.set(deps.store, entry);
  }
  return entry.sites;
};

/** Id of the site an origin belongs to, or undefined. Where several list it, the last. */
export const siteOf = async (deps: Deps, origin: string): Promise<string | undefined> =>
  (await recentSites(deps)).findLast(({ origins }) => origins.includes(origin))?.id;

/** Whether a site lists an origin as one of its own. */
export const isOriginOf = async (
  deps: Deps,
  site: Pick<Site, 'study' | 'id'>,
  origin: string,
): Promise<boolean> =>
  (await recentSites(deps)).some(
    ({ study, id, origins }) => study === site.study && id === site.id && origins.includes(origin),
  );
