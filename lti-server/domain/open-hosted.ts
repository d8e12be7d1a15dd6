import type { OpenSession } from '../../shared/api.js';
import { arriveOnSite, namedOnSite } from './arrive-on-site.js';
import { getOffer } from './catalogue.js';
import type { Deps } from './deps.js';
import { hostLearner } from './host-learner.js';
import type { Session } from './session-token.js';

/**
 * A session for a survey embedded outside an LMS whose host at most names the learner: its word, which nobody vouches
 * for, so it shows no earlier answers.
 */
export const openHosted = async (deps: Deps, site: string, request: OpenSession): Promise<Session> => {
  const { program, stage, survey, placement, learner } = request;
  const offer = await getOffer(deps, program, stage, survey);
  const arrival = await namedOnSite(deps, { offer, site, placement, verified: false }, hostLearner(learner));
  return deps.store.commit((db) => arriveOnSite(deps, db, arrival));
};
