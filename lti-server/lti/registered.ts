import type { Deps } from '../domain/deps.js';
import { findPlatform, getPlatform, listDeployments, type Platform } from '../store/platforms.js';

/** The platform of an issuer and client id, in whatever state; where the client id is not said, the issuer's only one. */
export const platformOf = (
  { store }: Deps,
  issuer: string,
  clientId?: string,
): Promise<Platform | undefined> =>
  store.copies.get(JSON.stringify(['platform', issuer, clientId]), () =>
    findPlatform(store.db, issuer, clientId),
  );

/** A platform with the deployments that may launch. */
export interface Registered {
  platform: Platform;
  deploymentIds: string[];
}

/** The platform with an id of ours. */
export const platformById = ({ store }: Deps, id: string): Promise<Registered> =>
  store.copies.get(JSON.stringify(['platform', id]), async () => ({
    platform: await getPlatform(store.db, id),
    deploymentIds: await listDeployments(store.db, id),
  }));
