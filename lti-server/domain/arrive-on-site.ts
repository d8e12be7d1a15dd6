import { randomUUID } from 'node:crypto';
import { isoTime } from '../clock.js';
import type { Database } from '../store/open.js';
import { savePlacement } from '../store/placements.js';
import { caseIdOf, type PlatformPerson } from './case-id.js';
import type { Offer } from './catalogue.js';
import type { Deps } from './deps.js';
import { noteArrival } from './note-arrival.js';
import type { Session } from './session-token.js';

/** Somebody in front of the survey on a page outside an LMS. */
export interface SiteArrival {
  offer: Offer;
  site: string;
  /** Where the element stands, in the host's words. */
  placement?: string;
  /** Whom the host names; absent where it names nobody. */
  learner?: PlatformPerson;
  caseId?: string;
  /** Whether a signed token vouches for the learner; else it is only the host page's word. */
  verified: boolean;
}

/** The arrival of whom a host names: the issuer is `host:<site>`, so it is never joined to LTI learners. */
export const namedOnSite = async (
  deps: Deps,
  arrival: Pick<SiteArrival, 'offer' | 'site' | 'placement' | 'verified'>,
  subject: string | undefined,
): Promise<SiteArrival> => {
  if (!subject) return arrival;
  const { offer, site, verified } = arrival;
  const learner = { issuer: `host:${site}`, tenant: '', subject };
  const voucher = verified ? 'token' : undefined;
  const caseId = await caseIdOf(deps, offer.study.id, learner, offer.program.id, voucher);
  return { ...arrival, learner, caseId };
};

/** Turns an arrival into a session: keeps the placement, notes the opening. */
export const arriveOnSite = async (
  deps: Deps,
  db: Database,
  { offer, site, placement = '', learner, caseId, verified }: SiteArrival,
): Promise<Session> => {
  const [program, wave, now] = [offer.program.id, offer.wave, isoTime(deps.clock)];
  const placementId = await savePlacement(db, {
    id: randomUUID(), issuer: `host:${site}`, platform_id: null, deployment_id: '', resource_link_id: placement,
    context_id: `${site}:${placement}`, context_title: null, program, wave, created_at: now, last_launch_at: now,
  }); // prettier-ignore
  const session: Session = {
    role: 'learner', program, wave, instrument: offer.reference, placementId, verified, launchedAt: now,
    ...(learner && { caseId, learner }),
  }; // prettier-ignore
  await noteArrival(deps, db, session, offer.study.telemetry);
  return session;
};
