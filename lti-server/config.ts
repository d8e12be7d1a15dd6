import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** A setting is missing or wrong; the message names it and says what to write. */
export class SettingsInvalid extends Error {
  readonly code = 'settings_invalid';
}

/** All settings, read from the environment; `docs/configuration.md` lists each (a test keeps that true). */
export const settingsSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('TCP port to listen on'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('address learners’ browsers reach the server at, without a trailing slash'),
  DATA_DIR: z.string().min(1).default('.data').describe('folder of the database file and the generated key'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional()
    .describe('PostgreSQL to use instead of the file in DATA_DIR'),
  SECRET_KEY: z.string().min(32, 'must have 32 characters or more').optional().describe('root of all keys'),
  TRUST_PROXY: z.stringbool().default(false).describe('believe X-Forwarded-* of the proxy in front'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('least level logged'),
  CLOCK_FILE: z
    .string()
    .optional()
    .describe(
      'for demonstrations: file with the milliseconds to add to the real time; refused in production',
    ),
  NODE_ENV: z.string().optional().describe('`production` requires SECRET_KEY and PUBLIC_URL'),
});

export interface Settings {
  port: number;
  /** Origin and path prefix browsers use, no trailing slash. */
  publicUrl: string;
  dataDir: string;
  databaseUrl?: string;
  secretKey: string;
  trustProxy: boolean;
  logLevel: z.infer<typeof settingsSchema>['LOG_LEVEL'];
  clockFile?: string;
}

/** Reads settings from an environment; throws {@link SettingsInvalid}. Creates DATA_DIR and, outside production, its key. */
export const readSettings = (environment: Record<string, string | undefined>): Settings => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = settingsSchema.safeParse(given);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new SettingsInvalid(
      `The setting ${issue?.path.join('.')} is wrong: ${issue?.message}. See docs/configuration.md.`,
    );
  }
  const read = result.data;
  const production = read.NODE_ENV === 'production';
  if (production && !read.SECRET_KEY)
    throw new SettingsInvalid('SECRET_KEY is required in production: 32 random characters or more.');
  if (production && !read.PUBLIC_URL)
    throw new SettingsInvalid('PUBLIC_URL is required in production: the https address of this server.');
  if (production && read.CLOCK_FILE)
    throw new SettingsInvalid('CLOCK_FILE is for demonstrations and refused in production.');
  const dataDir = resolve(read.DATA_DIR);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return {
    port: read.PORT,
    publicUrl: (read.PUBLIC_URL ?? `http://127.0.0.1:${read.PORT}`).replace(/\/$/, ''),
    dataDir,
    databaseUrl: read.DATABASE_URL,
    secretKey: read.SECRET_KEY ?? keyFrom(join(dataDir, 'secret-key')),
    trustProxy: read.TRUST_PROXY,
    logLevel: read.LOG_LEVEL,
    clockFile: read.CLOCK_FILE,
  };
};

const keyFrom = (path: string): string => {
  if (!existsSync(path)) {
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    chmodSync(path, 0o600);
  }
  return readFileSync(path, 'utf8').trim();
};
