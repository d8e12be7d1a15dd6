import type { Clock } from '../clock.js';
import type { Secrets } from '../secrets.js';
import type { Store } from '../store/open.js';

/** What the domain works with; `app.ts` hands it in. */
export interface Deps {
  store: Store;
  clock: Clock;
  secrets: Secrets;
}

/** A score to post: "this person has done it". Stated here, carried out by `lti/advantage.ts`. */
export interface ScoreToPost {
  platformId: string;
  deploymentId: string;
  lineItemUrl: string;
  /** The platform's `sub` of the learner. */
  subject: string;
}

/** Posts a score to the platform; throws `ScoreNotPosted`. */
export type PostScore = (score: ScoreToPost) => Promise<void>;

/** A platform did not take a score. `retry`: whether trying again later can help. */
export class ScoreNotPosted extends Error {
  constructor(
    message: string,
    readonly retry: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
