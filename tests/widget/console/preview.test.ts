import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CheckedDefinition } from '../../../shared/api.js';
import type { Instrument } from '../../../shared/instrument.js';
import { elementLanguages } from '../../../widget/console/preview/look.js';
import { ownLanguages } from '../../../widget/survey/tongue.js';
import { checked, coffee, offers } from './preview-examples.js';
import { openPreview } from './reader.js';

type Preview = Awaited<ReturnType<typeof openPreview>>;

/** The example being previewed, by a learner of the program that does not count towards a degree. */
const shown = async (differing: Partial<CheckedDefinition> = {}): Promise<Preview> => {
  const reader = await openPreview(
    [offers()],
    { '/console/instruments/coffee@1.0.0': [checked(differing)] },
    '?instrument=coffee@1.0.0',
  );
  await reader.sees(differing.instrument ? 'ahead' : 'When do you study?');
  return reader;
};

const survey = (reader: Preview) => reader.one<HTMLElementTagNameMap['program-survey']>('program-survey');
const choose = (reader: Preview, words: string) =>
  reader
    .all('label')
    .find(({ textContent }) => textContent.trim() === words)!
    .click();
const select = (reader: Preview, name: string, value: string) => {
  const label = reader.all('label.choice').find(({ textContent }) => textContent.trim().startsWith(name))!;
  const field = label.querySelector('select')!;
  field.value = value;
  field.dispatchEvent(new Event('change'));
};
const type = async (reader: Preview, text: string) => {
  await expect.poll(() => survey(reader).shadowRoot!.querySelector('input, textarea')).toBeTruthy();
  await userEvent.fill(survey(reader).shadowRoot!.querySelector('input, textarea')!, text);
  await userEvent.tab();
};
const agree = async (reader: Preview) => {
  reader.press('Next');
  await reader.sees('May we keep your answers?');
  reader.press('Yes, I agree');
  await reader.sees('How many cups a day?');
};
/** Where each item of the route stands. */
const states = (reader: Preview): Record<string, string> =>
  Object.fromEntries(
    [...reader.one('preview-route').shadowRoot!.querySelectorAll('tr:has(button)')].map((row) => [
      row.querySelector('code')!.textContent,
      row.querySelector('.badge')!.textContent,
    ]),
  );

describe('how a previewed definition is shown', () => {
  it('as wide as on a phone or on a computer, its answers kept', async () => {
    const reader = await shown();
    expect(survey(reader).clientWidth).toBe(736);
    choose(reader, 'In the evening');
    const before = survey(reader);
    choose(reader, 'Phone');
    await expect.poll(() => survey(reader).clientWidth).toBe(360);
    expect(survey(reader)).toBe(before);
    expect(survey(reader).answers).toEqual({ when: { value: 2 } });
  });
  it('in another of its languages', async () => {
    const reader = await shown();
    select(reader, 'Language', 'es');
    await reader.sees('¿Cuándo estudia?');
    expect(survey(reader).lang).toBe('es');
  });
  it('in a language it does not have, with the one it falls back to named', async () => {
    const reader = await shown();
    select(reader, 'Language', 'ar');
    await reader.sees('The questions stand in English.');
    select(reader, 'Language', 'en');
    await expect.poll(() => reader.text).not.toContain('The questions stand in');
  });
  it('in a language only the element speaks: its own words in it, the questions marked as what they are', async () => {
    const reader = await shown();
    select(reader, 'Language', 'fr');
    await reader.sees('Suivant');
    const { shadowRoot } = survey(reader);
    expect(shadowRoot!.querySelector('[part=survey]')!.getAttribute('lang')).toBe('fr');
    const question = [...shadowRoot!.querySelectorAll('[lang=en]')]
      .map(({ textContent }) => textContent)
      .join(' ');
    expect(question).toContain('When do you study?');
    await reader.sees('The questions stand in English.');
    await reader.isAccessible();
  });
  it('in any language the element speaks', () =>
    expect([...elementLanguages].sort()).toEqual([...ownLanguages].sort()));
  it('offers its own languages apart from the others the element speaks', async () => {
    const reader = await shown();
    const found = reader.one('look-controls').shadowRoot!.querySelectorAll('optgroup');
    const groups = [...found].map(({ label, children }) => [
      label,
      [...children].map((one) => (one as HTMLOptionElement).value),
    ]);
    expect(groups).toEqual([
      ['In the definition', ['en', 'es']],
      ['Not in it: falls back', ['pt', 'fr', 'de', 'ru', 'ar', 'hi', 'zh', 'id']],
    ]);
  });
  it('dark, light, and with text twice the size', async () => {
    const reader = await shown();
    const look = (property: 'colorScheme' | 'fontSize') => getComputedStyle(survey(reader))[property];
    const size = parseFloat(look('fontSize'));
    select(reader, 'Colors', 'dark');
    select(reader, 'Text size', '200');
    await expect.poll(() => [look('colorScheme'), parseFloat(look('fontSize'))]).toEqual(['dark', size * 2]);
    select(reader, 'Colors', 'light');
    await expect.poll(() => look('colorScheme')).toBe('light');
  });
  it('from the start again in the language wanted, whatever was chosen in the survey', async () => {
    const reader = await shown();
    const own = survey(reader).shadowRoot!.querySelector('select')!;
    own.value = 'es';
    own.dispatchEvent(new Event('change'));
    await expect.poll(() => survey(reader).language).toBe('es');
    reader.press('Start over');
    await expect.poll(() => survey(reader).language).toBe('en');
  });
  it('from the start again, with no answer left', async () => {
    const reader = await shown();
    choose(reader, 'In the evening');
    await reader.sees('1 answered');
    await agree(reader);
    reader.press('Start over');
    await reader.sees('When do you study?');
    await reader.sees('0 answered');
    expect(survey(reader).answers).toEqual({});
  });
});

