import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../lti-server/config.js';
import { statusOf } from '../../lti-server/http/error-response.js';
import { errorMessages } from '../../shared/errors.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the documentation', () => {
  it.each(Object.keys(settingsSchema.shape))('lists the setting %s', (setting) => {
    expect(read('docs/configuration.md')).toContain(`| \`${setting}\` |`);
  });
  it('lists every error code with its status, and no other', () => {
    const rows = [...read('docs/errors.md').matchAll(/^\| `(\w+)` \| (\d{3}) \|/gm)].map(
      ([, code, status]) => [code, Number(status)],
    );
    expect(Object.fromEntries(rows)).toEqual(statusOf);
  });
  it('gives every error words that say what to do, and no code twice', () => {
    for (const message of Object.values(errorMessages)) expect(message).toMatch(/^[A-Z].*[.…]$|[A-Z]{3,}$/);
    expect(new Set(Object.values(errorMessages)).size).toBe(Object.keys(errorMessages).length);
  });
  it('numbers its decisions without gaps', () => {
    const numbers = readdirSync(new URL('../../docs/decisions', import.meta.url)).map((name) =>
      Number(name.slice(0, 4)),
    );
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
  });
});
