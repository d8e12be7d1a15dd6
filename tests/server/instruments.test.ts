import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answers, Value } from '../../shared/answers.js';
import type { SessionView } from '../../shared/api.js';
import type { ItemOf, Wave } from '../../shared/instrument.js';
import { allItems, standings } from '../../shared/route.js';
import { getInstrument } from '../../lti-server/domain/catalogue.js';
import { simulateRespondent } from '../../lti-server/simulation/respondent.js';
import { standingAnswers } from '../../lti-server/store/responses.js';
import { claim } from '../launch/launch-driver.js';
import { startPlatform, type FakePlatform } from '../support/platform.js';
import { Learner } from '../support/learner.js';
import { startTool, type Tool } from '../support/tool.js';

/** Simulated respondents walk the published questionnaires through the real API into the real store. */
describe('every item of the questionnaires', () => {
  let tool: Tool;
  let platform: FakePlatform;
  beforeAll(async () => {
    const modules = { race: 'all', raceForm: 'two-question', income: true, care: true, share: true };
    tool = await startTool({ study: (study) => ({ ...study, modules, languages: ['en', 'es'] }) });
    platform = await startPlatform();
    await tool.register(platform);
  });
  afterAll(async () => {
    await tool.close();
    await platform.close();
  });

  const seeds = 40;
  /** An income so far from the ordinary that it is asked whether it is right. */
  const unusualIncome = {
    w_status: [1],
    i_ask: 1,
    i_ccy: 'USD',
    i_period: 1,
    i_total: { minor: 9e11, currency: 'USD', period: 1 as const },
  };
  const waves = ['baseline', 'end', 'follow-up', 'exit-pulse'] as const;
  const answersOf = (learner: Learner): Promise<Answers> =>
    standingAnswers(tool.deps.store.db, learner.response);

  /** One learner answers one wave; what is sent must be stored. */
  const walk = async (learner: Learner, wave: Wave, seed: number, session: SessionView) => {
    const { instrument } = await getInstrument(tool.deps, `${wave}@1.1.0`);
    const pinned: Record<string, Value> = {
      g_age: 34,
      g_consent: 1,
      g_link: 1,
      ...(seed % 5 === 0 && unusualIncome),
    };
    const bias = ({ name }: { name: string }) => pinned[name];
    const { answers } = simulateRespondent({ instrument, facts: session.facts, seed, bias });
    const sent = answers.map((answer) => ({ ...answer, id: randomUUID() }));
    const atConsent = sent.filter(({ item }) => /^g_/.test(item));
    const given = await learner.call<{ token: string; response: { id: string } }>('PUT', '/consent', {
      decision: 'agreed', response: randomUUID(), orderSeed: 7, sheetVersion: '1', language: 'en', answers: atConsent,
    }); // prettier-ignore
    expect(given.status).toBe(200);
    learner.token = given.body.token;
    learner.response = given.body.response.id;
    const rest = sent.filter((answer) => !atConsent.includes(answer));
    if (rest.length) expect((await learner.answer(...rest)).body.refused).toEqual([]);
    await learner.submit();
    return { instrument, facts: session.facts, sent };
  };

  it('arrives in the store with its code, and each item is answered by somebody', async () => {
    const seen: Record<string, Set<string>> = {};
    for (let seed = 1; seed <= seeds; seed++) {
      const learner = new Learner(tool, platform, `walker-${seed}`);
      for (const wave of waves) {
        const session = await learner.launch(wave, {
          [claim('custom')]: { program: seed % 2 ? 'mm-data-economics' : 'sp-applied-writing', stage: wave },
        });
        const { instrument, facts, sent } = await walk(learner, wave, seed, session);
        const stored = await answersOf(learner);
        for (const answer of sent)
          if ('value' in answer && answer.item !== 's_email')
            expect(Object.keys(stored)).toContain(answer.item);
        for (const { name } of allItems(instrument)) {
          const standing = standings({ instrument, answers: stored, facts })[name]!;
          (seen[wave] ??= new Set()).add(
            standing.value === undefined ? `${name}:${standing.nonAnswer}` : name,
          );
        }
      }
    }
    for (const wave of waves) {
      const { instrument } = await getInstrument(tool.deps, `${wave}@1.1.0`);
      const never = allItems(instrument).map(({ name }) => name).filter((name) => !seen[wave]!.has(name)); // prettier-ignore
      expect([wave, never]).toEqual([wave, []]);
    }
  }, 300_000);

  it('stores each code of a tallied item as one row', async () => {
    const { db } = tool.deps.store;
    const rows = await db
      .selectFrom('answer_value')
      .select(['code'])
      .where('item', '=', 'b_exp')
      .distinct()
      .execute();
    const { instrument } = await getInstrument(tool.deps, 'baseline@1.1.0');
    const expectations = allItems(instrument).find(({ name }) => name === 'b_exp') as ItemOf<'checkbox'>;
    const codes = expectations.choices ?? instrument.choiceLists[expectations.choicesFrom!]!;
    const known = new Set(codes.map(({ value }) => String(value)));
    for (const { code } of rows) if (code !== null) expect(known).toContain(code);
    expect(rows.length).toBeGreaterThan(5);
  });

  it('keeps the address of an e-mail item out of the answers', async () => {
    const { db } = tool.deps.store;
    const values = await db.selectFrom('answer').select('value').where('item', '=', 's_email').execute();
    expect(new Set(values.map(({ value }) => value))).toEqual(new Set(['"given"', null]));
  });

  describe('without an answer has the reason it stands for', () => {
    const stand = async (breakOffAt?: string) => {
      const learner = new Learner(tool, platform, randomUUID());
      const session = await learner.launch('baseline');
      const { instrument } = await getInstrument(tool.deps, 'baseline@1.1.0');
      const chosen: Record<string, unknown> = {
        g_age: 34,
        g_consent: 1,
        g_link: 1,
        w_status: [9],
        s_contact: 0,
      };
      const bias = ({ name }: { name: string }) => chosen[name] as never;
      const { answers } = simulateRespondent({
        instrument,
        facts: session.facts,
        seed: 5,
        bias,
        breakOffAt,
        temperament: { nonAnswer: 0, blank: 0 },
      });
      const sent = answers.map((answer) => ({ ...answer, id: randomUUID() }));
      const given = await learner.call<{ token: string; response: { id: string } }>('PUT', '/consent', {
        decision: 'agreed', response: randomUUID(), orderSeed: 7, sheetVersion: '1', language: 'en', answers: sent.filter(({ item }) => /^g_/.test(item)),
      }); // prettier-ignore
      learner.token = given.body.token;
      learner.response = given.body.response.id;
      const reasons = (['prefer-not', 'dont-know', 'blank'] as const).map((nonAnswer, index) => ({
        id: randomUUID(), item: ['d_gender', 'd_know', 'd_english'][index]!, nonAnswer, mode: 'typed' as const,
      })); // prettier-ignore
      await learner.answer(...sent.filter(({ item }) => !/^g_/.test(item)), ...reasons);
      return standings({ instrument, answers: await answersOf(learner), facts: session.facts });
    };
    it('chosen: prefer not to answer, don’t know; left: blank', async () => {
      const { d_gender, d_know, d_english } = await stand();
      expect([d_gender, d_know, d_english].map((standing) => standing!.nonAnswer)).toEqual([
        'prefer-not',
        'dont-know',
        'blank',
      ]);
    });
    it('led past by routing: not applicable', async () => {
      expect((await stand()).w_hours).toEqual({ nonAnswer: 'not-applicable' });
    });
    it('stopped before it: not reached', async () => {
      const standing = await stand('p_cred');
      expect(standing.p_cred).toEqual({ nonAnswer: 'not-reached' });
      expect(standing.w_hours).toEqual({ nonAnswer: 'not-applicable' });
    });
    it('chosen as not applying: does not apply', async () => {
      const learner = new Learner(tool, platform, randomUUID());
      await learner.launch('baseline');
      await learner.agree();
      const reply = await learner.answer({
        id: randomUUID(),
        item: 'b_emp_asked',
        nonAnswer: 'does-not-apply',
        mode: 'typed',
      });
      expect(reply.body.refused).toEqual([]);
      expect((await answersOf(learner)).b_emp_asked).toEqual({ nonAnswer: 'does-not-apply' });
    });
  });
});
