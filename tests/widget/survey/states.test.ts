import { describe, expect, it } from 'vitest';
import { fixture, html } from '@open-wc/testing';
import { Network } from './network.js';
import { openDefinition, openSession, Respondent, until } from './respondent.js';
import { colour, hours, instrument, page, session, study } from './small-instrument.js';
import type { ProgramSurvey } from '../../../widget/survey/define.js';

const embed = (network: Network) =>
  fixture<ProgramSurvey>(
    html`<program-survey
      server="https://survey.example.edu"
      program="mm"
      stage="baseline"
      learner="%%USER_ID%%"
      .fetch=${network.fetch}
    ></program-survey>`,
  );

describe('an embed without an LMS', () => {
  it('opens a session; a learner the host did not fill in is nobody', async () => {
    const network = new Network(session(study()));
    const respondent = new Respondent(await embed(network), network);
    await respondent.drawn();
    await respondent.reads('How old are you?');
    const [call] = network.to('/sessions');
    expect(call!.body).to.deep.equal({ program: 'mm', stage: 'baseline' });
  });

  it('says what is wrong in words, with what helps those who can help, and tries again', async () => {
    const network = new Network(session(study()));
    network.instead['/sessions'] = { status: 404, code: 'program_unknown' };
    const respondent = new Respondent(await embed(network), network);
    await until(() => respondent.root.querySelector('h2'));
    await respondent.reads('The survey cannot be shown just now');
    await respondent.reads('program_unknown, r1');
    await respondent.isAccessible();
    network.instead['/sessions'] = undefined;
    await respondent.press('Try again');
    await respondent.reads('How old are you?');
  });
});

describe('a definition without a server', () => {
  it('names the program, who asks and the sheet, where it is told', async () => {
    const { program, study: about, sheet } = session(study());
    const element = await fixture<ProgramSurvey>(
      html`<program-survey
        .definition=${study()}
        .about=${{ program, study: about, sheet }}
      ></program-survey>`,
    );
    const respondent = new Respondent(element, new Network());
    await respondent.reads('Example University asks what learners expect from Statistics.');
    await respondent.type('How old are you?', '30');
    await respondent.press('Next');
    await respondent.reads('Read the full information');
    await respondent.press('I agree');
    await respondent.reads('Which colour?');
  });
});

describe('a survey that is not to be answered', () => {
  const states = [
    ['closed', 'It closed on November 1, 2026.'],
    ['not-open', 'It opens on November 1, 2026.'],
    ['draft', 'This survey is being prepared'],
    ['declined', 'You are not taking part'],
  ] as const;
  for (const [state, words] of states)
    it(`says so when ${state}`, async () => {
      const respondent = await openSession(session(study(), { state, date: '2026-11-01' }));
      await respondent.reads(words);
      expect(respondent.all('form')).to.have.length(0);
      await respondent.isAccessible();
    });

  it('shows the receipt to whoever comes back after finishing', async () => {
    const response = {
      id: crypto.randomUUID(),
      answers: { colour: { value: 1 } },
      submittedAt: '2026-11-02T10:00:00Z',
      receipt: 'AAAA-BBBB',
    };
    const definition = instrument([page('first', [colour])]);
    const respondent = await openSession(session(definition, { state: 'submitted', response }));
    await respondent.reads('AAAA-BBBB');
  });
});

describe('every screen', () => {
  for (const width of [340, 720])
    it(`passes the accessibility check from the first question to the receipt at ${width} px`, async () => {
      const respondent = await openSession(session(study()), { width });
      await respondent.isAccessible();
      await respondent.press('Next');
      await respondent.isAccessible();
      await respondent.type('How old are you?', '30');
      await respondent.press('Next');
      respondent.root.querySelector('details')!.open = true;
      await respondent.isAccessible();
      await respondent.press('I agree');
      await respondent.reads('Which colour?');
      await respondent.isAccessible();
      await respondent.press('Next');
      await respondent.type('How many hours?', '99');
      await respondent.press(width === 720 ? 'Finish' : 'Next');
      await respondent.reads('99 hours is a lot.');
      await respondent.isAccessible();
      await respondent.press(width === 720 ? 'Finish' : 'Next');
      if (width !== 720) await respondent.press('Finish');
      await respondent.reads('Thank you');
      await respondent.isAccessible();
      await respondent.press('Delete my answers');
      await respondent.isAccessible();
    });

  it('keeps its contrast in the dark', async () => {
    document.documentElement.style.colorScheme = 'dark';
    try {
      const respondent = await openDefinition(instrument([page('first', [colour, hours])]));
      await respondent.isAccessible();
    } finally {
      document.documentElement.style.colorScheme = '';
    }
  });

  it('reads from right to left in a language that does', async () => {
    const arabic = instrument([page('first', [colour])], {
      languages: ['en', 'ar'],
      title: { en: 'A survey', ar: 'استبيان' },
    });
    const respondent = await openDefinition(arabic);
    const choice = respondent.root.querySelector('select')!;
    choice.value = 'ar';
    choice.dispatchEvent(new Event('change'));
    await respondent.drawn();
    expect(getComputedStyle(respondent.root.querySelector('section')!).direction).to.equal('rtl');
    await respondent.isAccessible();
  });
});
