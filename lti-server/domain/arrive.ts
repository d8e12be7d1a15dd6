import { isoTime } from '../clock.js';
import { savePlacement } from '../store/placements.js';
import { caseIdOf } from './case-id.js';
import { getOffer } from './catalogue.js';
import type { Deps } from './deps.js';
import { noteArrival } from './note-arrival.js';
import type { Session } from './session-token.js';
import { newId } from './store-answers.js';
import type { Wave } from '../../shared/instrument.js';

/** What the domain needs to know of a launch; `lti/claims.ts` makes it. */
export interface Arrival {
  issuer: string;
  tenant: string;
  subject: string;
  deploymentId: string;
  resourceLinkId: string;
  context: { id: string; title?: string };
  isInstructor: boolean;
  program?: string;
  wave?: Wave;
  survey?: string;
  lineItemUrl?: string;
}

/**
 * Turns a verified launch into a session: keeps the placement, works out the case, notes the arrival. Undefined where
 * the link does not say which program and stage it is for. Throws `SurveyUnavailable` where it names unknown ones.
 */
export const arrive = async (
  deps: Deps,
  arrival: Arrival,
  platformId: string,
): Promise<Session | undefined> => {
  const { program, wave } = arrival;
  if (!program || !wave) return undefined;
  const offer = await getOffer(deps, program, wave, arrival.survey);
  const { issuer, tenant, subject } = arrival;
  const caseId = await caseIdOf(deps, offer.study.id, { issuer, tenant, subject }, program);
  return deps.store.commit(async (db) => {
    const session: Session = {
      role: arrival.isInstructor ? 'instructor' : 'learner',
      program,
      wave,
      instrument: offer.reference,
      placementId: await savePlacement(db, placementRow(deps, arrival, platformId, program, wave)),
      verified: true,
      launchedAt: isoTime(deps.clock),
    };
    if (arrival.isInstructor) return session;
    const score = arrival.lineItemUrl && {
      platformId,
      deploymentId: arrival.deploymentId,
      lineItemUrl: arrival.lineItemUrl,
    };
    const learner: Session = {
      ...session,
      caseId,
      learner: { issuer, tenant, subject },
      ...(score && { score }),
    };
    await noteArrival(deps, db, learner);
    return learner;
  });
};

const placementRow = (
  { clock }: Deps,
  arrival: Arrival,
  platformId: string,
  program: string,
  wave: Wave,
) => ({
  id: newId(),
  issuer: arrival.issuer,
  platform_id: platformId,
  deployment_id: arrival.deploymentId,
  resource_link_id: arrival.resourceLinkId,
  context_id: arrival.context.id,
  context_title: arrival.context.title ?? null,
  program,
  wave,
  created_at: isoTime(clock),
  last_launch_at: isoTime(clock),
});
