import type { Wave } from '../../shared/instrument.js';
import { missingForLive, Study, type InformationSheet } from '../../shared/study.js';
import { isoDay } from '../clock.js';
import { findInstrument, type PublishedInstrument } from '../store/instruments.js';
import { findProgram, findStudyDocument, type ProgramInStudy } from '../store/studies.js';
import type { Deps } from './deps.js';
import { SurveyUnavailable } from './errors.js';

/** What is asked where: a program of a study, the wave, and the questionnaire of that wave. */
export interface Offer extends ProgramInStudy, PublishedInstrument {
  wave: Wave;
  reference: string;
}

const publishedInstruments = new WeakMap<object, Map<string, PublishedInstrument>>();

/** A published instrument; they never change, so each is read once per process. Throws {@link SurveyUnavailable}. */
export const getInstrument = async ({ store }: Deps, reference: string): Promise<PublishedInstrument> => {
  let known = publishedInstruments.get(store);
  if (!known) publishedInstruments.set(store, (known = new Map<string, PublishedInstrument>()));
  const found = known.get(reference) ?? (await findInstrument(store.db, reference));
  if (!found) throw new SurveyUnavailable('instrument_unknown', { instrument: reference });
  known.set(reference, found);
  return found;
};

/**
 * The questionnaire of a program and wave. `survey` picks another published one: `id@version`, or an id in the version
 * the study uses. Throws {@link SurveyUnavailable}.
 */
export const getOffer = async (deps: Deps, program: string, wave: Wave, survey?: string): Promise<Offer> => {
  const { copies, db } = deps.store;
  const found = await copies.get(JSON.stringify(['program', program]), () => findProgram(db, program));
  if (!found) throw new SurveyUnavailable('program_unknown', { program });
  const fixed = survey?.includes('@') ? survey : undefined;
  const byId =
    survey && Object.values(found.study.instruments).find((reference) => reference.startsWith(`${survey}@`));
  const reference = fixed ?? byId ?? found.study.instruments[wave];
  if (!reference || (survey && !fixed && !byId))
    throw new SurveyUnavailable('instrument_unknown', { wave, survey });
  return { ...found, wave, reference, ...(await getInstrument(deps, reference)) };
};

/** The information sheet of a study's version, or undefined. */
export const informationSheet = async (
  { store }: Deps,
  study: string,
  version: number,
): Promise<InformationSheet | undefined> => {
  const document = Number.isInteger(version) && (await findStudyDocument(store.db, study, version));
  return document ? Study.parse(JSON.parse(document)).informationSheet : undefined;
};

export type Openness = { state: 'open' | 'draft' } | { state: 'closed' | 'not-open'; date: string };

/** Whether learners can answer today, by the study's dates and its completeness. */
export const opennessOf = ({ clock }: Deps, { study, wave }: Offer): Openness => {
  if (missingForLive(study).length) return { state: 'draft' };
  const { opens, closes } = study.dates[wave] ?? {};
  const today = isoDay(clock);
  if (opens && today < opens) return { state: 'not-open', date: opens };
  return closes && today > closes ? { state: 'closed', date: closes } : { state: 'open' };
};
