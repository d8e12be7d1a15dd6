import { randomUUID } from 'node:crypto';
import { isoTime } from '../clock.js';
import { savePlacement } from '../store/placements.js';
import { caseIdOf } from './case-id.js';
import { getOffer } from './catalogue.js';
import type { Database } from '../store/open.js';
import type { Deps } from './deps.js';
import { noteArrival } from './note-arrival.js';
import type { Session } from './session-token.js';
import type { Wave } from '../../shared/instrument.js';

/** One verified arrival from a platform, in our words; `lti/claims.ts` makes it. */
export interface Launch {
  issuer: string;
  tenant: string;
  subject: string;
  deploymentId: string;
  resourceLinkId: string;
  /** The course. */
  context: { id: string; title?: string };
  isInstructor: boolean;
  /** From the link's custom parameters; absent where the link does not say. */
  program?: string;
  wave?: Wave;
  survey?: string;
  /** Where "done" can be posted, if the platform allows it. */
  lineItemUrl?: string;
}

/**
 * Turns a verified launch into a session: keeps the placement, works out the case, notes the arrival. Undefined where
 * the link does not say which program and stage it is for. Throws `SurveyUnavailable` where it names unknown ones.
 * `admit`: what the door does in the same transaction; where it throws, nothing is kept.
 */
export const arrive = async (
  deps: Deps,
  launch: Launch,
  platformId: string,
  admit: (db: Database, session?: Session) => Promise<void>,
): Promise<Session | undefined> => {
  const { program, wave } = launch;
  if (!program || !wave) {
    await deps.store.commit((db) => admit(db));
    return undefined;
  }
  const offer = await getOffer(deps, program, wave, launch.survey);
  const { issuer, tenant, subject } = launch;
  const caseId = await caseIdOf(deps, offer.study.id, { issuer, tenant, subject }, program);
  return deps.store.commit(async (db) => {
    const session: Session = {
      role: launch.isInstructor ? 'instructor' : 'learner',
      program,
      wave,
      instrument: offer.reference,
      placementId: await savePlacement(db, placementRow(deps, launch, platformId, program, wave)),
      verified: true,
      launchedAt: isoTime(deps.clock),
    };
    await admit(db, session);
    if (launch.isInstructor) return session;
    const score = launch.lineItemUrl && {
      platformId,
      deploymentId: launch.deploymentId,
      lineItemUrl: launch.lineItemUrl,
    };
    const learner: Session = {
      ...session,
      caseId,
      learner: { issuer, tenant, subject },
      ...(score && { score }),
    };
    await noteArrival(deps, db, learner, offer.study.telemetry);
    return learner;
  });
};

const placementRow = ({ clock }: Deps, launch: Launch, platformId: string, program: string, wave: Wave) => ({
  id: randomUUID(),
  issuer: launch.issuer,
  platform_id: platformId,
  deployment_id: launch.deploymentId,
  resource_link_id: launch.resourceLinkId,
  context_id: launch.context.id,
  context_title: launch.context.title ?? null,
  program,
  wave,
  created_at: isoTime(clock),
  last_launch_at: isoTime(clock),
});
