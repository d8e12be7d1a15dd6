import { expect } from '@open-wc/testing';
import { beforeEach, describe, it } from 'vitest';
import { Network } from './network.js';
import { openDefinition, openSession, until, type Respondent } from './respondent.js';
import { colour, hours, instrument, item, page, session, study } from './small-instrument.js';

const puts = ({ network }: Respondent) => network.to('/put-off').filter(({ method }) => method === 'PUT');

describe('putting the survey off', () => {
  let respondent: Respondent;
  const open = async () => {
    const opened = session(study());
    const network = new Network(opened);
    network.putOff = { until: '2026-12-09T08:00:00Z' };
    respondent = await openSession(opened, { network });
  };
  beforeEach(open);

  it('takes one press, makes it small, and says until when', async () => {
    await respondent.press('Not now');
    await respondent.reads('You will be asked again from December 9, 2026 on.');
    expect(puts(respondent).map(({ body }) => body)).to.deep.equal([{ why: 0 }]);
    expect(respondent.element.offsetHeight).to.be.below(420);
    expect(respondent.focused).to.equal(respondent.root.querySelector('h2'));
    await respondent.isAccessible();
  });

  it('takes a reason by one more press, which replaces the one before', async () => {
    await respondent.press('Not now');
    await respondent.press('Too long');
    await until(() => puts(respondent).length === 2);
    await respondent.press('Privacy');
    await until(() => puts(respondent).length === 3);
    expect(puts(respondent).map(({ body }) => body)).to.deep.equal([
      { why: 0 },
      { why: 2, instead: 0 },
      { why: 4, instead: 2 },
    ]);
    expect(respondent.button('Privacy').ariaPressed).to.equal('true');
  });

  it('is taken back by a press, and the survey goes on where it was', async () => {
    await respondent.press('Not now');
    await respondent.press('Open the survey');
    await respondent.reads('How old are you?');
    await until(() => respondent.network.to('/put-off').some(({ method }) => method === 'DELETE'));
  });

  it('is not offered any more once answers are kept', async () => {
    respondent = await openSession(
      session(study(), { response: { id: crypto.randomUUID(), answers: { colour: { value: 2 } } } }),
    );
    expect(respondent.words).not.to.include('Not now');
  });

  it('holds in the page when the server is not reached', async () => {
    respondent.network.line = 'offline';
    await respondent.press('Not now');
    await respondent.reads('You will be asked again from');
    expect(respondent.words).not.to.include('How old are you?');
  });
});

describe('a survey that was put off', () => {
  it('is small on every page, and opens when asked to', async () => {
    const respondent = await openSession(
      session(study(), { state: 'put-off', date: '2026-12-09T08:00:00Z' }),
    );
    await respondent.reads('You will be asked again from December 9, 2026 on.');
    expect(respondent.words).not.to.include('Would you say why?');
    await respondent.isAccessible();
    await respondent.press('Open the survey');
    await respondent.reads('How old are you?');
  });

  it('says so where it was meant for good', async () => {
    const respondent = await openSession(session(study(), { state: 'put-off' }));
    await respondent.reads('You will not be asked again.');
  });
});

describe('a survey that comes too early', () => {
  const status = item({
    type: 'radiogroup',
    name: 'status',
    choices: [
      { value: 1, text: { en: 'I finished' } },
      { value: 3, text: { en: 'I am still taking courses' }, putsOff: true },
    ],
  });
  const definition = {
    ...instrument([page('status', [status]), page('more', [colour, hours])]),
    wave: 'end' as const,
  };

  it('is put off by one press at the end of a program', async () => {
    const respondent = await openSession(session({ ...study(), wave: 'end' }));
    await respondent.press('I have not finished the program yet');
    await respondent.reads('Please come back when you have finished the program.');
    expect(puts(respondent)[0]!.body).to.deep.equal({ why: 6 });
  });

  it('is put off by saying so in an answer, instead of asking on', async () => {
    const respondent = await openDefinition(definition);
    await respondent.choose('I am still taking courses');
    await respondent.press('Next');
    await respondent.reads('Please come back when you have finished the program.');
    expect(respondent.words).not.to.include('Which colour?');
  });

  it('asks the same again when the learner comes back', async () => {
    const response = { id: crypto.randomUUID(), answers: { status: { value: 3 } } };
    const respondent = await openSession(session(definition, { response }));
    await respondent.reads('I am still taking courses');
    expect(respondent.control('I am still taking courses').checked).to.equal(true);
    await respondent.choose('I finished');
    await respondent.press('Next');
    await respondent.reads('Which colour?');
  });

  it('goes on all the same when the learner wants to', async () => {
    const respondent = await openDefinition(definition);
    await respondent.choose('I am still taking courses');
    await respondent.press('Next');
    await respondent.press('Open the survey');
    await respondent.reads('Which colour?');
  });
});
