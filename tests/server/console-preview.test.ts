import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckedDefinition, PreviewOffers } from '../../shared/api.js';
import { inviteAdmin, signIn } from '../../lti-server/domain/sign-in.js';
import { exampleText } from '../../widget/console/preview/example.js';
import { startTool, type Tool } from '../support/tool.js';

type Example = Record<string, unknown> & { pages: { elements: Record<string, unknown>[] }[] };
const example = (change: (definition: Example) => unknown): string => {
  const definition = JSON.parse(exampleText) as Example;
  change(definition);
  return JSON.stringify(definition);
};

describe('the preview’s routes', () => {
  let tool: Tool;
  let cookie: string;
  beforeAll(async () => {
    tool = await startTool();
    cookie = `__Host-console=${await signIn(tool.deps, await inviteAdmin(tool.deps, 'ada@lakeside.example', 'researcher'))}`;
  });
  afterAll(() => tool.close());

  const get = (path: string, headers: Record<string, string> = { cookie }) =>
    fetch(`${tool.url}${path}`, { headers });
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${tool.url}/api/v1/console/check`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'text/plain', ...headers },
      body,
    });
  const check = async (text: string): Promise<CheckedDefinition> => {
    const response = await post(text);
    expect(response.status).toBe(200);
    return (await response.json()) as CheckedDefinition;
  };
  const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;

  describe('are for signed-in accounts', () => {
    it.each(['/api/v1/console/instruments', '/api/v1/console/instruments/baseline@1.1.0'])(
      'only: GET %s',
      async (path) => {
        const response = await get(path, {});
        expect([response.status, await codeOf(response)]).toEqual([401, 'sign_in_required']);
      },
    );
    it('only: POST /api/v1/console/check, whatever its size', async () => {
      const response = await post('x'.repeat(3_000_000), { cookie: '' }).catch(() => undefined);
      // The server may close the line before all is sent.
      if (response) expect([response.status, await codeOf(response)]).toEqual([401, 'sign_in_required']);
      expect((await post('{}', { cookie: '' })).status).toBe(401);
    });
    it('and check nothing for pages of other sites', async () => {
      expect((await post('{}', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    });
    it('while the page itself stands for everybody, and allows nothing inline', async () => {
      const response = await get('/console/preview', {});
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<survey-preview>');
      expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
    });
  });

  describe('list', () => {
    const offers = async () => (await (await get('/api/v1/console/instruments')).json()) as PreviewOffers;

    it('every published questionnaire in the order of the waves', async () => {
      const { account, instruments } = await offers();
      expect(account).toEqual({ email: 'ada@lakeside.example', role: 'researcher' });
      expect(instruments.map(({ reference, wave }) => [reference, wave])).toEqual([
        ['baseline@1.1.0', 'baseline'],
        ['end@1.1.0', 'end'],
        ['follow-up@1.1.0', 'follow-up'],
        ['exit-pulse@1.1.0', 'exit-pulse'],
      ]);
      expect(instruments[0]!.languages).toContain('en');
      expect(instruments[0]!.title.en).toBeTruthy();
    });
    it('every program with the facts its learners route by', async () => {
      const [program] = (await offers()).programs;
      expect(program!.facts.program).toMatchObject({ type: 'MicroMasters', master: 1, price: 980 });
      expect(program!.facts.study).toMatchObject({ race: 'us-only', income: 1 });
      expect(program!.about.sheet?.version).toBe('1.0');
    });
    it('says that it may not be kept', async () => {
      expect((await get('/api/v1/console/instruments')).headers.get('cache-control')).toBe('no-store');
    });
  });

  describe('check', () => {
    it('a published questionnaire: nothing is wrong, and what it reads is known', async () => {
      const response = await get('/api/v1/console/instruments/end@1.1.0');
      const { instrument, findings, reads } = (await response.json()) as CheckedDefinition;
      expect([instrument?.id, findings]).toEqual(['end', []]);
      const read = (path: string) => reads.find((one) => one.path === path);
      expect(read('program.master')?.codes?.map(({ value }) => value)).toEqual([0, 1]);
      expect(read('program.guideline_hours')).toEqual({ path: 'program.guideline_hours', kind: 'number' });
      expect(read('baseline.i_total')?.kind).toBe('parts');
      expect(read('baseline.w_status')).toMatchObject({
        kind: 'codes',
        title: { en: expect.any(String) as string },
      });
      expect(read('baseline.w_status')!.codes![0]!.text?.en).toBeTruthy();
      expect(read('program.weeks')).toBeUndefined();
      expect(new Set(reads.map(({ path }) => path)).size).toBe(reads.length);
    });
    it('a questionnaire that is not published: unknown', async () => {
      const response = await get('/api/v1/console/instruments/end@9.9.9');
      expect([response.status, await codeOf(response)]).toEqual([404, 'instrument_unknown']);
    });
    it('the example, without findings', async () => {
      const { findings, instrument, warnings, reads } = await check(exampleText);
      expect([findings, instrument?.id]).toEqual([[], 'coffee']);
      expect(warnings[0]).toMatchObject({
        rule: 'language_incomplete', item: 'degree', line: expect.any(Number) as number, places: ['pages[4].elements[0].title'],
      }); // prettier-ignore
      expect(reads.map(({ path }) => path)).toEqual(['program.master', 'study.sponsor']);
    });
    it('a text sent as a JSON string the same way', async () => {
      const response = await post(JSON.stringify(exampleText), { 'content-type': 'application/json' });
      expect(((await response.json()) as CheckedDefinition).instrument?.id).toBe('coffee');
    });
    it('a condition that leads nowhere: with its place, and the questionnaire all the same', async () => {
      const { findings, instrument } = await check(
        example(({ pages }) => (pages[3]!.elements[0]!.visibleIf = '{cupz} > 6')),
      );
      expect(findings).toMatchObject([
        { path: 'pages[3].elements[0].visibleIf', item: 'why', rule: 'name_unknown', line: 1, column: expect.any(Number) as number },
      ]); // prettier-ignore
      expect(instrument?.id).toBe('coffee');
    });
    it('what does not follow the schema: findings alone', async () => {
      const { findings, instrument } = await check(example((definition) => delete definition.wave));
      expect([findings[0]?.path, findings[0]?.rule]).toEqual(['wave', 'schema']);
      expect(instrument).toBeUndefined();
    });
    it('what is no JSON: the line, the column and what to do', async () => {
      const { findings } = await check('{\n  "id": "a",\n  "pages": [1 2]\n}');
      expect(findings).toMatchObject([
        { rule: 'json_syntax', line: 3, column: 14, message: expect.stringContaining('A comma is missing') as string },
      ]); // prettier-ignore
    });
    it('a comma too many, and the questionnaire all the same', async () => {
      const { findings, instrument } = await check(exampleText.replace(/\}\s*$/, ',}'));
      expect(findings.map(({ rule }) => rule)).toEqual(['json_syntax']);
      expect(instrument?.id).toBe('coffee');
    });
    it('findings in the order of the text', async () => {
      const { findings } = await check(
        example(({ pages }) => {
          pages[3]!.elements[0]!.seconds = '8';
          pages[0]!.elements[0]!.visibleIf = '{cupz} > 6';
        }),
      );
      expect(findings.map(({ rule }) => rule)).toEqual(['name_unknown', 'schema']);
    });
    it('a study: that it is none', async () => {
      const { findings } = await check('{ "id": "s", "programs": [] }');
      expect(findings).toMatchObject([{ rule: 'kind_unknown', line: 1, message: expect.stringMatching(/This is a study.*"pages"/) as string }]); // prettier-ignore
    });
    it('a survey of SurveyJS: how to convert it', async () => {
      const { findings } = await check('{ "pages": [{ "name": "p", "elements": [{ "type": "text", "name": "a", "title": "Why?" }] }] }');
      expect(findings).toMatchObject([{ rule: 'surveyjs', message: expect.stringContaining('study convert SURVEY.json --wave') as string }]);
    }); // prettier-ignore
    it('with the published codes its items choose from filled in', async () => {
      const { findings } = await check(
        example(({ pages }) => (pages[3]!.elements[0] = { type: 'country', name: 'why', title: { en: 'Where?' }, seconds: 8 })),
      ); // prettier-ignore
      expect(findings).toEqual([]);
    });
    it('a file with a byte order mark', async () => {
      expect((await check(`\uFEFF${exampleText}`)).instrument?.id).toBe('coffee');
    });
    it('nothing over a megabyte', async () => {
      const response = await post(`"${'x'.repeat(1024 * 1024)}"`);
      expect([response.status, await codeOf(response)]).toEqual([413, 'too_large']);
    });
    it('nothing but text', async () => {
      const response = await post(exampleText, { 'content-type': 'application/json' });
      expect([response.status, await codeOf(response)]).toEqual([400, 'body_invalid']);
    });
  });
});
