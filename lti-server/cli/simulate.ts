import { populate } from '../simulation/populate.js';
import { deleteCasesOf } from '../store/cases.js';
import { listStudies } from '../store/studies.js';
import { CommandFailed, withStore, WrongUse, type Call, type Command } from './command.js';

const wholeNumber = ({ values }: Call, name: string, otherwise: number): number => {
  const given = values[name];
  if (given === undefined) return otherwise;
  const number = Number(given);
  if (!Number.isInteger(number) || number < 0) throw new WrongUse(`--${name} must be a whole number`);
  return number;
};

export const simulateCommand: Command = {
  name: 'simulate',
  summary: 'Fill programs with simulated learners, marked as such; --remove takes them all out again.',
  usage: `--scenario campus [--program ID] [--learners N] [--seed S] [--json]
       program-survey simulate --remove

  campus  earlier learners of each program: most answer the baseline, some come back for the end survey`,
  options: {
    scenario: { type: 'string' }, program: { type: 'string' }, learners: { type: 'string' }, seed: { type: 'string' },
    remove: { type: 'boolean' },
  }, // prettier-ignore
  run: async (call) => {
    const { values, print, say } = call;
    if (!values.remove && values.scenario !== 'campus') throw new WrongUse('--scenario must be campus');
    const learners = wholeNumber(call, 'learners', 120);
    const seed = wholeNumber(call, 'seed', 1);
    await withStore(async (deps) => {
      if (values.remove) {
        const removed = await deps.store.commit((db) => deleteCasesOf(db, 'simulated'));
        return print({ removed }, [`Removed ${removed} simulated learners.`]);
      }
      const programs = (await listStudies(deps.store.db)).flatMap((study) => study.programs);
      const chosen = programs.filter(({ id }) => !values.program || id === values.program);
      if (!chosen.length) throw new CommandFailed('There is no such program. See: program-survey study list');
      for (const [index, program] of chosen.entries()) {
        say(`${program.id}: simulating ${learners} learners ...`);
        const made = await populate(deps, program, learners, seed + index);
        print({ program: program.id, ...made }, [
          `${program.id}: ${made.baseline} baseline, ${made.end} end-of-program answers.`,
        ]);
      }
    });
  },
};