describe('the route of a preview', () => {
  it('says where each item stands, and what keeps one out', async () => {
    const reader = await shown();
    expect(states(reader)).toEqual({
      when: 'Now',
      agreed: 'Ahead',
      cups: 'Ahead',
      why: 'Not on the route yet',
      degree: 'Not on the route',
      taste: 'Ahead',
    });
    expect(reader.text).toContain('{cups} > 6 is not known yet');
    expect(reader.text).toContain('{program.master} = 1 does not hold');
    expect(reader.text).toContain('0 answered, 4 ahead, less than a minute left.');
  });
  it('follows the answers', async () => {
    const reader = await shown();
    await agree(reader);
    expect(states(reader)).toMatchObject({ when: 'Left blank', agreed: 'Answered', cups: 'Now' });
    await type(reader, '8');
    await expect.poll(() => states(reader)).toMatchObject({ cups: 'Answered', why: 'Now' });
    await type(reader, '3');
    await expect.poll(() => states(reader)).toMatchObject({ why: 'Not on the route', taste: 'Now' });
    expect(reader.text).toContain('{cups} > 6 does not hold');
  });
  it('can leave out what is not on it', async () => {
    const reader = await shown();
    choose(reader, 'Only what is on the route');
    await expect.poll(() => Object.keys(states(reader))).toEqual(['when', 'agreed', 'cups', 'taste']);
  });
  it('tells an item’s definition when it is pressed', async () => {
    const reader = await shown();
    reader.press('taste');
    await reader.sees('"type": "rating"');
    expect(reader.button('taste').ariaExpanded).toBe('true');
    await reader.isAccessible();
    reader.press('taste');
    await expect.poll(() => reader.text).not.toContain('"type": "rating"');
  });
  it('ends with the survey', async () => {
    const reader = await shown();
    await agree(reader);
    reader.press('Next');
    await reader.sees('How good is the coffee');
    reader.press('Finish');
    await reader.sees('Finished: 4 answered.');
    expect(Object.values(states(reader))).not.toContain('Now');
  });
});

