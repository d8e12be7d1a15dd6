import type { JWTVerifyGetKey } from 'jose';
import type { Clock } from './clock.js';
import type { Flavour } from './flavour.js';
import type { Platform } from './platform.js';
import type { RecordStore } from './records.js';
import type { LoginHints } from './services/login-hints.js';
import type { SigningKeys } from './signing-keys.js';

/** What the pages and services of one running campus share. */
export interface CampusState {
  /** The campus's own address, without a slash at its end. */
  url: string;
  /** The tool's address, without a slash at its end. */
  toolUrl: string;
  /** Verifies against the tool's published keys, which it fetches and caches. */
  toolKeys: JWTVerifyGetKey;
  platforms: Record<Flavour, Platform>;
  clock: Clock;
  store: RecordStore;
  keys: SigningKeys;
  hints: LoginHints;
  outage: GradeOutage;
  /** Every score post that arrived since the start, also the refused ones, oldest first. */
  scorePosts: ScorePost[];
}

/** The switch that makes the grade service answer 503. */
export interface GradeOutage {
  /** Down until switched on again. */
  down: boolean;
  /** How many of the next score posts are refused. */
  failNext: number;
}

export interface ScorePost {
  flavour: Flavour;
  lineItemId: string;
  /** What the campus answered. */
  status: number;
  body: unknown;
}
