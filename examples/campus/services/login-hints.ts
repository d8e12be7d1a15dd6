import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { Flavour } from '../flavour.js';
import type { Person } from '../people.js';
import type { PlacedSurvey } from '../programs/catalog.js';

/** Seconds for which a rendered course page can still launch its tool; edX keeps the data as long. */
export const HINT_LIFETIME_SECONDS = 600;

/** What a platform remembers between login initiation and launch, instead of a cookie. */
export interface LaunchInPreparation {
  flavour: Flavour;
  person: Person;
  placed: PlacedSurvey;
}

/** Launch data kept by message hint. A hint may be used again while it lives, as on edX. */
export interface LoginHints {
  remember(launch: LaunchInPreparation): string;
  find(messageHint: string | undefined): LaunchInPreparation | undefined;
}

export function createLoginHints(clock: Clock): LoginHints {
  const launches = new Map<string, { launch: LaunchInPreparation; expiresAt: number }>();
  return {
    remember(launch) {
      const now = clock.now();
      for (const [hint, { expiresAt }] of launches) if (expiresAt <= now) launches.delete(hint);
      const hint = randomUUID();
      launches.set(hint, { launch, expiresAt: now + HINT_LIFETIME_SECONDS * 1000 });
      return hint;
    },
    find(messageHint) {
      const kept = launches.get(messageHint ?? '');
      return kept && kept.expiresAt > clock.now() ? kept.launch : undefined;
    },
  };
}
