import { describe, expect, it } from 'vitest';
import {
  age,
  choice,
  colour,
  comment,
  country,
  facts,
  hours,
  instrument,
  item,
  page,
  session,
} from './small-instrument.js';
import { openDefinition, openSession, until } from './respondent.js';

const two = () => instrument([page('first', [colour]), page('second', [hours, comment], 'two')]);

describe('a definition without a server', () => {
  it('can be answered to the end with the keyboard alone', async () => {
    const respondent = await openDefinition(two());
    await respondent.keys('{Tab} {Enter}');
    expect(respondent.heading).to.equal('Part 2 of 2: Last things');
    expect(respondent.focused).to.equal(respondent.root.querySelector('h2'));
    await respondent.keys('{Tab}12{Enter}');
    await respondent.reads('Thank you');
    expect(respondent.element.answers).to.deep.equal({
      colour: { value: 1 },
      hours: { value: 12 },
      comment: { nonAnswer: 'blank' },
    });
  });

  it('tells the page what was answered, once for each answer', async () => {
    const respondent = await openDefinition(two());
    await respondent.choose('Green');
    await respondent.choose('Green');
    const answered = respondent.events.filter(({ type }) => type === 'survey-item-answered');
    expect(
      answered.map((event) => ({ ...(event as never as { item: string; answer: object }) })),
    ).to.have.length(1);
    expect(respondent.count('survey-started')).to.equal(1);
    expect(respondent.count('survey-ready')).to.equal(1);
  });

  it('goes back to what was answered before', async () => {
    const respondent = await openDefinition(two());
    await respondent.choose('Green');
    await respondent.press('Next');
    await respondent.press('Back');
    expect(respondent.control('Green').checked).to.equal(true);
    expect(respondent.element.answers).to.have.all.keys('colour');
  });

  it('says how much is left, in words', async () => {
    const respondent = await openDefinition(two());
    await respondent.reads('Part 1 of 2: First things');
    await respondent.reads('Less than a minute left');
  });
});

describe('leaving a screen', () => {
  it('stores what was shown and left as blank', async () => {
    const respondent = await openDefinition(two());
    await respondent.press('Next');
    expect(respondent.element.answers).to.deep.equal({ colour: { nonAnswer: 'blank' } });
  });

  it('stops at a required item, once more at an answer out of range, and puts the focus there', async () => {
    const respondent = await openDefinition(instrument([page('start', [age]), page('first', [colour])]));
    await respondent.press('Next');
    await respondent.reads('Please answer this question.');
    expect(respondent.focused).to.equal(respondent.control('How old are you?'));
    await respondent.type('How old are you?', '300');
    await respondent.press('Next');
    await respondent.reads('Please give 120 or less.');
    await respondent.type('How old are you?', '30');
    await respondent.press('Next');
    await respondent.reads('Which colour?');
  });

  it('asks once about an unusual answer and lets it pass', async () => {
    const respondent = await openDefinition(instrument([page('first', [hours]), page('second', [colour])]));
    await respondent.type('How many hours?', '60');
    await respondent.press('Next');
    await respondent.reads('60 hours is a lot. Is it right?');
    expect(respondent.focused).to.equal(respondent.button('Take the limit: 40'));
    await respondent.press('Next');
    await respondent.reads('Which colour?');
    expect(respondent.element.answers.hours).to.deep.equal({ value: 60 });
  });

  it('takes a quick fix with one press', async () => {
    const respondent = await openDefinition(instrument([page('first', [hours]), page('second', [colour])]));
    await respondent.type('How many hours?', '60');
    await respondent.press('Next');
    await respondent.press('Take the limit: 40');
    expect(respondent.element.answers.hours).to.deep.equal({ value: 40 });
    await respondent.press('Next');
    await respondent.reads('Which colour?');
  });

  it('stops at an answer that contradicts another', async () => {
    const hard = { id: 'no.red', require: '{colour} <> 1', level: 'hard', text: { en: 'Not red, please.' } };
    const picky = item({ ...(colour as never as { type: 'radiogroup'; name: string }), checks: [hard] });
    const respondent = await openDefinition(instrument([page('first', [picky]), page('second', [comment])]));
    await respondent.choose('Red');
    await respondent.press('Next');
    await respondent.press('Next');
    await respondent.reads('Not red, please.');
    await respondent.choose('Green');
    await respondent.press('Next');
    await respondent.reads('Anything else?');
  });

  it('leads back where a choice says the answer was wrong', async () => {
    const sure = item({
      type: 'radiogroup',
      name: 'sure',
      display: 'list',
      choices: [choice(1, 'It is right'), choice(2, 'I typed it wrong', { reopens: 'hours' })],
    });
    const respondent = await openDefinition(
      instrument([page('first', [hours]), page('sure', [sure]), page('end', [colour])]),
    );
    await respondent.type('How many hours?', '20');
    await respondent.press('Next');
    await respondent.choose('I typed it wrong');
    await respondent.press('Next');
    await respondent.reads('How many hours?');
    expect(respondent.element.answers).not.to.have.property('sure');
  });

  it('stores a suggestion that was left standing as one', async () => {
    const suggested = item({ ...(hours as never as { type: 'integer'; name: string }), suggest: '8' });
    const definition = instrument([page('first', [suggested]), page('second', [colour])]);
    const view = session(definition, { response: { id: crypto.randomUUID(), answers: {} } });
    const respondent = await openSession(view);
    await respondent.press('Next');
    await until(() => respondent.network.stored.size);
    expect([...respondent.network.stored.values()][0]).to.include({
      item: 'hours',
      value: 8,
      mode: 'suggested',
    });
  });
});

