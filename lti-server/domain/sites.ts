import { listStudies } from '../store/studies.js';
import type { Deps } from './deps.js';

const known = new WeakMap<object, { until: number; sites: Map<string, string> }>();
const keptForMs = 10_000;

/** Id of the site an origin belongs to, by the studies' newest versions (read anew every ten seconds), or undefined. */
export const siteOf = async ({ store }: Deps, origin: string): Promise<string | undefined> => {
  let entry = known.get(store);
  if (!entry || entry.until < performance.now()) {
    const studies = await listStudies(store.db);
    const pairs = studies.flatMap(({ sites }) =>
      sites.flatMap(({ id, origins }) => origins.map((one) => [new URL(one).origin, id] as const)),
    );
    entry = { until: performance.now() + keptForMs, sites: new Map(pairs) };
    known.set(store, entry);
  }
  return entry.sites.get(origin);
};
