import { describe, expect, it } from 'vitest';
import { Network } from './network.js';
import { openSession, until } from './respondent.js';
import { colour, comment, instrument, page, session } from './small-instrument.js';

const begun = (more = {}) => {
  const definition = instrument([page('first', [colour]), page('second', [comment])]);
  return session(definition, { response: { id: crypto.randomUUID(), answers: {} }, ...more });
};

const toTheEnd = async (network?: Network) => {
  const respondent = await openSession(begun(), { network });
  await respondent.choose('Green');
  await respondent.press('Next');
  return respondent;
};

describe('finishing', () => {
  it('waits until every answer has arrived, then gives a receipt', async () => {
    const respondent = await toTheEnd();
    await respondent.type('Anything else?', 'no');
    await respondent.press('Finish');
    await respondent.reads('K7QF-2M9X');
    await respondent.reads('Your course is told that you are done, not what you answered.');
    expect(respondent.network.standing).to.deep.equal({ colour: 2, comment: 'no' });
    const paths = respondent.network.calls.map(({ path }) => path).filter((path) => path !== '/events');
    expect(paths.at(-1)).to.equal('/submission');
    expect(respondent.count('survey-completed')).to.equal(1);
  });

  it('submits once when pressed twice', async () => {
    const respondent = await toTheEnd();
    const finish = respondent.button('Finish');
    finish.click();
    finish.click();
    await respondent.reads('Thank you');
    expect(respondent.network.submissions).to.equal(1);
  });

  it('says that it could not be sent yet, and sends it when the connection is back', async () => {
    const respondent = await toTheEnd();
    respondent.network.line = 'offline';
    await respondent.press('Finish');
    await respondent.reads('sent when the connection is back, or when you open this page again.');
    expect(respondent.network.submissions).to.equal(0);
    respondent.network.line = 'up';
    dispatchEvent(new Event('online'));
    await respondent.reads('Thank you');
  });

  it('can be undone to change an answer', async () => {
    const respondent = await toTheEnd();
    await respondent.press('Finish');
    await respondent.reads('Thank you');
    await respondent.press('Change my answers');
    await respondent.choose('Red');
    await respondent.press('Next');
    await respondent.press('Finish');
    await respondent.reads('Thank you');
    expect(respondent.network.standing.colour).to.equal(1);
  });

  it('can be taken back altogether, after asking', async () => {
    const respondent = await toTheEnd();
    await respondent.press('Finish');
    await respondent.reads('Thank you');
    await respondent.press('Delete my answers');
    const erasures = () =>
      respondent.network.calls.filter(({ method }) => method === 'DELETE').map(({ path }) => path);
    expect(erasures()).to.deep.equal([]);
    await respondent.press('Delete everything');
    await respondent.reads('Your answers are deleted');
    expect(erasures()).to.deep.equal(['/answers']);
  });
});

describe('a lost connection', () => {
  it('is told in words, and loses nothing over a reload', async () => {
    const view = begun();
    const network = new Network(view);
    network.line = 'offline';
    const before = await openSession(view, { network });
    await before.choose('Green');
    await until(() => before.status.startsWith('Not sent yet: kept on this device'));
    before.element.remove();
    network.line = 'up';
    const after = await openSession(view, { network });
    await after.reads('Anything else?');
    await until(() => network.standing.colour === 2);
    expect(network.stored.size).to.equal(1);
  });

  it('stores nothing twice when only the acknowledgement is lost', async () => {
    const network = new Network(begun());
    network.line = 'mute';
    const respondent = await openSession(begun(), { network });
    await respondent.choose('Green');
    await until(() => respondent.status.startsWith('Not sent yet'));
    network.line = 'up';
    dispatchEvent(new Event('online'));
    await until(() => respondent.status === 'Saved');
    expect(network.to('/answers').length).to.be.greaterThan(1);
    expect(network.stored.size).to.equal(1);
  });

  it('does not hide an answer the server will never take', async () => {
    const network = new Network(begun());
    network.refusedItems = ['colour'];
    const respondent = await openSession(begun(), { network });
    await respondent.choose('Green');
    await until(() => respondent.status === 'One answer could not be saved.');
    expect(respondent.count('survey-error')).to.equal(1);
  });
});

describe('a session that ran out', () => {
  it('says that the answers are kept on the device and what to do', async () => {
    const network = new Network(begun());
    network.instead['/answers'] = { status: 401, code: 'session_expired' };
    const respondent = await openSession(begun(), { network });
    await respondent.choose('Green');
    await until(() => respondent.status.startsWith('Not saved yet, but kept on this device.'));
    await respondent.press('Next');
    await respondent.press('Finish');
    await respondent.reads('Reload the course page to go on.');
    expect(network.submissions).to.equal(0);
  });
});
