import { z } from 'zod';
import type { Flavour } from '../flavour.js';
import { learnersOn } from '../people.js';
import { findLineItem } from '../programs/catalog.js';
import type { RecordStore, ScoreRecord } from '../records.js';

/** A score as a tool posts it (AGS 2.0). */
export const Score = z
  .object({
    userId: z.string().min(1),
    timestamp: z.iso.datetime({ offset: true }),
    scoreGiven: z.number().nonnegative().nullish(),
    scoreMaximum: z.number().positive().nullish(),
    comment: z.string().nullish(),
    activityProgress: z.enum(['Initialized', 'Started', 'InProgress', 'Submitted', 'Completed']),
    gradingProgress: z.enum(['FullyGraded', 'Pending', 'PendingManual', 'Failed', 'NotReady']),
  })
  .refine(({ scoreGiven, scoreMaximum }) => scoreGiven == null || scoreMaximum != null, {
    message: 'scoreGiven needs a scoreMaximum',
  });
export type Score = z.infer<typeof Score>;

/** One filled cell of the gradebook. */
export interface Grade {
  flavour: Flavour;
  /** Id of the person on this campus. */
  person: string;
  course: string;
  program: string;
  stage: 'baseline' | 'end';
  scoreGiven: number;
  scoreMaximum: number;
  /** When it came, by the campus clock; ISO 8601. */
  timestamp: string;
}

export type ScoreOutcome = 'recorded' | 'stale';

/**
 * Takes a score. It must be strictly newer than the last. It becomes a grade
 * only when it is final and more than nothing: edX drops a score of 0.
 */
export function recordScore(
  store: RecordStore,
  flavour: Flavour,
  lineItemId: string,
  score: Score,
  now: Date,
): ScoreOutcome {
  const earlier = findRecord(store, flavour, lineItemId, score.userId);
  if (earlier && Date.parse(score.timestamp) <= Date.parse(earlier.timestamp)) return 'stale';
  const { userId, timestamp, activityProgress, gradingProgress } = score;
  const grade = gradeOf(score, now) ?? earlier?.grade;
  const record: ScoreRecord = {
    flavour,
    lineItemId,
    userId,
    timestamp,
    activityProgress,
    gradingProgress,
    ...(grade ? { grade } : {}),
  };
  store.records.scores = [...store.records.scores.filter((other) => other !== earlier), record];
  store.save();
  return 'recorded';
}

function gradeOf({ gradingProgress, scoreGiven, scoreMaximum }: Score, now: Date) {
  if (gradingProgress !== 'FullyGraded' || !scoreGiven || !scoreMaximum) return undefined;
  return { scoreGiven, scoreMaximum, timestamp: now.toISOString() };
}

export function findRecord(
  store: RecordStore,
  flavour: Flavour,
  lineItemId: string,
  userId: string | undefined,
): ScoreRecord | undefined {
  return store.records.scores.find(
    (record) => record.flavour === flavour && record.lineItemId === lineItemId && record.userId === userId,
  );
}

/** Every grade that counts, oldest first. */
export function listGrades(store: RecordStore): Grade[] {
  return store.records.scores.flatMap(({ flavour, lineItemId, userId, grade }) => {
    const placed = findLineItem(flavour, lineItemId);
    const learner = learnersOn(flavour).find(({ sub }) => sub[flavour] === userId);
    if (!placed || !learner || !grade) return [];
    const { program, course, survey } = placed;
    return [
      {
        flavour,
        person: learner.id,
        course: course.id,
        program: program.id,
        stage: survey.stage,
        ...grade,
      },
    ];
  });
}
