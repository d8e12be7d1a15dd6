import type { ConsoleOverview, ProgramOverview } from '../../shared/api.js';
import { missingForLive } from '../../shared/study.js';
import { listDeployments, listPlatforms } from '../store/platforms.js';
import { lastAcceptedLaunch, recentLaunches } from '../store/placements.js';
import { recentScores, scoreTotals } from '../store/scores.js';
import { listStudies } from '../store/studies.js';
import type { Deps } from './deps.js';
import { siteOverview } from './site-keys.js';

/**
 * What console accounts see first: studies with exact counts, platforms with their last launches, sites with their keys,
 * scores.
 */
export const consoleOverview = async (
  deps: Deps,
  account: { email: string; role: string },
): Promise<ConsoleOverview> => {
  const { db } = deps.store;
  const counts = await waveCounts(deps);
  const studies = await listStudies(db);
  const platforms = await listPlatforms(db);
  const launches = await recentLaunches(db, 50);
  return {
    account: { email: account.email, role: account.role },
    studies: studies.map((study) => ({
      id: study.id,
      version: study.version,
      title: study.title,
      missing: missingForLive(study),
      instruments: study.instruments,
      programs: study.programs.map(({ id, title, type }) => ({
        id,
        title,
        type,
        waves: counts.get(id) ?? [],
      })),
    })),
    platforms: await Promise.all(
      platforms.map(async ({ id, name, issuer, client_id, state }) => ({
        id,
        name,
        issuer,
        clientId: client_id,
        state,
        deployments: await listDeployments(db, id),
        lastLaunchAt: await lastAcceptedLaunch(db, id),
      })),
    ),
    sites: await siteOverview(deps),
    launches: launches.map(({ at, outcome, role, platform_id, detail }) => ({
      at,
      outcome,
      role: role ?? undefined,
      platform: platforms.find(({ id }) => id === platform_id)?.name,
      detail: detail && detail !== 'null' ? detail : undefined,
    })),
    scoreTotals: await scoreTotals(db),
    scores: (await recentScores(db, 50)).map((score) => ({
      state: score.state,
      attempts: score.attempts,
      program: score.program ?? '',
      wave: score.wave ?? '',
      course: score.context_title ?? undefined,
      lastError: score.last_error ?? undefined,
      // The day alone: with the minute a gradebook entry could be laid beside an answer.
      sentOn: score.sent_at?.slice(0, 10),
      nextAttemptAt: score.state === 'waiting' ? score.next_attempt_at : undefined,
    })),
  };
};

const waveCounts = async ({ store: { db } }: Deps): Promise<Map<string, ProgramOverview['waves']>> => {
  const rows = await db
    .selectFrom('response')
    .select((e) => [
      'program',
      'wave',
      e.fn.countAll<number>().as('started'),
      e.fn.count<number>('submitted_at').as('finished'),
      e.fn.sum<number>(e.case().when('origin', '=', 'simulated').then(1).else(0).end()).as('simulated'),
    ])
    .where('origin', '<>', 'test')
    .groupBy(['program', 'wave'])
    .execute();
  const joined = await db
    .selectFrom('response as later')
    .innerJoin('response as earlier', (join) =>
      join.onRef('earlier.case_id', '=', 'later.case_id').on('earlier.wave', '=', 'baseline'),
    )
    .innerJoin('survey_case', (join) =>
      join.onRef('survey_case.id', '=', 'later.case_id').on('survey_case.link', '=', 1),
    )
    .select((e) => ['later.program', 'later.wave', e.fn.countAll<number>().as('pairs')])
    .where('later.wave', '<>', 'baseline')
    .where('later.origin', '<>', 'test')
    .groupBy(['later.program', 'later.wave'])
    .execute();
  const pairsOf = (program: string, wave: string) =>
    Number(joined.find((row) => row.program === program && row.wave === wave)?.pairs ?? 0);
  const counts = new Map<string, ProgramOverview['waves']>();
  for (const row of rows)
    counts.set(row.program, [
      ...(counts.get(row.program) ?? []),
      {
        wave: row.wave,
        started: Number(row.started),
        finished: Number(row.finished),
        simulated: Number(row.simulated),
        ...(row.wave !== 'baseline' && { joined: pairsOf(row.program, row.wave) }),
      },
    ]);
  return counts;
};
