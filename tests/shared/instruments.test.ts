import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { problemWith } from '../../shared/acceptable.js';
import { Answer, type Answers, type Value } from '../../shared/answers.js';
import { composeInstrument, type InstrumentSource, type ItemBank } from '../../shared/compose.js';
import type { Instrument, Item, Reference } from '../../shared/instrument.js';
import { allItems, completeness, secondsAhead, standings, visibleItems } from '../../shared/route.js';
import { offeredChoices } from '../../shared/offered.js';
import type { Facts } from '../../shared/scope.js';
import { checkInstrument, earlierItemsRead } from '../../shared/publish.js';
import { simulateRespondent, type SimulatedResponse } from '../../lti-server/simulation/respondent.js';
import { answered, facts } from './builders.js';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../shared/instruments/${name}.json`, import.meta.url), 'utf8'));
const bank = read('item-bank') as ItemBank;
const compose = (name: string) =>
  composeInstrument(read(name) as InstrumentSource, bank, read('reference') as Reference);

const waves = ['baseline', 'end', 'follow-up', 'exit-pulse'] as const;
type WaveName = (typeof waves)[number];
const parsed = (name: WaveName): Instrument => {
  const { instrument, findings } = checkInstrument(compose(name));
  if (!instrument) throw new Error(JSON.stringify(findings));
  return instrument;
};
const instruments = Object.fromEntries(waves.map((name) => [name, parsed(name)])) as Record<
  WaveName,
  Instrument
>;

/** Programs, modules and signals, in a different mix for every seed. */
const factsFor = (seed: number, earlier: Facts['earlier']): Facts => {
  const turn = <T>(values: readonly T[], every: number): T =>
    values[Math.floor(seed / every) % values.length]!;
  const isLinked = Object.keys(earlier).length > 0;
  const given = facts({ earlier, orderSeed: Math.imul(seed, 2654435761) >>> 0 });
  return {
    ...given,
    program: {
      ...given.program,
      type: turn(['MicroMasters', 'XSeries', 'Professional Certificate', 'Specialization', 'Nanodegree', 'other'], 1),
      master: turn([1, 0], 1),
      fee_model: turn(['per-course', 'subscription', 'free', 'mixed'], 2),
      currency: turn(['USD', 'EUR', 'JPY'], 3),
    },
    study: {
      ...given.study,
      race: turn(['all', 'us-only', 'off'], 1),
      race_form: turn(['combined', 'two-question'], 2),
      income: turn([1, 1, 1, 0], 1),
      care: turn([1, 0], 3),
      share: turn([1, 0], 4),
    },
    session: { linked: isLinked ? 1 : 0, verified: 1, email_known: turn([0, 1], 5), progress: turn([1, 2, 3, 4, undefined], 1) },
  }; // prettier-ignore
};

/** Adults who agree; every tenth lives in the United States, where race is asked. */
const bias = (seed: number) => (item: Item) => {
  if (item.name === 'g_country' && seed % 10 === 0) return 'US';
  if (item.name === 'g_age') return 18 + (seed % 60);
  return item.type === 'consent' ? 1 : undefined;
};

const lastValues = (answers: Answer[]): Record<string, Value> =>
  Object.fromEntries(answers.flatMap((answer) => ('value' in answer ? [[answer.item, answer.value]] : [])));
const lastStanding = (answers: Answer[]): Answers =>
  Object.fromEntries(
    answers.map(({ item, ...rest }) => [
      item,
      'value' in rest ? { value: rest.value } : { nonAnswer: rest.nonAnswer },
    ]),
  );

interface Run {
  wave: WaveName;
  seed: number;
  given: Facts;
  response: SimulatedResponse;
}

const seeds = 200;
const runs: Run[] = [];
const simulate = (wave: WaveName, seed: number, earlier: Facts['earlier']): Run => {
  const given = factsFor(seed, earlier);
  const response = simulateRespondent({
    instrument: instruments[wave],
    facts: given,
    seed,
    bias: bias(seed),
  });
  const run = { wave, seed, given, response };
  runs.push(run);
  return run;
};

/** Each seed is one learner: three waves whose answers are joined, then each later wave again without the join. */
const follow = (seed: number) => {
  const baseline = lastValues(simulate('baseline', seed, {}).response.answers);
  const end = lastValues(simulate('end', seed, { baseline }).response.answers);
  simulate('follow-up', seed, { baseline, end });
  simulate('exit-pulse', seed, { baseline });
  for (const wave of ['end', 'follow-up', 'exit-pulse'] as const) simulate(wave, seed + 1000, {});
};

describe.each(waves)('the %s instrument', (wave) => {
  it('can be published: nothing in it is amiss', () => {
    const { baseline, end } = instruments;
    expect(checkInstrument(compose(wave), { earlier: { baseline, end } }).findings).toEqual([]);
  });
  it('asks everything but country, age and consent only of those who want to answer', () => {
    const allowed = ['g_country', 'g_age', 'g_consent'];
    const required = allItems(instruments[wave]).filter(({ isRequired }) => isRequired);
    expect(required.map(({ name }) => name).filter((name) => !allowed.includes(name))).toEqual([]);
  });
});

describe('earlier answers', () => {
  it('that a later wave reads or confirms were asked in the earlier one', () => {
    const names = (wave: WaveName) => new Set(allItems(instruments[wave]).map(({ name }) => name));
    for (const wave of ['end', 'follow-up', 'exit-pulse'] as const) {
      const { baseline, end, confirm } = earlierItemsRead(instruments[wave]);
      expect(
        [...baseline, ...confirm].filter((name) => !names('baseline').has(name)),
        wave,
      ).toEqual([]);
      expect(
        end.filter((name) => !names('end').has(name)),
        wave,
      ).toEqual([]);
    }
  });
});

describe('simulated respondents', () => {
  beforeAll(() => {
    for (let seed = 0; seed < seeds; seed++) follow(seed);
  }, 60_000);

  it('reach the end of every instrument', () => {
    expect(runs.filter(({ response }) => !response.finished)).toEqual([]);
    expect(runs).toHaveLength(seeds * 7);
  });

  it('give only answers that the API carries and the item accepts', () => {
    const bad = runs.flatMap(({ wave, seed, response }) =>
      response.answers.flatMap((answer) => {
        const item = allItems(instruments[wave]).find(({ name }) => name === answer.item)!;
        const problem = 'value' in answer ? problemWith(item, answer.value, instruments[wave]) : undefined;
        return problem || (seed % 20 === 0 && !Answer.safeParse(answer).success)
          ? [{ wave, seed, answer, problem }]
          : [];
      }),
    );
    expect(bad).toEqual([]);
  });

  it('leave nothing on their route unanswered', () => {
    for (const { wave, given, response } of runs.filter(({ seed }) => seed % 10 === 0)) {
      const standing = lastStanding(response.answers);
      const situation = { instrument: instruments[wave], answers: standing, facts: given };
      const route = visibleItems(situation).map(({ name }) => name);
      expect(route.filter((name) => !standing[name])).toEqual([]);
      const reasons = Object.values(standings(situation)).map(({ nonAnswer }) => nonAnswer);
      expect(reasons).not.toContain('not-reached');
      expect(completeness(situation).asked).toBe(route.length);
    }
  });

  it.each(waves)('take about as long for %s as its first screen says', (wave) => {
    const instrument = instruments[wave];
    const all = runs.filter((run) => run.wave === wave && run.response.finished);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const needed = all.map(({ given, response }) =>
      visibleItems({ instrument, answers: lastStanding(response.answers), facts: given }).reduce(
        (sum, { seconds }) => sum + seconds,
        0,
      ),
    );
    const said = all.map(({ given }) => secondsAhead({ instrument, answers: {}, facts: given }));
    expect(all.length).toBeGreaterThan(50);
    expect(mean(said) / mean(needed)).toBeGreaterThan(0.9);
    expect(mean(said) / mean(needed)).toBeLessThan(1.25);
  });

  it.each(waves)('meet and answer every item of %s', (wave) => {
    const answers = runs.filter((run) => run.wave === wave).flatMap(({ response }) => response.answers);
    const valued = new Set(answers.flatMap((answer) => ('value' in answer ? [answer.item] : [])));
    const never = allItems(instruments[wave]).filter(({ name }) => !valued.has(name));
    expect(never.map(({ name }) => name)).toEqual([]);
  });

  it.each(waves)('are offered every choice of %s', (wave) => {
    const made = instruments[wave];
    const offered = new Set<string>();
    for (const { given, response } of runs.filter((run) => run.wave === wave && run.seed % 3 !== 1)) {
      const standing = lastStanding(response.answers);
      const situation = { instrument: made, answers: standing, facts: given };
      for (const item of visibleItems(situation))
        if (item.type === 'radiogroup' || item.type === 'checkbox')
          for (const { value } of offeredChoices(item, situation)) offered.add(`${item.name} ${value}`);
    }
    const listed = allItems(made).flatMap((item) => {
      if (item.type !== 'radiogroup' && item.type !== 'checkbox') return [];
      const choices = item.choices ?? made.choiceLists[item.choicesFrom ?? ''] ?? [];
      // "Which of those mainly" is asked of several; a choice that excludes all others is never one of them.
      const possible = choices.filter(({ exclusive }) => !(item.choicesIn && exclusive === true));
      return possible.map(({ value }) => `${item.name} ${value}`);
    });
    expect(listed.filter((one) => !offered.has(one))).toEqual([]);
  });

  it('differ by seed and repeat by seed', () => {
    const [one, again, other] = [5, 5, 6].map((seed) =>
      simulateRespondent({ instrument: instruments.baseline, facts: facts(), seed }),
    );
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it('confirm, change and skip earlier answers when they are shown', () => {
    const linked = runs
      .filter(({ given }) => given.session.linked === 1)
      .flatMap(({ response }) => response.answers);
    const unlinked = runs
      .filter(({ given }) => given.session.linked === 0)
      .flatMap(({ response }) => response.answers);
    expect(new Set(linked.map(({ earlier }) => earlier))).toEqual(
      new Set([undefined, 'confirm', 'change', 'skip']),
    );
    expect(new Set(unlinked.map(({ earlier }) => earlier))).toEqual(new Set([undefined]));
  });

  it('stop where they are told to, and at consent when they decline', () => {
    const options = { instrument: instruments.baseline, facts: facts(), seed: 1 };
    const stopped = simulateRespondent({ ...options, bias: bias(1), breakOffAt: 'b_exp' });
    expect(stopped).toMatchObject({ finished: false, brokeOffAt: 'b_exp' });
    const standing = standings({
      instrument: instruments.baseline,
      answers: lastStanding(stopped.answers),
      facts: facts(),
    });
    expect(standing.b_exp).toEqual({ nonAnswer: 'not-reached' });
    const declined = simulateRespondent({ ...options, temperament: { decline: 1 } });
    expect(declined).toMatchObject({ finished: false, declined: true });
    expect(declined.answers.at(-1)).toMatchObject({ item: 'g_consent', value: 0 });
  });

  it('refuse and skip as their temperament has it', () => {
    const { answers } = simulateRespondent({
      instrument: instruments.baseline,
      facts: facts(),
      seed: 2,
      temperament: { nonAnswer: 1 },
      bias: bias(2),
    });
    const reasons = answers.flatMap((answer) => ('nonAnswer' in answer ? [answer.nonAnswer] : []));
    expect(reasons).toContain('prefer-not');
    const none = lastValues(answers);
    expect(Object.keys(none)).toEqual(expect.arrayContaining(['g_country', 'g_age', 'g_consent']));
    expect(answered(none).b_exp).toBeUndefined();
  });
});