describe('the data of a preview', () => {
  const atData = async () => {
    const reader = await shown();
    reader.press('Data');
    await reader.sees('Nothing has been answered yet.');
    return reader;
  };

  it('are the variable, the value as stored and what it means, with words typed', async () => {
    const reader = await atData();
    await reader.isAccessible();
    reader.host.style.cssText = 'inline-size: 1200px';
    choose(reader, 'At another time');
    await expect.poll(() => survey(reader).shadowRoot!.querySelector('input:not([type=radio])')).toBeTruthy();
    await userEvent.fill(survey(reader).shadowRoot!.querySelector('input:not([type=radio])')!, 'At night');
    await reader.sees('Words typed beside 97: “At night”');
    expect(reader.text).toContain('when 97 At another time Words typed');
    await reader.isAccessible();
  });
  it('are held until the learner agrees', async () => {
    const reader = await atData();
    choose(reader, 'In the evening');
    await reader.sees('Held in the page until agreed');
    await agree(reader);
    await reader.sees('Stored as each answer is given.');
    expect(reader.text).not.toContain('Held in the page');
  });
  it('are none where the learner declines', async () => {
    const reader = await atData();
    choose(reader, 'In the evening');
    reader.press('Next');
    await reader.sees('May we keep your answers?');
    reader.press('No');
    await reader.sees('only the decision itself is stored');
    expect(reader.text).toContain('Declined: nothing is recorded.');
    expect(reader.text).toContain('Nothing has been answered yet.');
    reader.press('Route');
    await expect.poll(() => states(reader).when).toBe('Ahead');
  });
  it('have the reason of an answer that was not given, with its number in exports', async () => {
    const reader = await atData();
    await agree(reader);
    choose(reader, 'Prefer not to answer');
    await reader.sees('cups prefer-not Prefer not to answer -3 in exports');
    expect(reader.text).toContain('when blank Shown and left empty -2 in exports');
  });
  it('come with what the element told, newest first', async () => {
    const reader = await atData();
    choose(reader, 'In the evening');
    await reader.sees('survey-item-answered');
    const told = reader.all('preview-data').flatMap((one) =>
      [...one.shadowRoot!.querySelectorAll('th[scope=row] code')].map((code) => code.textContent),
    ); // prettier-ignore
    expect(told.filter((name) => name !== 'survey-seen')).toEqual([
      'when',
      'survey-item-answered',
      'survey-started',
      'survey-ready',
    ]);
    expect(reader.text).toContain('answer : {"value":2}');
  });
  it('can be downloaded as JSON', async () => {
    const reader = await atData();
    await agree(reader);
    const saved = new Promise<{ name: string; text: string }>((resolve) => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob: Blob) => {
        URL.createObjectURL = createObjectURL;
        void blob.text().then((text) => resolve({ name: 'download', text }));
        return '#';
      };
    });
    reader.press('Download JSON');
    const json = JSON.parse((await saved).text) as Record<string, unknown>;
    expect(json).toMatchObject({
      instrument: 'coffee@1.0.0',
      wave: 'baseline',
      agreement: 'agreed',
      answers: [
        { variable: 'when', nonAnswer: 'blank', exportCode: -2 },
        { variable: 'agreed', value: 1 },
      ],
    });
  });
  it('never have the address of an e-mail item', async () => {
    const base = coffee();
    const mail = {
      ...base.pages[0]!.elements[0]!,
      type: 'email',
      name: 'mail',
      title: { en: 'Your address?' },
    };
    const instrument = { ...base, pages: [{ ...base.pages[0]!, elements: [mail] }] } as unknown as Instrument;
    const reader = await shown({ instrument });
    reader.press('Data');
    await type(reader, 'ada@lakeside.example');
    await reader.sees('mail given');
    expect(reader.text).toContain('the element asks before the first question');
    const copy = reader.one<HTMLElementTagNameMap['copy-button']>('copy-button');
    expect(copy.text).toContain('"given"');
    expect(copy.text).not.toContain('ada@');
  });
});

