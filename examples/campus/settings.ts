import { z } from 'zod';

const Settings = z.object({
  CAMPUS_PORT: z.coerce.number().int().min(0).max(65535).default(3400),
  TOOL_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:3000'),
  DATA_DIR: z.string().min(1).default('.data'),
  CLOCK_FILE: z.string().min(1).optional(),
});
export type Settings = z.infer<typeof Settings>;

/**
 * Reads the settings from the environment; an empty value counts as absent.
 * @throws with one line per setting that cannot be used
 */
export function parseSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Settings.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(lines.join('\n'));
}
