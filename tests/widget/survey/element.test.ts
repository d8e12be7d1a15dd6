import { describe, expect, it } from 'vitest';
import type { ProgramSurvey } from '../../../widget/survey/define.js';
import { Network } from './network.js';
import { Respondent, until } from './respondent.js';
import { colour, instrument, page, session, study } from './small-instrument.js';

const definition = instrument([page('a', [colour])]);

const show = async (element: ProgramSurvey) => {
  document.body.append(element);
  await element.updateComplete;
  const respondent = new Respondent(element, new Network());
  await respondent.reads('Which colour?');
  return respondent;
};

describe('the element among others', () => {
  it('takes up what a page set before it was known', async () => {
    // In a document of its own the element is not defined: it is when it moves here.
    const element = document.implementation.createHTMLDocument().createElement('program-survey');
    element.definition = definition;
    expect(element.shadowRoot).to.equal(null);
    await show(element);
    expect(Object.keys(element.answers)).to.deep.equal([]);
    element.remove();
  });

  it('asks for nothing before it is in a page, and once however much is set', async () => {
    const network = new Network(session(study()));
    const element = document.createElement('program-survey');
    element.fetch = network.fetch;
    for (const [name, value] of [['server', 'https://one.example'], ['program', 'mm'], ['stage', 'end']] as const)
      element.setAttribute(name, value); // prettier-ignore
    element.stage = 'baseline';
    await Promise.resolve();
    expect(network.calls).to.deep.equal([]);
    document.body.append(element);
    element.server = 'https://two.example';
    await until(() => network.calls.length);
    expect(network.to('/sessions').map(({ body }) => body)).to.deep.equal([
      { program: 'mm', stage: 'baseline' },
    ]);
    element.remove();
  });

  it('opens anew when it becomes another survey, and not when nothing changes', async () => {
    const element = document.createElement('program-survey');
    element.definition = definition;
    const respondent = await show(element);
    element.definition = definition;
    element.setAttribute('lang', 'en');
    await respondent.drawn();
    expect(respondent.count('survey-ready')).to.equal(1);
    element.definition = instrument([page('a', [{ ...colour, title: { en: 'Which other colour?' } }])]);
    await respondent.reads('Which other colour?');
    await until(() => respondent.count('survey-ready') === 2);
    element.remove();
  });

  it('draws a change once, and can be waited for', async () => {
    const element = document.createElement('program-survey');
    element.definition = definition;
    const respondent = await show(element);
    await respondent.drawn();
    element.requestUpdate();
    const drawing = element.updateComplete;
    element.requestUpdate();
    expect(element.updateComplete).to.equal(drawing);
    await drawing;
    expect(element.updateComplete).to.equal(undefined);
    element.remove();
  });
});
