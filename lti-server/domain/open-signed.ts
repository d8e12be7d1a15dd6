import type { OpenSession } from '../../shared/api.js';
import { isoDay, isoIn } from '../clock.js';
import { noteKeyUse } from '../store/site-keys.js';
import { useToken } from '../store/used-tokens.js';
import { arriveOnSite, namedOnSite } from './arrive-on-site.js';
import { getOffer } from './catalogue.js';
import type { Deps } from './deps.js';
import { HostTokenRefused } from './errors.js';
import type { Session } from './session-token.js';
import { verifyHostToken } from './verify-host-token.js';

/** Seconds a used token is remembered after it ran out, for processes whose clocks differ. */
const rememberedSeconds = 3600;

/**
 * A session for a learner a site vouches for by a token it signed: as after a launch, earlier answers are shown and the
 * learner goes on on any device. The token opens one session. `origin`: of the page that asks. Throws
 * {@link HostTokenRefused}.
 */
export const openSigned = async (
  deps: Deps,
  token: string,
  origin: string | undefined,
  request: OpenSession,
): Promise<Session> => {
  const { key, subject, use } = await verifyHostToken(deps, token, { ...request, origin });
  const offer = await getOffer(deps, request.program, request.stage, request.survey);
  if (offer.study.id !== key.study_id)
    throw new HostTokenRefused('host_token_issuer', { study: key.study_id, program: request.program });
  const { placement } = request;
  const arrival = await namedOnSite(deps, { offer, site: key.site_id, placement, verified: true }, subject);
  const session = await deps.store.commit(async (db) => {
    if (!(await useToken(db, use, isoIn(deps.clock, -rememberedSeconds)))) return undefined;
    await noteKeyUse(db, key.kid, isoDay(deps.clock));
    return arriveOnSite(deps, db, arrival);
  });
  // Thrown here: a fault in the shared transaction would make everybody's in it run again.
  if (!session) throw new HostTokenRefused('host_token_used');
  return session;
};
