import { z } from 'zod';
import { isoTime } from '../clock.js';
import type { Launch } from '../domain/arrive.js';
import type { Deps } from '../domain/deps.js';
import { LaunchRefused } from '../domain/errors.js';
import { hashOf, isSame } from '../secrets.js';
import { consumeLoginState, findLoginState, type LoginState } from '../store/login-states.js';
import type { Database } from '../store/open.js';
import type { Platform } from '../store/platforms.js';
import { toLaunch } from './claims.js';
import { isOurState, type LoginInitiation } from './login.js';
import type { PlatformKeys } from './platform-keys.js';
import { platformById } from './registered.js';
import { verifyLaunch } from './verify-launch.js';

/** The platform's answer: a form post to `/lti/launch`. `half` comes from our own bridge page. */
export const LaunchRequest = z.object({
  id_token: z.string().min(1).max(64_000).optional(),
  state: z.string().min(1).max(500).optional(),
  half: z.string().max(100).optional(),
  /** Set by the bridge page when the browser lets it keep nothing. */
  blocked: z.string().optional(),
  error: z.string().max(200).optional(),
  error_description: z.string().max(1000).optional(),
});
export type LaunchRequest = z.infer<typeof LaunchRequest>;

/** A launch whose browser has not shown its half of the secret yet: the bridge page asks for it. */
export interface NeedsHalf {
  bridge: { idToken: string; state: string };
}
export interface Verified {
  launch: Launch;
  platform: Platform;
  /** Of its login, which is still to be used up: {@link useLogin}. */
  state: string;
}

/** Browsers that can keep nothing may start again in a tab of their own; the login is repeated there, never relaxed. */
export class StorageBlocked extends LaunchRefused {
  constructor(readonly initiation: LoginInitiation) {
    super('storage_blocked');
  }
}

/** The login a launch belongs to, not yet consumed; throws {@link LaunchRefused}. */
const loginOf = async (deps: Deps, state: string | undefined): Promise<LoginState> => {
  if (!state) throw new LaunchRefused('state_missing');
  const found = isOurState(deps, state) ? await findLoginState(deps.store.db, state) : undefined;
  if (!found) throw new LaunchRefused('state_unknown');
  if (found.used_at) throw new LaunchRefused('state_used');
  if (found.expires_at <= isoTime(deps.clock)) throw new LaunchRefused('state_expired');
  return found;
};

/** Id of the platform a launch answers, as far as its state says; for the log of refused launches. */
export const platformOfLaunch = async (deps: Deps, state: string | undefined): Promise<string | undefined> =>
  state && isOurState(deps, state) ? (await findLoginState(deps.store.db, state))?.platform_id : undefined;

/**
 * Verifies a launch. The browser proves that it began the login by its half of the secret: from the partitioned cookie,
 * or posted by the bridge page out of local storage. The login is not used up yet.
 */
export const receiveLaunch = async (
  deps: Deps & { platformKeys: PlatformKeys; publicUrl: string },
  request: LaunchRequest,
  cookieHalf: string | undefined,
): Promise<Verified | NeedsHalf> => {
  const login = await loginOf(deps, request.state);
  const half = cookieHalf ?? request.half;
  if (half === undefined && request.id_token)
    return { bridge: { idToken: request.id_token, state: login.state } };
  if (request.blocked && !half) throw new StorageBlocked(JSON.parse(login.initiation) as LoginInitiation);
  if (!half || !isSame(hashOf(half), login.browser_hash)) throw new LaunchRefused('state_other_browser');
  if (!request.id_token)
    throw new LaunchRefused('token_malformed', {
      error: request.error,
      description: request.error_description,
    });
  const { platform, deploymentIds } = await platformById(deps, login.platform_id);
  if (platform.state === 'revoked') throw new LaunchRefused('platform_revoked', { issuer: platform.issuer });
  const claims = await verifyLaunch(request.id_token, deps.platformKeys, {
    platform,
    deploymentIds,
    nonce: login.nonce,
    now: deps.clock.now(),
    publicUrl: deps.publicUrl,
  });
  return { launch: toLaunch(claims), platform, state: login.state };
};

/** Uses up the login of a verified launch, in the transaction of what follows; throws where another was first. */
export const useLogin = async ({ clock }: Deps, db: Database, state: string): Promise<void> => {
  if (!(await consumeLoginState(db, state, isoTime(clock)))) throw new LaunchRefused('state_used');
};
