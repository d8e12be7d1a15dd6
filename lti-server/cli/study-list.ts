import { missingForLive } from '../../shared/study.js';
import { simulatedCases } from '../store/cases.js';
import { listStudies } from '../store/studies.js';
import { withStore, type Command } from './command.js';

export const studyListCommand: Command = {
  name: 'study list',
  summary: 'List studies and their programs.',
  usage: '[--json]',
  run: ({ print }) =>
    withStore(async ({ store }) => {
      const simulated = await simulatedCases(store.db);
      const studies = (await listStudies(store.db)).map((study) => ({
        id: study.id,
        version: study.version,
        missing: missingForLive(study),
        simulated: simulated.get(study.id) ?? 0,
        programs: study.programs.map(({ id, title }) => ({ id, title })),
      }));
      print(
        studies,
        studies.length
          ? studies.flatMap((study) => [
              `${study.id}, version ${study.version}${study.missing.length ? ` (draft: ${study.missing.join(', ')} missing)` : ''}${study.simulated ? `, ${study.simulated} simulated learners` : ''}`,
              ...study.programs.map(({ id, title }) => `  ${id}  ${Object.values(title)[0]}`),
            ])
          : ['No study is imported yet. See: program-survey study import --help'],
      );
    }),
};
