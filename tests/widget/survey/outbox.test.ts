import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../../shared/answers.js';
import type { Submitted } from '../../../shared/api.js';
import { ApiError } from '../../../widget/survey/api-error.js';
import { DeviceStore } from '../../../widget/survey/device-store.js';
import { Outbox } from '../../../widget/survey/outbox.js';
import { until } from './respondent.js';

const answer = (item: string, value: number): Answer => ({
  id: crypto.randomUUID(),
  item,
  mode: 'typed',
  value,
});

/** The far end of the line: stores each id once. */
class Server {
  readonly stored = new Map<string, Answer>();
  requests: Answer[][] = [];
  /** What to answer instead. */
  fails?: ApiError;
  refuses: (answer: Answer) => boolean = () => false;
  losesAnswers = false;
  submissions = 0;
  agreements = 0;

  readonly send = async (answers: Answer[]) => {
    await new Promise((later) => setTimeout(later, 5));
    this.requests.push(answers);
    if (this.fails) throw this.fails;
    const refused = answers.filter(this.refuses);
    const taken = answers.filter((one) => !refused.includes(one));
    for (const one of taken) if (!this.stored.has(one.id)) this.stored.set(one.id, one);
    if (this.losesAnswers) throw offline();
    return {
      stored: taken.map(({ id }) => id),
      refused: refused.map(({ id }) => ({ id, code: 'item_unknown' as const })),
    };
  };

  readonly agree = (): Promise<void> => {
    if (this.fails) return Promise.reject(this.fails);
    this.agreements++;
    return Promise.resolve();
  };

  readonly submit = (): Promise<Submitted> => {
    if (this.fails) return Promise.reject(this.fails);
    this.submissions++;
    return Promise.resolve({ submittedAt: '', receipt: 'K7QF', credit: true });
  };

  get values(): unknown[] {
    return [...this.stored.values()].map((one) => 'value' in one && one.value);
  }
}

const offline = () => new ApiError(0, { code: 'network' });

