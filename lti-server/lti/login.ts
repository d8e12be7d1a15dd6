import { z } from 'zod';
import { isoIn } from '../clock.js';
import type { Deps } from '../domain/deps.js';
import { LaunchRefused } from '../domain/errors.js';
import { hashOf, isSame, randomToken } from '../secrets.js';
import { addLoginState } from '../store/login-states.js';
import { platformOf } from './registered.js';
import { isOurAddress } from './verify-launch.js';

/** Third-party login request of a platform (query or form). Anything further it sends is unsigned and not read. */
export const LoginInitiation = z.object({
  iss: z.string().min(1),
  login_hint: z.string().min(1),
  target_link_uri: z.string().min(1),
  client_id: z.string().min(1).optional(),
  lti_message_hint: z.string().optional(),
  lti_deployment_id: z.string().optional(),
});
export type LoginInitiation = z.infer<typeof LoginInitiation>;

/** A login under way: where the browser goes next, and the half of the secret it must bring back. */
export interface StartedLogin {
  authUrl: string;
  state: string;
  browserHalf: string;
}

const lifetimeSeconds = 600;

/** State handed to the platform: a random id with our signature, so that made-up ones never reach the database. */
const newState = ({ secrets }: Deps): string => {
  const id = randomToken(18);
  return `${id}.${secrets.sign('login-state', id)}`;
};

export const isOurState = ({ secrets }: Deps, state: string): boolean => {
  const [id, signature] = state.split('.');
  return Boolean(id && signature) && isSame(signature!, secrets.sign('login-state', id!));
};

/** Name of the cookie that holds the browser's half; each login has its own, so that two frames do not disturb each other. */
export const stateCookie = (state: string): string => `__Host-lti-${state.slice(0, 24)}`;

/**
 * Begins a login: finds the platform, issues state and nonce (CSPRNG, ten minutes, single use) and a secret the browser
 * keeps, of which only the hash is stored. Throws {@link LaunchRefused}.
 */
export const startLogin = async (deps: Deps, publicUrl: string, request: unknown): Promise<StartedLogin> => {
  const parsed = LoginInitiation.safeParse(request);
  if (!parsed.success)
    throw new LaunchRefused('login_malformed', {
      fields: parsed.error.issues.map(({ path }) => path.join('.')),
    });
  const initiation = parsed.data;
  const platform = await platformOf(deps, initiation.iss, initiation.client_id);
  if (!platform)
    throw new LaunchRefused('platform_unknown', { issuer: initiation.iss, clientId: initiation.client_id });
  if (platform.state === 'revoked') throw new LaunchRefused('platform_revoked', { issuer: initiation.iss });
  if (!isOurAddress(initiation.target_link_uri, publicUrl))
    throw new LaunchRefused('target_link_foreign', { targetLinkUri: initiation.target_link_uri });
  const [state, nonce, browserHalf] = [newState(deps), randomToken(24), randomToken(32)];
  const row = {
    state,
    nonce,
    browser_hash: hashOf(browserHalf),
    platform_id: platform.id,
    initiation: JSON.stringify(initiation),
    expires_at: isoIn(deps.clock, lifetimeSeconds),
    used_at: null,
  };
  await deps.store.commit((db) => addLoginState(db, row));
  const query = {
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: platform.client_id,
    redirect_uri: `${publicUrl}/lti/launch`,
    login_hint: initiation.login_hint,
    ...(initiation.lti_message_hint && { lti_message_hint: initiation.lti_message_hint }),
    state,
    nonce,
  };
  return { authUrl: withQuery(platform.auth_url, query), state, browserHalf };
};

const withQuery = (address: string, query: Record<string, string>): string => {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
};
