import type { CheckedDefinition } from '../../shared/api.js';
import type { Instrument } from '../../shared/instrument.js';
import { jsonPlaceOf } from '../../shared/json-place.js';
import { checkInstrument, type Earlier } from '../../shared/publish.js';
import { textsOf } from '../../shared/publish/text-findings.js';
import { findInstrument, listInstruments } from '../store/instruments.js';
import { definitionReads } from './definition-reads.js';
import type { Deps } from './deps.js';

/** The newest published questionnaires of the waves a definition may read. */
const publishedEarlier = async ({ store: { db } }: Deps): Promise<Earlier> => {
  const all = await listInstruments(db);
  const newest = async (wave: string): Promise<Instrument | undefined> => {
    const ofWave = all.filter((one) => one.wave === wave);
    const last = ofWave.sort((a, b) => (a.published_at < b.published_at ? -1 : 1)).at(-1);
    return last && (await findInstrument(db, `${last.id}@${last.version}`))?.instrument;
  };
  return { baseline: await newest('baseline'), end: await newest('end') };
};

/** Texts without words in a language the definition lists, which fall back to its default language. */
const missingTexts = (instrument: Instrument): CheckedDefinition['missingTexts'] => {
  const texts = textsOf(instrument).filter(({ text }) => Object.keys(text).length);
  return instrument.languages
    .filter((language) => language !== instrument.defaultLanguage)
    .map((language) => ({
      language,
      paths: texts.filter(({ text }) => !Object.hasOwn(text, language)).map(({ path }) => path),
    }))
    .filter(({ paths }) => paths.length);
};

/** Checks a definition that is JSON already. */
export const checkParsed = async (deps: Deps, definition: unknown): Promise<CheckedDefinition> => {
  const earlier = await publishedEarlier(deps);
  const { instrument, findings } = checkInstrument(definition, { earlier });
  if (!instrument) return { findings, missingTexts: [], reads: [] };
  return {
    instrument,
    findings,
    missingTexts: missingTexts(instrument),
    reads: definitionReads(instrument, earlier),
  };
};

/** Checks the text of a definition as publishing would, and says what it reads. Nothing is kept. */
export const checkDefinition = async (deps: Deps, text: string): Promise<CheckedDefinition> => {
  let definition: unknown;
  try {
    // Editors of some systems put a byte order mark before the text.
    definition = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { findings: [], notJson: jsonPlaceOf(text.replace(/^\uFEFF/, '')), missingTexts: [], reads: [] };
  }
  return checkParsed(deps, definition);
};
