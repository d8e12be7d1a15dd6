import { fixture, html } from '@open-wc/testing';
import type { SessionView } from '../../../shared/api.js';
import type { ProgramSurvey } from '../../../widget/survey/define.js';
import { Network } from '../survey/network.js';
import { openSession, Respondent, until } from '../survey/respondent.js';
import { facts, session, study as english } from '../survey/small-instrument.js';
import { goOn, instruments, unrouted } from '../survey/walk.js';

/** Opens a session with the built-in baseline, in a language and a width. */
interface Reader {
  lang: string;
  width: number;
}

const baseline = unrouted(instruments.baseline);
const response = (more: object = {}) => ({
  id: crypto.randomUUID(),
  answers: { g_age: { value: 34 } },
  ...more,
});
const study = { ...session(baseline).study, languages: ['en', 'es', 'ar'] };
const finished = response({ submittedAt: '2026-11-02T10:00:00Z', receipt: 'K7QF-2M9X', credit: true });

const open = (reader: Reader, more: Partial<SessionView> = {}, network?: Network): Promise<Respondent> => {
  const view = session(baseline, { study, ...more });
  return openSession(view, { ...reader, network: network ?? new Network(view) });
};

const press = async (respondent: Respondent, button: string): Promise<Respondent> => {
  respondent.root.querySelector<HTMLElement>(button)!.click();
  await respondent.drawn();
  return respondent;
};

/** An element that asks the server for its session. */
const embed = async ({ lang, width }: Reader, network: Network): Promise<Respondent> => {
  const element = await fixture<ProgramSurvey>(
    html`<program-survey
      style="inline-size: ${width}px"
      lang=${lang}
      server="https://survey.example.edu"
      program="mm"
      stage="baseline"
      .fetch=${network.fetch}
    ></program-survey>`,
  );
  await until(() => element.shadowRoot!.querySelector('section'));
  return new Respondent(element, network);
};

const consent = async (reader: Reader): Promise<Respondent> => {
  const respondent = await open(reader);
  while (!respondent.root.querySelector('.sheet')) await goOn(respondent);
  respondent.root.querySelector('details')!.open = true;
  return respondent;
};

/** A browser that lets nothing be kept, while a response is opened. */
const storageDenied = async (reader: Reader): Promise<Respondent> => {
  const { open: kept } = IDBFactory.prototype;
  IDBFactory.prototype.open = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  try {
    return await open(reader, { response: response() });
  } finally {
    IDBFactory.prototype.open = kept;
  }
};

const offline = async (reader: Reader): Promise<Respondent> => {
  const respondent = await open(reader, { response: response() });
  respondent.network.line = 'offline';
  await press(respondent, 'form input');
  await until(() => respondent.root.querySelector('.saved.warn'));
  return respondent;
};

const failed = async (reader: Reader): Promise<Respondent> => {
  const network = new Network();
  network.instead['/sessions'] = { status: 404, code: 'program_unknown' };
  const respondent = await embed(reader, network);
  await until(() => respondent.root.querySelector('h2'));
  return respondent;
};

const loading = (reader: Reader): Promise<Respondent> => {
  const network = new Network();
  return embed(reader, Object.assign(network, { fetch: () => new Promise<Response>(() => {}) }));
};

/** A question that was answered at the start, and is asked again at the end. */
const stillSo = (reader: Reader): Promise<Respondent> => {
  const instrument = unrouted(instruments.end);
  const known = facts({ earlier: { baseline: { g_country: 'BR' } } });
  const pages = instrument.pages.filter(({ elements }) => elements.some(({ name }) => name === 'g_country'));
  return open(reader, {
    instrument: { ...instrument, pages },
    wave: 'end',
    facts: known,
    earlierAt: { baseline: '2025-03' },
  });
};

/** The screens of the element beside its questions, by name. */
export const screens: Record<string, (reader: Reader) => Promise<Respondent>> = {
  'the first question': open,
  'consent with the full sheet open': consent,
  'an earlier answer to confirm': stillSo,
  'a visit that is taken up again': (reader) => open(reader, { response: response() }),
  'a browser that keeps nothing': storageDenied,
  'answers that wait for the network': offline,
  'questions in another language': (reader) => open(reader, { instrument: english() }),
  'putting off, with reasons': async (reader) => press(await open(reader), 'footer .link'),
  'a survey put off earlier': (reader) => open(reader, { state: 'put-off', date: '2026-12-09T08:00:00Z' }),
  'the receipt': (reader) => open(reader, { state: 'submitted', response: finished }),
  'the question whether to delete': async (reader) =>
    press(await open(reader, { state: 'submitted', response: finished }), '.actions .link'),
  'a failure': failed,
  loading: loading,
  'taking part declined': (reader) => open(reader, { state: 'declined' }),
  'a closed survey': (reader) => open(reader, { state: 'closed', date: '2026-11-01' }),
  'a survey not open yet': (reader) => open(reader, { state: 'not-open', date: '2026-11-01' }),
  'a draft': (reader) => open(reader, { state: 'draft' }),
};
