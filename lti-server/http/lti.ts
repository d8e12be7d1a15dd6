import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppDeps } from '../app.js';
import { errorMessages } from '../../shared/errors.js';
import { isoTime } from '../clock.js';
import { LaunchRefused, SurveyError } from '../domain/errors.js';
import { arrive } from '../domain/arrive.js';
import { openSession } from '../domain/open-session.js';
import { issueToken } from '../domain/session-token.js';
import {
  LaunchRequest,
  platformOfLaunch,
  receiveLaunch,
  StorageBlocked,
  useLogin,
  type Verified,
} from '../lti/launch.js';
import { startLogin, stateCookie } from '../lti/login.js';
import { publicKeySet } from '../lti/tool-keys.js';
import type { Database } from '../store/open.js';
import { logLaunch } from '../store/placements.js';
import { frameAncestorsOf, sendPage } from './headers.js';
import { bridgePage, coursePage, loginPage, newTabPage, surveyPage, unconfiguredPage } from './pages.js';
import { cookieOf, parseBody } from './request.js';

/** The way in from an LMS. */
export const ltiRoutes = (app: FastifyInstance, deps: AppDeps): void => {
  app.get('/lti/keys', async (_request, reply) => {
    reply.header('cache-control', 'public, max-age=300');
    return publicKeySet(deps);
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/lti/login',
    handler: (request, reply) => login(deps, request, reply),
  });
  app.post('/lti/launch', (request, reply) => launch(deps, request, reply));
};

const stateCookieAttributes = 'Path=/; Secure; HttpOnly; SameSite=None; Partitioned';

const login = async (deps: AppDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  try {
    const started = await startLogin(
      deps,
      deps.publicUrl,
      request.method === 'GET' ? request.query : request.body,
    );
    reply.header(
      'set-cookie',
      `${stateCookie(started.state)}=${started.browserHalf}; ${stateCookieAttributes}; Max-Age=600`,
    );
    return sendPage(reply, loginPage(started), { frameAncestors: ['*'] });
  } catch (error) {
    await noteRefusal(deps, error);
    throw error;
  }
};

const launch = async (deps: AppDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const body = parseBody(LaunchRequest, request.body ?? {});
  try {
    const cookie = body.state ? cookieOf(request, stateCookie(body.state)) : undefined;
    refuseForeignBridge(request, body);
    const outcome = await receiveLaunch(deps, body, cookie);
    if ('bridge' in outcome) return sendPage(reply, bridgePage(outcome.bridge), { frameAncestors: ['*'] });
    reply.header('set-cookie', `${stateCookie(body.state!)}=; ${stateCookieAttributes}; Max-Age=0`);
    return await welcome(deps, reply, outcome);
  } catch (error) {
    await noteRefusal(deps, error, await platformOfLaunch(deps, body.state));
    if (error instanceof StorageBlocked) return offerNewTab(deps, request, reply, error);
    throw error;
  }
};

const noteRefusal = async (deps: AppDeps, error: unknown, platform_id?: string): Promise<void> => {
  if (!(error instanceof SurveyError)) return;
  const { code: outcome, details = null } = error;
  await deps.store.commit((db) =>
    noteLaunch(deps, db, { platform_id, outcome, detail: JSON.stringify(details) }),
  );
};

/** The half of the secret may come only from our own bridge page. Browsers say where a post comes from; others are let pass. */
const refuseForeignBridge = (request: FastifyRequest, body: LaunchRequest): void => {
  const site = request.headers['sec-fetch-site'];
  if (body.half && site !== undefined && site !== 'same-origin')
    throw new LaunchRefused('state_other_browser');
};

const welcome = async (
  deps: AppDeps,
  reply: FastifyReply,
  { launch: arrival, platform, state }: Verified,
): Promise<FastifyReply> => {
  const frameAncestors = frameAncestorsOf(platform);
  const role = arrival.isInstructor ? 'instructor' : 'learner';
  const session = await arrive(deps, arrival, platform.id, async (db, arrived) => {
    await useLogin(deps, db, state);
    await noteLaunch(deps, db, {
      platform_id: platform.id,
      outcome: arrived ? 'accepted' : 'placement_unconfigured',
      role,
      placement_id: arrived?.placementId,
    });
  });
  if (!session)
    return sendPage(reply, unconfiguredPage(arrival.isInstructor, deps.publicUrl), {
      status: 404,
      frameAncestors,
    });
  if (session.role === 'instructor') {
    const { token } = issueToken(deps, session);
    return sendPage(reply, coursePage(token), { frameAncestors });
  }
  const view = await openSession(deps, session);
  const addresses = {
    instrument: `/api/v1/instruments/${session.instrument}`,
    sheet: `/api/v1/sheets/${view.study.id}/${view.study.version}`,
  };
  return sendPage(reply, surveyPage(view, addresses), { frameAncestors });
};

const offerNewTab = (
  deps: AppDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  error: StorageBlocked,
): FastifyReply => {
  const address = `${deps.publicUrl}/lti/login?${new URLSearchParams(error.initiation).toString()}`;
  const body = { code: error.code, message: errorMessages[error.code], requestId: request.id };
  return sendPage(reply, newTabPage(address, body), { status: 403, frameAncestors: ['*'] });
};

const noteLaunch = async (
  { clock }: AppDeps,
  db: Database,
  launched: { platform_id?: string; outcome: string; role?: string; placement_id?: string; detail?: string },
): Promise<void> => {
  const { platform_id = null, outcome, role = null, placement_id = null, detail = null } = launched;
  const row = { id: randomUUID(), platform_id, at: isoTime(clock), outcome, role, placement_id, detail };
  await logLaunch(db, row);
};
