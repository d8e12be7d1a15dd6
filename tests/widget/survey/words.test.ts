import { describe, expect, it } from 'vitest';
import type { Value } from '../../../shared/answers.js';
import type { Item } from '../../../shared/instrument.js';
import { describeValue } from '../../../widget/survey/describe-value.js';
import { chooseLanguage, directionOf, textIn } from '../../../widget/survey/language.js';
import { pipe } from '../../../widget/survey/pipe.js';
import { en } from '../../../widget/survey/strings/en.js';
import { colour, country, facts, hours, instrument, item, page } from './small-instrument.js';

const tongue = (language: string) => ({ language, words: en, text: textIn(language, 'en') });
const definition = instrument([page('a', [colour, hours, country])]);
const pay = item({ type: 'money', name: 'pay' });

describe('a value in words', () => {
  const cases: [Item, Value, string, string][] = [
    [country, 'DE', 'en', 'Germany'],
    [country, 'DE', 'de', 'Deutschland'],
    [colour, 2, 'en', 'Green'],
    [pay, { minor: 5200000, currency: 'EUR' }, 'en', 'EUR 52,000'],
    [pay, { minor: 12050, currency: 'USD' }, 'en', 'USD 120.50'],
    [pay, { minor: 3000, currency: 'JPY' }, 'en', 'JPY 3,000'],
    [item({ type: 'month', name: 'm' }), '2026-03', 'en', 'March 2026'],
    [
      item({ type: 'month-range', name: 'm' }),
      { from: '2025-01', to: '2026-03' },
      'en',
      'January 2025 – March 2026',
    ],
    [item({ type: 'boolean', name: 'b' }), 0, 'en', 'No'],
  ];
  for (const [one, value, language, words] of cases)
    it(`is "${words}" (${language})`, () => {
      expect(describeValue(one, value, definition, tongue(language)).replace(/\u00a0/g, ' ')).to.equal(words);
    });
});

describe('a text that names values', () => {
  const answers = { hours: { value: 60 }, colour: { value: 2 } };
  const known = facts({ earlier: { baseline: { g_country: 'FR' } }, program: { courses: 5 } });
  const cases = [
    ['{hours} hours', '60 hours'],
    ['{colour}', 'Green'],
    ['{baseline.g_country}', 'France'],
    ['{program.courses} courses', '5 courses'],
    ['{unknown} left', '– left'],
  ] as const;
  for (const [text, words] of cases)
    it(`"${text}" reads "${words}"`, () => {
      expect(pipe(text, { instrument: definition, answers, facts: known }, tongue('en'))).to.equal(words);
    });
});

describe('the language', () => {
  it('is the nearest of those offered', () => {
    expect(chooseLanguage(['en', 'es'], 'en', ['es-MX'])).to.equal('es');
    expect(chooseLanguage(['en', 'pt-BR'], 'en', ['fr', 'pt-PT'])).to.equal('pt-BR');
    expect(chooseLanguage(['en'], 'en', [undefined, 'de'])).to.equal('en');
  });

  it('says which way it is written', () => {
    expect([directionOf('ar-EG'), directionOf('fa'), directionOf('es')]).to.deep.equal(['rtl', 'rtl', 'ltr']);
  });
});
