import { randomUUID } from 'node:crypto';
import type { OpenSession } from '../../shared/api.js';
import { isoTime } from '../clock.js';
import { savePlacement } from '../store/placements.js';
import { caseIdOf } from './case-id.js';
import { getOffer } from './catalogue.js';
import type { Deps } from './deps.js';
import { noteArrival } from './note-arrival.js';
import type { Session } from './session-token.js';

/** A host's learner id; a template variable it forgot to fill in (`%%USER_ID%%`) counts as absent. */
const learnerId = (learner: string | undefined): string | undefined =>
  learner && !/^%%.*%%$/.test(learner) && !learner.startsWith('$') ? learner : undefined;

/**
 * A session for a survey embedded outside an LMS: the issuer is `host:<site>`, the learner id the host's word, so it is
 * never joined to LTI learners and shows no earlier answers.
 */
export const openHosted = async (deps: Deps, site: string, request: OpenSession): Promise<Session> => {
  const { program, stage: wave, survey, placement = '' } = request;
  const offer = await getOffer(deps, program, wave, survey);
  const issuer = `host:${site}`;
  const subject = learnerId(request.learner);
  const learner = subject ? { issuer, tenant: '', subject } : undefined;
  const caseId = learner && (await caseIdOf(deps, offer.study.id, learner, program));
  return deps.store.commit(async (db) => {
    const now = isoTime(deps.clock);
    const placementId = await savePlacement(db, {
      id: randomUUID(), issuer, platform_id: null, deployment_id: '', resource_link_id: placement, context_id: `${site}:${placement}`,
      context_title: null, program, wave, created_at: now, last_launch_at: now,
    }); // prettier-ignore
    const session: Session = {
      role: 'learner', program, wave, instrument: offer.reference, placementId, verified: false, launchedAt: now,
      ...(learner && { caseId, learner }),
    }; // prettier-ignore
    await noteArrival(deps, db, session, offer.study.telemetry);
    return session;
  });
};
