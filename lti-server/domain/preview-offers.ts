import type { PreviewOffers, ProgramSetting } from '../../shared/api.js';
import type { Program, Study } from '../../shared/study.js';
import { findInstrument, listInstruments } from '../store/instruments.js';
import { listStudies } from '../store/studies.js';
import type { Deps } from './deps.js';
import { offerFacts, studyView } from './session-facts.js';

const settingOf = (study: Study, program: Program): ProgramSetting => ({
  id: program.id,
  title: program.title,
  instruments: study.instruments,
  facts: offerFacts(program, study),
  about: {
    program: { id: program.id, title: program.title, type: program.type, provider: program.provider.name },
    study: studyView(study),
    sheet: study.informationSheet,
  },
});

const waves = ['baseline', 'end', 'follow-up', 'exit-pulse'];

/** What a console account may preview: every published questionnaire, set in any program of a study. */
export const previewOffers = async (
  { store: { db } }: Deps,
  { email, role }: PreviewOffers['account'],
): Promise<PreviewOffers> => {
  const published = await Promise.all(
    (await listInstruments(db)).map(async ({ id, version }) => {
      const reference = `${id}@${version}`;
      const { wave, title, languages } = (await findInstrument(db, reference))!.instrument;
      return { reference, wave, title, languages };
    }),
  );
  return {
    account: { email, role },
    instruments: published.sort((a, b) => waves.indexOf(a.wave) - waves.indexOf(b.wave)),
    programs: (await listStudies(db)).flatMap((study) =>
      study.programs.map((program) => settingOf(study, program)),
    ),
  };
};