describe('the outbox', () => {
  let server: Server;
  let response: string;
  let boxes: Outbox[];
  const refused: string[] = [];

  const open = (device = new DeviceStore(), agree?: () => Promise<void>) => {
    const box = new Outbox({
      response,
      device,
      agree,
      send: server.send,
      submit: server.submit,
      changed: () => undefined,
      refused: ({ item }) => refused.push(item),
    });
    boxes.push(box);
    return box;
  };

  beforeEach(() => {
    server = new Server();
    response = crypto.randomUUID();
    boxes = [];
    refused.length = 0;
  });
  afterEach(() => boxes.forEach((box) => box.close()));

  it('sends what is put in, and says so', async () => {
    const box = open();
    box.put(answer('a', 1));
    expect(box.state).to.equal('saving');
    await until(() => box.state === 'saved');
    expect(server.values).to.deep.equal([1]);
  });

  describe('where the server has not heard that the respondent agreed', () => {
    it('tells it before any answer', async () => {
      server.fails = offline();
      const box = open(new DeviceStore(), server.agree);
      await box.restore();
      box.put(answer('a', 1));
      await until(() => box.state === 'waiting');
      expect(server.agreements).to.equal(0);
      expect(server.requests).to.deep.equal([]);
      server.fails = undefined;
      dispatchEvent(new Event('online'));
      await until(() => box.state === 'saved');
      expect(server.agreements).to.equal(1);
      expect(server.values).to.deep.equal([1]);
    });

    it('sends no answer of a page that goes away before', async () => {
      server.fails = offline();
      const box = open(new DeviceStore(), server.agree);
      box.put(answer('a', 1));
      await until(() => box.state === 'waiting');
      server.fails = undefined;
      box.leave();
      await new Promise((later) => setTimeout(later, 20));
      expect(server.requests).to.deep.equal([]);
    });

    it('stops where the server will not have it', async () => {
      server.fails = new ApiError(409, { code: 'wave_closed' });
      const box = open(new DeviceStore(), server.agree);
      box.put(answer('a', 1));
      await until(() => box.state === 'stopped');
      expect(server.requests).to.deep.equal([]);
    });
  });

  it('says that the respondent is done once every answer has arrived, and leaves nothing on the device', async () => {
    const box = open();
    box.put(answer('a', 1));
    expect(await box.finish()).to.include({ receipt: 'K7QF' });
    expect(server.values).to.deep.equal([1]);
    expect(server.submissions).to.equal(1);
    const after = open();
    expect(await after.restore()).to.deep.equal([]);
    expect(after.wasFinished).to.equal(undefined);
  });

  it('remembers after a reload that the respondent was done', async () => {
    server.fails = offline();
    const before = open();
    before.put(answer('a', 1));
    void before.finish();
    await until(() => before.state === 'waiting');
    before.close();
    const after = open();
    await after.restore();
    expect(after.wasFinished).to.equal(true);
  });

  it('sends keystrokes as one answer', async () => {
    const box = open();
    for (const value of [1, 12, 123]) box.put(answer('a', value));
    await box.finish();
    expect(server.values).to.deep.equal([123]);
  });

  it('keeps answers while the server cannot be reached and sends them when it can', async () => {
    server.fails = offline();
    const box = open();
    box.put(answer('a', 1));
    await until(() => box.state === 'waiting');
    box.put(answer('b', 2));
    server.fails = undefined;
    dispatchEvent(new Event('online'));
    await box.finish();
    expect(server.values).to.deep.equal([1, 2]);
  });

  it('delivers after a reload what the page before could not', async () => {
    server.fails = offline();
    const before = open();
    before.put(answer('a', 1));
    await until(() => before.state === 'waiting');
    before.close();
    server.fails = undefined;
    const after = open();
    expect((await after.restore()).map(({ item }) => item)).to.deep.equal(['a']);
    await after.finish();
    expect(server.values).to.deep.equal([1]);
  });

  it('stores nothing twice when the acknowledgement is lost', async () => {
    server.losesAnswers = true;
    const box = open();
    box.put(answer('a', 1));
    await until(() => box.state === 'waiting');
    server.losesAnswers = false;
    dispatchEvent(new Event('online'));
    await box.finish();
    expect(server.requests).to.have.length(2);
    expect(server.values).to.deep.equal([1]);
  });

  it('stores nothing twice from two tabs', async () => {
    server.fails = offline();
    const one = open();
    one.put(answer('a', 1));
    await until(() => one.state === 'waiting');
    const other = open();
    await other.restore();
    server.fails = undefined;
    dispatchEvent(new Event('online'));
    await Promise.all([one.finish(), other.finish()]);
    expect(server.values).to.deep.equal([1]);
  });

  it('lets no refused answer hold up the others', async () => {
    server.refuses = ({ item }) => item === 'bad';
    const box = open();
    box.put(answer('a', 1));
    box.put(answer('bad', 2));
    box.put(answer('c', 3));
    await box.finish();
    expect(server.values).to.deep.equal([1, 3]);
    expect(refused).to.deep.equal(['bad']);
  });

  it('finds the one answer for which a whole request is refused', async () => {
    const bodyInvalid = new ApiError(400, { code: 'body_invalid' });
    const send = server.send;
    (server as { send: Server['send'] }).send = (answers) =>
      answers.some(({ item }) => item === 'bad') ? Promise.reject(bodyInvalid) : send(answers);
    const box = open();
    for (const item of ['a', 'bad', 'c']) box.put(answer(item, 1));
    await box.finish();
    expect([...server.stored.values()].map(({ item }) => item)).to.deep.equal(['a', 'c']);
    expect(refused).to.deep.equal(['bad']);
  });

  it('stops, and keeps everything, when the session is over', async () => {
    server.fails = new ApiError(401, { code: 'session_expired' });
    const box = open();
    box.put(answer('a', 1));
    await until(() => box.state === 'stopped');
    expect(await open().restore()).to.have.length(1);
  });

  it('holds answers in the page where the browser keeps nothing', async () => {
    const device = new DeviceStore();
    const real = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open')!;
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    Object.defineProperty(IDBFactory.prototype, 'open', { ...real, value: blocked });
    try {
      server.fails = offline();
      const box = open(device);
      box.put(answer('a', 1));
      await until(() => box.state === 'waiting');
      expect(device.durable).to.equal(false);
      server.fails = undefined;
      dispatchEvent(new Event('online'));
      await box.finish();
      expect(server.values).to.deep.equal([1]);
    } finally {
      Object.defineProperty(IDBFactory.prototype, 'open', real);
    }
  });

  it('sends what waits in a request that outlives the page', async () => {
    server.fails = offline();
    const box = open();
    box.put(answer('a', 1));
    await until(() => box.state === 'waiting');
    server.fails = undefined;
    box.leave();
    await until(() => server.stored.size === 1);
  });
});
