import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the preview’s documentation', () => {
  const routes = [...read('lti-server/http/preview.ts').matchAll(/app\.(get|post)[^(]*\(\s*'([^']+)'/g)].map(
    ([, method, path]) => [method!.toUpperCase(), path!.replace(':reference', 'ID@VERSION')] as const,
  );
  it('reads real routes', () => expect(routes.length).toBeGreaterThan(3));
  it.each(routes)('lists %s %s', (method, path) => {
    const page = read('docs/preview.md');
    expect(page).toContain(path.startsWith('/api/') ? `| \`${method} ${path}\` |` : `\`${path}\``);
  });
});