describe('an earlier answer', () => {
  const confirmed = item({ ...(country as never as { type: 'country'; name: string }), confirm: true });
  const view = (more = {}) =>
    session(instrument([page('first', [confirmed]), page('second', [colour])]), {
      facts: facts({ earlier: { baseline: { g_country: 'DE' } } }),
      earlierAt: { baseline: '2026-03' },
      response: { id: crypto.randomUUID(), answers: {} },
      ...more,
    });

  it('is shown with its month, change first, nothing chosen', async () => {
    const respondent = await openSession(view());
    await respondent.reads('In March 2026 you told us: Germany Is that still right?');
    const pair = respondent.all('.pair button');
    expect(pair.map(({ innerText }) => innerText)).to.deep.equal(['It has changed', 'Still right']);
    expect(pair[0]!.offsetWidth).to.equal(pair[1]!.offsetWidth);
    expect(respondent.all('[aria-pressed=true]')).to.have.length(0);
  });

  const outcome = async (act: (respondent: Awaited<ReturnType<typeof openSession>>) => Promise<void>) => {
    const respondent = await openSession(view());
    await act(respondent);
    await respondent.press('Next');
    await until(() => respondent.status === 'Saved');
    const { id: _, elapsedMs: __, ...answer } = [...respondent.network.stored.values()].at(-1)!;
    return answer;
  };

  it('is stored again when confirmed', async () => {
    const answer = await outcome((respondent) => respondent.press('Still right'));
    expect(answer).to.deep.equal({ item: 'g_country', value: 'DE', mode: 'confirmed', earlier: 'confirm' });
  });

  it('gives way to the new one when it has changed', async () => {
    const answer = await outcome(async (respondent) => {
      await respondent.press('It has changed');
      await respondent.type('Where do you live?', 'Franc');
      await respondent.keys('{ArrowDown}{Enter}');
    });
    expect(answer).to.deep.equal({ item: 'g_country', value: 'FR', mode: 'typed', earlier: 'change' });
  });

  it('is stored as skipped when left alone', async () => {
    const answer = await outcome(() => Promise.resolve());
    expect(answer).to.deep.equal({ item: 'g_country', nonAnswer: 'blank', mode: 'typed', earlier: 'skip' });
  });

  it('is not shown to somebody nobody vouches for', async () => {
    const respondent = await openSession(view({ verified: false }));
    expect(respondent.words).not.to.include('Germany');
  });
});

describe('the room there is', () => {
  it('keeps the question on the screen when it gets narrow', async () => {
    const respondent = await openDefinition(instrument([page('first', [colour, comment, hours])]));
    await respondent.reads('How many hours?');
    await respondent.type('Anything else?', 'no');
    respondent.element.style.inlineSize = '340px';
    await until(() => !respondent.words.includes('How many hours?'));
    await respondent.reads('Anything else?');
    expect(respondent.control('Anything else?').value).to.equal('no');
  });
});
