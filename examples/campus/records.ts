import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeFileAtomically } from './atomic-file.js';
import { FLAVOURS } from './flavour.js';

const flavour = z.enum(FLAVOURS);

/** One row of the gradebook's record: the last score a tool sent for a learner and column. */
const ScoreRecord = z.object({
  flavour,
  lineItemId: z.string(),
  /** The learner's `sub`. */
  userId: z.string(),
  /** The tool's time of the last score, ISO 8601. A score must be strictly newer than this. */
  timestamp: z.string(),
  activityProgress: z.string(),
  gradingProgress: z.string(),
  /** The grade that counts; absent while no score has counted. */
  grade: z.object({ scoreGiven: z.number(), scoreMaximum: z.number(), timestamp: z.string() }).optional(),
});
export type ScoreRecord = z.infer<typeof ScoreRecord>;

/** An access token given to the tool. Only its SHA-256 is kept. */
const TokenRecord = z.object({
  sha256: z.string(),
  flavour,
  scopes: z.array(z.string()),
  /** Milliseconds since the epoch, campus clock. */
  expiresAt: z.number(),
});
export type TokenRecord = z.infer<typeof TokenRecord>;

const Records = z.object({
  /** Private signing keys as JWK. */
  keys: z.partialRecord(flavour, z.record(z.string(), z.unknown())),
  scores: z.array(ScoreRecord),
  tokens: z.array(TokenRecord),
});
type Records = z.infer<typeof Records>;

/** Everything the campus must not lose in a restart. */
export interface RecordStore {
  readonly records: Records;
  /** Writes the records down; does nothing for a campus that lives in memory. */
  save(): void;
}

/**
 * Opens the records in a JSON file, or in memory when no file is given.
 * @throws where the file exists and cannot be understood: starting over would lose the keys
 */
export function openRecords(file?: string): RecordStore {
  const records = (file !== undefined && readRecords(file)) || { keys: {}, scores: [], tokens: [] };
  return {
    records,
    save() {
      // 0600: the file holds private keys.
      if (file !== undefined) writeFileAtomically(file, `${JSON.stringify(records, null, 2)}\n`, 0o600);
    },
  };
}

function readRecords(file: string): Records | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return Records.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${file} is damaged. Move it away to start the campus with new keys.`, { cause });
  }
}
