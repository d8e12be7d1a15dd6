import { beforeEach, describe, expect, it } from 'vitest';
import { Network } from './network.js';
import { agreement, colour, instrument, page, session, study } from './small-instrument.js';
import { databases, openSession, until, type Respondent } from './respondent.js';

const toConsent = async (respondent: Respondent, years = '30') => {
  await respondent.type('How old are you?', years);
  await respondent.press('Next');
};

describe('before agreeing', () => {
  beforeEach(async () => {
    for (const name of await databases()) {
      await new Promise((done) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = request.onerror = request.onblocked = done;
      });
    }
  });

  it('shows the first question at once, with who asks and how long it takes', async () => {
    const respondent = await openSession(session(study()));
    await respondent.reads('Example University asks what learners expect from Statistics. It takes');
    await respondent.reads('How old are you?');
    await respondent.reads('Nothing is saved until you agree to take part.');
  });

  it('writes nothing to the device and tells the server nothing', async () => {
    const view = session(study());
    const network = new Network(view);
    const respondent = await openSession(view, { network });
    await toConsent(respondent);
    await respondent.reads('Do you agree?');
    expect(network.calls).to.deep.equal([]);
    expect(await databases()).to.deep.equal([]);
  });

  it('tells what the research team has to tell, in full on request', async () => {
    const respondent = await openSession(session(study()));
    await toConsent(respondent);
    await respondent.reads('research@example.edu');
    await respondent.reads('Approved: IRB 7, Example IRB');
    respondent.root.querySelector('details')!.open = true;
    await respondent.reads('What confidentiality means here.');
    expect(respondent.all('.sheet h3')).to.have.length(9);
  });

  it('makes agreeing no easier than declining', async () => {
    const respondent = await openSession(session(study()));
    await toConsent(respondent);
    const [agree, decline] = [respondent.button('I agree'), respondent.button('I do not agree')];
    expect([agree.offsetWidth, agree.offsetHeight]).to.deep.equal([
      decline.offsetWidth,
      decline.offsetHeight,
    ]);
    expect(getComputedStyle(agree).backgroundColor).to.equal(getComputedStyle(decline).backgroundColor);
  });

  it('asks for agreement even where the instrument does not', async () => {
    const respondent = await openSession(session(instrument([page('only', [colour])])));
    await respondent.reads('Taking part is voluntary.');
    await respondent.press('I agree');
    await respondent.reads('Which colour?');
  });
});

describe('agreeing', () => {
  it('brings what was held in memory, then goes on', async () => {
    const respondent = await openSession(session(study()));
    await toConsent(respondent);
    await respondent.choose('Yes');
    await respondent.press('I agree');
    await respondent.reads('Which colour?');
    expect(respondent.network.standing).to.deep.equal({ g_age: 30, g_link: 1, g_consent: 1 });
    expect(respondent.network.to('/consent')[0]!.body).to.deep.include({
      sheetVersion: '1.0',
      language: 'en',
    });
  });

  it('says when the server will not have it, keeps what was entered, and can be pressed again', async () => {
    const respondent = await openSession(session(study()));
    await toConsent(respondent);
    respondent.network.instead['/consent'] = { status: 409, code: 'wave_closed' };
    await respondent.press('I agree');
    await respondent.reads('This survey is not set up right.');
    respondent.network.instead['/consent'] = undefined;
    await respondent.press('I agree');
    await respondent.reads('Which colour?');
    expect(respondent.network.standing.g_age).to.equal(30);
  });

  it('goes on where the server is not reached, and tells it before the answers', async () => {
    const respondent = await openSession(session(study()));
    await toConsent(respondent);
    respondent.network.line = 'offline';
    await respondent.press('I agree');
    await respondent.reads('Which colour?');
    await until(() => respondent.status.startsWith('Not sent yet: kept on this device'));
    await respondent.choose('Green');
    respondent.network.line = 'up';
    dispatchEvent(new Event('online'));
    await until(() => respondent.status === 'Saved');
    expect(respondent.network.standing).to.include({ g_age: 30, g_consent: 1, colour: 2 });
    const paths = respondent.network.calls.map(({ path }) => path);
    expect(paths.indexOf('/answers')).to.be.greaterThan(paths.indexOf('/consent'));
  });

  it('is remembered on the device until the server heard of it', async () => {
    const before = await openSession(session(study()));
    await toConsent(before);
    before.network.line = 'offline';
    await before.press('I agree');
    await before.reads('Which colour?');
    await until(() => before.status.startsWith('Not sent yet'));
    before.element.remove();
    const after = await openSession(session(study()));
    await after.reads('Which colour?');
    await until(() => after.status === 'Saved');
    expect(after.network.standing).to.include({ g_age: 30, g_consent: 1 });
    after.element.remove();
    const later = await openSession(session(study()));
    await later.reads('How old are you?');
  });

  it('saves each answer from then on', async () => {
    const respondent = await openSession(session(study()));
    await toConsent(respondent);
    await respondent.press('I agree');
    await respondent.reads('Which colour?');
    await respondent.choose('Green');
    await respondent.reads('Saving…');
    await until(() => respondent.status === 'Saved');
    expect(respondent.network.standing.colour).to.equal(2);
    expect(respondent.count('survey-saved')).to.equal(1);
  });

  it('keeps the page around the element from reading answers', async () => {
    const respondent = await openSession(session(study()));
    await toConsent(respondent);
    const event = respondent.events.find(({ type }) => type === 'survey-item-answered') as
      { answer?: unknown } | undefined;
    expect(event!.answer).to.equal(undefined);
    expect(respondent.element.answers).to.deep.equal({});
  });
});

