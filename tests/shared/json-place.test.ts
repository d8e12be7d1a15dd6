import { describe, expect, it } from 'vitest';
import { jsonPlaceOf } from '../../shared/json-place.js';

describe('where a text stops being JSON', () => {
  it.each([
    ['{"a": [1, -2.5e3, "x\\u00e9", null, true, {}], "b": []}', undefined],
    ['  7\n', undefined],
    ['', { line: 1, column: 1, found: '' }],
    ['{"a": 1,}', { line: 1, column: 9, found: '}' }],
    ['[1, 2', { line: 1, column: 6, found: '' }],
    ['{"a" 1}', { line: 1, column: 6, found: '1' }],
    ['{a: 1}', { line: 1, column: 2, found: 'a' }],
    ["{'a': 1}", { line: 1, column: 2, found: "'" }],
    ['{\n  "a": “b”\n}', { line: 2, column: 8, found: '“' }],
    ['{"a": "b\nc"}', { line: 1, column: 7, found: '"' }],
    ['[1] [2]', { line: 1, column: 5, found: '[' }],
    ['[01]', { line: 1, column: 3, found: '1' }],
    ['// words\n{}', { line: 1, column: 1, found: '/' }],
  ])('%j', (text, place) => expect(jsonPlaceOf(text)).toEqual(place));

  it('agrees with JSON.parse on any damage to a text', () => {
    const sound = JSON.stringify({ id: 'a', pages: [{ n: 1.5, 'é"': ['x', null, true] }] }, null, 1);
    for (let at = 0; at < sound.length; at++)
      for (const put of ['', ',', '"', '}', '1', '\n', '\\']) {
        const damaged = sound.slice(0, at) + put + sound.slice(at + 1);
        let isJson = true;
        try {
          JSON.parse(damaged);
        } catch {
          isJson = false;
        }
        expect([damaged, jsonPlaceOf(damaged) === undefined]).toEqual([damaged, isJson]);
      }
  });
});
