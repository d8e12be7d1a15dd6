import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importingSurveyJs } from '../../scripts/importing-surveyjs.js';
import { root } from './imports.js';

describe('the page on importing SurveyJS', () => {
  it('says what the code says (else run: npx tsx scripts/importing-surveyjs.ts)', () => {
    expect(readFileSync(join(root, 'docs/importing-surveyjs.md'), 'utf8')).toBe(importingSurveyJs());
  });
});