describe('the situation of a preview', () => {
  const atSituation = async (differing: Partial<CheckedDefinition> = {}) => {
    const reader = await shown(differing);
    reader.press('Situation');
    await reader.sees('Facts and earlier answers this definition reads');
    return reader;
  };
  const set = (reader: Preview, id: string, value: string) => {
    const field = reader.all<HTMLInputElement>('select, input').find((one) => one.id === id)!;
    field.value = value;
    field.dispatchEvent(new Event('change'));
  };
  const earlier: CheckedDefinition['reads'] = [
    { path: 'session.linked', kind: 'code', codes: [{ value: 0 }, { value: 1 }] },
    {
      path: 'baseline.b_exp',
      title: { en: 'What do you hope for?' },
      kind: 'codes',
      codes: [{ value: 1, text: { en: 'A job' } }, { value: 2, text: { en: 'A degree' } }],
    },
    { path: 'baseline.i_total', title: { en: 'Your income' }, kind: 'parts' },
  ]; // prettier-ignore

  it('is that of a program that uses the questionnaire, and asks only for what it reads', async () => {
    const reader = await atSituation();
    const fields = reader
      .all<HTMLSelectElement>('preview-situation select, select, input')
      .filter((one) => ['program', 'program.master', 'study.sponsor'].includes(one.id))
      .map(({ id, value }) => [id, value]);
    expect(fields).toEqual([
      ['program', 'w'],
      ['program.master', '0'],
      ['study.sponsor', 'Lakeside University'],
    ]);
    expect(reader.text).not.toContain('program.price');
    expect(reader.text).not.toContain('This month');
    await reader.isAccessible();
    expect(await reader.fits(360)).toBe(true);
  });
  it('starts the preview over with another program', async () => {
    const reader = await atSituation();
    choose(reader, 'In the evening');
    await reader.sees('1 answered');
    set(reader, 'program', 'd');
    await reader.sees('Started over with the changed situation.');
    await reader.sees('0 answered, 5 ahead');
    reader.press('Route');
    await expect.poll(() => states(reader).degree).toBe('Ahead');
  });
  it('can be said otherwise than the program says', async () => {
    const reader = await atSituation();
    set(reader, 'study.sponsor', 'The coffee team');
    await reader.sees('The coffee team asks what you drink');
    set(reader, 'program.master', '1');
    await reader.sees('5 ahead');
    set(reader, 'program.master', '');
    await reader.sees('4 ahead');
    reader.press('Route');
    await reader.sees('{program.master} = 1 is not known yet');
  });
  it('has earlier answers, with which the session counts as linked', async () => {
    const instrument = {
      ...coffee(),
      wave: 'end',
      pages: coffee().pages.map((page) =>
        page.name === 'degree' ? { ...page, visibleIf: '{baseline.b_exp} contains 2 and {session.linked} = 1' } : page,
      ),
    } as Instrument; // prettier-ignore
    const reader = await atSituation({ instrument, reads: earlier });
    expect(reader.text).toContain('Answers given at the start (baseline)');
    await reader.isAccessible();
    reader.host.style.inlineSize = '1200px';
    choose(reader, '2 · A degree');
    await reader.sees('Started over');
    reader.press('Route');
    await expect.poll(() => states(reader).taste).toBe('Ahead');
  });
  it('says where something is not as it would be stored', async () => {
    const reader = await atSituation({ reads: earlier });
    set(reader, 'baseline.i_total', '52,000');
    await reader.sees('This is not JSON.');
    await reader.isAccessible();
    set(reader, 'baseline.i_total', '{"minor":5200000,"currency":"USD"}');
    await expect.poll(() => reader.text).not.toContain('This is not JSON.');
  });
  it('says so where a definition reads nothing', async () => {
    const reader = await shown({ reads: [] });
    reader.press('Situation');
    await reader.sees('This definition reads nothing beside the answers');
  });
});

describe('the page of a preview', () => {
  it('has no fault a machine can find, wide and narrow', async () => {
    const reader = await shown();
    await reader.isAccessible();
    reader.host.style.inlineSize = '340px';
    await reader.isAccessible();
  });
  it('fits a phone, also with text twice the size', async () => {
    const reader = await shown();
    expect(await reader.fits(360)).toBe(true);
    expect(await reader.fits(360, '200%')).toBe(true);
  });
  it('is walked through by keyboard, from what is shown to how, to the survey, to what becomes of it', async () => {
    const reader = await shown();
    await expect.poll(() => reader.focused?.tagName).toBe('H2');
    const stops: string[] = [];
    for (let step = 0; step < 30 && stops.at(-1) !== 'tab-route'; step++) {
      await userEvent.tab();
      const { focused } = reader;
      stops.push(
        focused!.id || focused!.textContent.trim().split('\n')[0] || (focused as HTMLInputElement).type,
      );
    }
    const places = ['Choose another', 'Start over', 'Next', 'tab-route'].map((name) => stops.indexOf(name));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    await userEvent.keyboard('{ArrowRight}');
    await reader.sees('Nothing has been answered yet.');
  });
});
