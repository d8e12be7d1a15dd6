import { expect, fixture, html } from '@open-wc/testing';
import { describe, it } from 'vitest';
import type { Instrument } from '../../../shared/instrument.js';
import type { ProgramSurvey } from '../../../widget/survey/define.js';
import { ownLanguages, loadWords, wordsOf } from '../../../widget/survey/tongue.js';
import { say } from '../../../widget/survey/say.js';
import type { Phrase, Words } from '../../../widget/survey/strings/words.js';
import { Network } from './network.js';
import { Respondent, until } from './respondent.js';
import { comment, hours, instrument, item, page, session } from './small-instrument.js';

/** Every text of words, by its place. */
const texts = (words: object, place = ''): [string, Phrase][] =>
  Object.entries(words).flatMap(([name, value]: [string, unknown]): [string, Phrase][] => {
    const here = place ? `${place}.${name}` : name;
    const isPhrase = typeof value === 'string' || (value as { other?: unknown }).other !== undefined;
    return isPhrase ? [[here, value as Phrase]] : texts(value as object, here);
  });

const namesIn = (phrase: Phrase) =>
  Object.values(typeof phrase === 'string' ? { other: phrase } : phrase).map((form) =>
    (form.match(/\{\w+\}/g) ?? []).sort().join(),
  );

describe.each(ownLanguages)('the words in %s', (language) => {
  const words = async (): Promise<Words> => {
    await loadWords(language);
    return wordsOf(language);
  };

  it('are all there, with what is to be filled in', async () => {
    const english = Object.fromEntries(texts(wordsOf('en')));
    const own = Object.fromEntries(texts(await words()));
    expect(Object.keys(own)).to.have.members(Object.keys(english));
    for (const [place, phrase] of Object.entries(own)) {
      const wanted = new Set(namesIn(english[place]!));
      const allowed = typeof phrase === 'string' ? wanted : new Set([...wanted, '']);
      for (const names of namesIn(phrase)) expect([...allowed], `${language} ${place}`).to.include(names);
    }
    expect((await words()).tag).to.equal(language);
  });

  it('have a form for every count there is', async () => {
    const own = await words();
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [place, phrase] of texts(own))
      if (typeof phrase !== 'string') {
        expect(Object.keys(phrase), place).to.include.members(pluralCategories);
        for (const count of [0, 1, 2, 3, 5, 11, 21, 100])
          expect(say(own, phrase, { count }), place).not.to.match(/[{}]|undefined/);
      }
  });
});

/** A questionnaire in English and half of it in Spanish; `hours` is not translated. */
const halfSpanish = (): Instrument => {
  const taste = item({
    type: 'radiogroup',
    name: 'taste',
    title: { en: 'Which taste?', es: '¿Qué sabor?' },
    choices: [
      { value: 1, text: { en: 'Sweet', es: 'Dulce' } },
      { value: 2, text: { en: 'Sour', es: 'Agrio' } },
    ],
    nonAnswers: [{ reason: 'prefer-not' }],
  });
  return {
    ...instrument([page('one', [taste, hours]), page('two', [comment], 'two')]),
    languages: ['en', 'es'],
  };
};

const open = async (lang: string, languages = ['en', 'es', 'fr', 'ar']): Promise<Respondent> => {
  const opened = session(halfSpanish(), {
    study: { ...session(halfSpanish()).study, languages },
    response: { id: crypto.randomUUID(), answers: {} },
  });
  const network = new Network(opened);
  navigator.sendBeacon = network.beacon;
  const element = await fixture<ProgramSurvey>(
    html`<program-survey
      style="inline-size: 720px"
      lang=${lang}
      .fetch=${network.fetch}
      .session=${opened}
    ></program-survey>`,
  );
  const respondent = new Respondent(element, network);
  await until(() => element.shadowRoot!.querySelector('footer'));
  await until(() => wordsOf(lang).tag === lang || !ownLanguages.includes(lang));
  await respondent.drawn();
  return respondent;
};

const langOf = (respondent: Respondent, name: string) =>
  respondent.root.querySelector<HTMLElement>(`[data-item=${name}]`)!;

describe('a reader of another language', () => {
  it('reads the element’s words and the questions in it', async () => {
    const respondent = await open('es');
    await respondent.reads('¿Qué sabor?');
    await respondent.reads('Siguiente');
    expect(respondent.root.querySelector('section')!.lang).to.equal('es');
    await respondent.isAccessible();
  });

  it('reads a question that is not translated whole in the default language, and is told so', async () => {
    const respondent = await open('es');
    const question = langOf(respondent, 'hours');
    expect(question.lang).to.equal('en');
    expect(question.innerText).to.include('How many hours?');
    expect(question.querySelector<HTMLElement>('.only')!.innerText.toLowerCase()).to.include('inglés');
    expect(langOf(respondent, 'taste').lang).to.equal('es');
    expect(langOf(respondent, 'taste').innerText).to.include('Prefiero no');
  });

  it('reads no sentence that is half in another language', async () => {
    const respondent = await open('fr');
    const heading = respondent.root.querySelector('h2')!;
    expect(heading.querySelector('[lang]')!.getAttribute('lang')).to.equal('en');
    expect(heading.innerText).to.equal('Part 1 of 2: First things');
    expect(langOf(respondent, 'taste').innerText).to.include('Prefer not to answer');
    expect(respondent.button('Suivant').innerText).to.equal('Suivant');
  });

  it('reads from right to left, and a question left in English from left to right', async () => {
    const respondent = await open('ar');
    expect(getComputedStyle(respondent.root.querySelector('section')!).direction).to.equal('rtl');
    expect(getComputedStyle(langOf(respondent, 'taste')).direction).to.equal('ltr');
    await respondent.isAccessible();
  });

  it('can switch in the middle, and keeps the answers', async () => {
    const respondent = await open('en');
    await respondent.choose('Sour');
    const choice = respondent.root.querySelector<HTMLSelectElement>('.languages select')!;
    expect([...choice.options].map(({ value }) => value)).to.deep.equal(['en', 'es', 'fr', 'ar']);
    choice.value = 'es';
    choice.dispatchEvent(new Event('change'));
    await respondent.reads('¿Qué sabor?');
    expect(respondent.control('Agrio').checked).to.equal(true);
  });
});

describe('a reader of a language the element does not speak', () => {
  it('reads the default language', async () => {
    const respondent = await open('ja');
    await respondent.reads('Which taste?');
    await respondent.reads('Next');
  });
});
