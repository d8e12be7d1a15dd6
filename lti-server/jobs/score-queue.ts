import { isoIn, isoTime } from '../clock.js';
import { ScoreNotPosted, type Deps, type PostScore } from '../domain/deps.js';
import { dueScores, leaseScore, markScoreSent, markScoreTried, type Score } from '../store/scores.js';

/** Posts queued scores until stopped. */
export interface ScoreQueue {
  /** Looks at the queue now instead of at the next turn. */
  nudge(): void;
  /** Stops after the posts under way. */
  stop(): Promise<void>;
}

interface Log {
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
}

const pollMs = 15_000;
const leaseSeconds = 120;
/** Twelve tries over about two days, then the score counts as failed and stays in the log. */
const maximumAttempts = 12;

/** Seconds until try `attempts + 1`: 15 s doubling to 8 hours. */
export const backOffSeconds = (attempts: number): number => Math.min(15 * 2 ** (attempts - 1), 8 * 3600);

/**
 * Starts the queue. Several processes may run it on one database: each score is leased before it is posted. A post that
 * fails never touches an answer; it is tried again with growing pauses and noted for the designer to read.
 */
export const startScoreQueue = (deps: Deps, postScore: PostScore, log: Log): ScoreQueue => {
  let stopped = false;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const turn = async (): Promise<void> => {
    const due = await dueScores(deps.store.db, isoTime(deps.clock), 50);
    for (const score of due) if (!stopped) await postOne(deps, postScore, log, score);
  };
  const run = (): void => {
    if (stopped || running) return;
    clearTimeout(timer);
    running = turn()
      .catch((error: unknown) => log.warn({ err: error }, 'score queue could not run'))
      .finally(() => {
        running = undefined;
        if (!stopped) timer = setTimeout(run, pollMs).unref();
      });
  };
  run();
  return {
    nudge: () => setImmediate(run),
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};

const postOne = async (deps: Deps, postScore: PostScore, log: Log, score: Score): Promise<void> => {
  const { store, secrets, clock } = deps;
  if (!score.sealed_subject || !(await leaseScore(store.db, score, isoIn(clock, leaseSeconds)))) return;
  const attempts = score.attempts + 1;
  try {
    await postScore({
      platformId: score.platform_id,
      deploymentId: score.deployment_id,
      lineItemUrl: score.line_item_url,
      subject: secrets.decrypt('score-subject', score.sealed_subject),
    });
    await markScoreSent(store.db, score.id, isoTime(clock));
    log.info({ score: score.id, attempts }, 'score sent');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const mayRetry = !(error instanceof ScoreNotPosted) || error.retry;
    const state = mayRetry && attempts < maximumAttempts ? 'waiting' : 'failed';
    const next_attempt_at = isoIn(clock, backOffSeconds(attempts));
    await markScoreTried(store.db, score.id, { state, next_attempt_at, last_error: reason.slice(0, 300) });
    log.warn({ score: score.id, attempts, state, reason }, 'score not sent');
  }
};
