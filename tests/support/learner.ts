import { randomUUID } from 'node:crypto';
import type { Answer, Value } from '../../shared/answers.js';
import type { AnswersStored, ConsentGiven, SessionView, Submitted } from '../../shared/api.js';
import { claim, launchWith, sessionIn } from '../launch/launch-driver.js';
import type { FakePlatform } from './platform.js';
import type { Tool } from './tool.js';

/** What the API answered: status and body. */
export interface Reply<T> {
  status: number;
  body: T & { code?: string };
}

/** Calls the API with a session's token. */
export const call = async <T>(
  tool: Tool,
  token: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Reply<T>> => {
  const response = await fetch(`${tool.url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : {}) as Reply<T>['body'] };
};

/** An answer as an element sends it. */
export const answer = (item: string, value: Value, id: string = randomUUID()): Answer => ({
  id,
  item,
  value,
  mode: 'typed',
});

/** Somebody with a session, at the API: what the element does, without the element. */
export class Respondent {
  token = '';
  response = '';

  constructor(readonly tool: Tool) {}

  /** Takes up a session as a page gets it. */
  enter(session: SessionView): SessionView {
    this.token = session.token;
    this.response = session.response?.id ?? '';
    return session;
  }

  /** Agrees to take part, with country, age and the answer to linking. */
  async agree(link: 0 | 1 = 1, wave: 'baseline' | 'end' = 'baseline'): Promise<ConsentGiven> {
    const first = [
      answer('g_country', 'BR'),
      ...(wave === 'baseline' ? [answer('g_age', 34), answer('g_link', link)] : []),
    ];
    return this.sendConsent([...first, answer('g_consent', 1)]);
  }

  async sendConsent(answers: Answer[]): Promise<ConsentGiven> {
    const given = await this.call<ConsentGiven>('PUT', '/consent', {
      decision: 'agreed',
      sheetVersion: '1',
      response: randomUUID(),
      orderSeed: 7,
      language: 'en',
      answers,
    });
    if (given.status !== 200) throw new Error(`consent: ${given.status} ${JSON.stringify(given.body)}`);
    this.token = given.body.token;
    this.response = given.body.response!.id;
    return given.body;
  }

  decline(): Promise<Reply<ConsentGiven>> {
    return this.call('PUT', '/consent', { decision: 'declined', sheetVersion: '1' });
  }

  answer(...answers: Answer[]): Promise<Reply<AnswersStored>> {
    return this.call('POST', '/answers', { response: this.response, answers });
  }

  submit(): Promise<Reply<Submitted>> {
    return this.call('POST', '/submission', { response: this.response });
  }

  call<T>(method: string, path: string, body?: unknown): Promise<Reply<T>> {
    return call<T>(this.tool, this.token, method, path, body);
  }
}

/** A learner who launches from a platform. */
export class Learner extends Respondent {
  constructor(
    tool: Tool,
    readonly platform: FakePlatform,
    readonly subject: string,
  ) {
    super(tool);
  }

  /** Launches a stage; `changes` replace claims. Returns the session as the page gets it. */
  async launch(stage: string, changes: Record<string, unknown> = {}): Promise<SessionView> {
    const outcome = await launchWith(this.tool, this.platform, {
      sub: this.subject,
      [claim('custom')]: { program: 'mm-data-economics', stage },
      [claim('resource_link')]: { id: `link-${stage}` },
      [claim('context')]: { id: `course-${stage}`, title: `Course of ${stage}` },
      ...changes,
    });
    return this.enter(sessionIn(outcome) as unknown as SessionView);
  }
}
