import type { CheckedDefinition, PreviewOffers } from '../../../shared/api.js';
import { Instrument } from '../../../shared/instrument.js';
import { exampleText } from '../../../widget/console/preview/example.js';

/** The example as the server parses it. */
export const coffee = (): Instrument => Instrument.parse(JSON.parse(exampleText));

/** What checking the example brings. */
export const checked = (differing: Partial<CheckedDefinition> = {}): CheckedDefinition => ({
  instrument: coffee(),
  findings: [],
  warnings: [
    {
      path: 'pages[4].elements[0].title',
      item: 'degree',
      rule: 'language_incomplete',
      message: '1 of 26 texts have no words in es and are shown in en: pages[4].elements[0].title.',
      places: ['pages[4].elements[0].title'],
    },
  ],
  reads: [
    { path: 'program.master', kind: 'code', codes: [{ value: 0 }, { value: 1 }] },
    { path: 'study.sponsor', kind: 'text' },
  ],
  ...differing,
});

const setting = (id: string, title: string, master: number): PreviewOffers['programs'][number] => ({
  id,
  title: { en: title },
  instruments: { baseline: id === 'w' ? 'coffee@1.0.0' : 'baseline@1.0.0' },
  facts: { program: { title, master }, study: { sponsor: 'Lakeside University' } },
  about: {
    program: { id, title: { en: title }, type: 'MicroMasters', provider: 'Lakeside' },
    study: { id: 's', version: 1, title: { en: 'A study' }, minimumAge: 18, languages: ['en'] },
  },
});

/** Two programs, of which one counts towards a degree, and one published questionnaire. */
export const offers = (differing: Partial<PreviewOffers> = {}): PreviewOffers => ({
  account: { email: 'ada@lakeside.example', role: 'researcher' },
  instruments: [
    {
      reference: 'coffee@1.0.0',
      wave: 'baseline',
      title: { en: 'Coffee and study', es: 'Café y estudio' },
      languages: ['en', 'es'],
    },
  ],
  programs: [setting('d', 'Data and Economics', 1), setting('w', 'Writing', 0)],
  ...differing,
});
