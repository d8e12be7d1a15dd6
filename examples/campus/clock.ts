import { readFileSync } from 'node:fs';
import { writeFileAtomically } from './atomic-file.js';

/** Milliseconds in a mean month of the Gregorian calendar. */
export const MONTH_MS = 30.436875 * 24 * 60 * 60 * 1000;

/** The campus's clock: real time plus an offset that people move. */
export interface Clock {
  /** Milliseconds since the epoch, moved. */
  now(): number;
  /** Milliseconds added to real time. */
  offsetMs(): number;
  setOffset(offsetMs: number): void;
}

/**
 * A clock whose offset is the single integer in a text file, so that other
 * processes can follow it; in memory without a file. The file is read at every
 * look: whoever else moves it moves the campus.
 */
export function createClock(file?: string): Clock {
  let inMemory = 0;
  const offsetMs = () => (file === undefined ? inMemory : readOffset(file));
  return {
    offsetMs,
    now: () => Date.now() + offsetMs(),
    setOffset(value) {
      const whole = Math.round(value);
      if (file === undefined) inMemory = whole;
      else writeFileAtomically(file, `${whole}\n`);
    },
  };
}

function readOffset(file: string): number {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return 0; // Nobody has moved the clock yet.
  }
  const offset = Number.parseInt(text, 10);
  return Number.isSafeInteger(offset) ? offset : 0;
}