describe('declining', () => {
  it('tells the server only that, and is the end', async () => {
    const respondent = await openSession(session(study()));
    await toConsent(respondent);
    await respondent.press('I do not agree');
    await respondent.reads('You are not taking part');
    expect(respondent.network.calls.map(({ path, body }) => [path, body])).to.deep.equal([
      ['/consent', { decision: 'declined', sheetVersion: '1.0' }],
    ]);
    expect(respondent.count('survey-declined')).to.equal(1);
  });
});

describe('a learner under the age floor', () => {
  it('sees a friendly end, without the limit, and only a count leaves the page', async () => {
    const respondent = await openSession(session(study()));
    await toConsent(respondent, '17');
    await respondent.reads('That is all we wanted to ask.');
    expect(respondent.words).not.to.match(/\b1[78]\b|age|old/i);
    expect(respondent.all('button')).to.have.length(0);
    await until(() => respondent.network.calls.length);
    expect(respondent.network.calls.map(({ path, body }) => [path, body])).to.deep.equal([
      ['/screening', { outcome: 'under-age' }],
    ]);
  });
});

describe('what is recorded while answering', () => {
  const finish = async (linked: 'Yes' | 'No') => {
    const respondent = await openSession(session(study()));
    await toConsent(respondent);
    await respondent.choose(linked);
    await respondent.press('I agree');
    await respondent.reads('Which colour?');
    await respondent.choose('Green');
    await respondent.press('Next');
    await respondent.press('Finish');
    await respondent.reads('Thank you');
    return respondent.network;
  };

  it('is what happened, not what was answered', async () => {
    const network = await finish('Yes');
    await until(() => network.events.length);
    const types = network.events.map(({ type }) => type);
    expect(types).to.include.members(['widget.rendered', 'survey.opened', 'item.shown', 'item.answered']);
    const answered = network.events.find(
      ({ type, data }) => type === 'item.answered' && data.item === 'colour',
    )!;
    expect(Object.keys(answered.data)).to.have.members(['item', 'ms', 'mode']);
    // What happened before agreeing stays unrecorded.
    expect(network.events.filter(({ data }) => data.item === 'g_age')).to.deep.equal([]);
  });

  it('is nothing at all when the learner said no to linking', async () => {
    expect((await finish('No')).to('/events')).to.deep.equal([]);
  });
});

describe('an instrument whose agreement was given elsewhere', () => {
  it('goes on at the first unanswered item', async () => {
    const definition = instrument([page('agree', [agreement]), ...study().pages.slice(2)]);
    const response = { id: crypto.randomUUID(), answers: { g_consent: { value: 1 }, colour: { value: 2 } } };
    const respondent = await openSession(session(definition, { response }));
    await respondent.reads('How many hours?');
    await respondent.reads('Welcome back.');
  });
});
