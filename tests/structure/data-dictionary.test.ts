import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataDictionary } from '../../scripts/data-dictionary.js';
import { root } from './imports.js';

describe('the data dictionary', () => {
  const written = dataDictionary();

  it('says what the code says (else run: npx tsx scripts/data-dictionary.ts)', () => {
    expect(readFileSync(join(root, 'docs/data-dictionary.md'), 'utf8')).toBe(written);
  });
  it('leaves no column and no item without words', () => {
    expect(written.split('\n').filter((line) => /\|\s+\|/.test(line))).toEqual([]);
  });
});
