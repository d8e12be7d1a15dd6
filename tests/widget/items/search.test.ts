import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { itemOf } from './examples.js';
import { expectAccessible, type Respondent, show } from './respondent.js';

const press = async (person: Respondent, keys: string) => {
  await userEvent.keyboard(keys);
  await person.drawn();
};

const listed = (person: Respondent) =>
  person.all<HTMLElement>('[role=option]').map((option) => option.textContent.trim());

const active = (person: Respondent) => {
  const id = person.one('[role=combobox]').getAttribute('aria-activedescendant');
  return id ? person.root.getElementById(id)?.textContent.trim() : undefined;
};

const focused = async (type: 'country' | 'currency' | 'language', setting = {}) => {
  const person = await show(itemOf(type), setting);
  person.one('[role=combobox]').focus();
  return person;
};

describe('a search list', () => {
  it('draws its entries only while it is open', async () => {
    const person = await focused('country');
    expect(listed(person)).toHaveLength(0);
    await press(person, '{ArrowDown}');
    expect(listed(person)).toHaveLength(250);
    expect(person.one('[role=listbox]').clientHeight).toBeLessThan(320);
  });

  it('finds by name without accents, by code, by everyday name', async () => {
    const person = await focused('country');
    await press(person, 'cote d ivoire');
    expect(listed(person)).toEqual(['Côte d’Ivoire']);
    await person.type('A question', 'de');
    expect(listed(person)[0]).toBe('Germany');
    await person.type('A question', 'UK');
    expect(listed(person)[0]).toBe('United Kingdom');
  });

  it('finds a currency by its code and a language by its own name', async () => {
    const euro = await focused('currency');
    await press(euro, 'eur');
    expect(listed(euro)[0]).toBe('Euro');
    const german = await focused('language');
    await press(german, 'deutsch');
    expect(listed(german)).toEqual(['German']);
  });

  it('moves with the arrows, Home and End, takes with Enter', async () => {
    const person = await focused('country');
    await press(person, 'united');
    expect(active(person)).toBe('United Arab Emirates');
    await press(person, '{ArrowDown}');
    expect(active(person)).toBe('United Kingdom');
    await press(person, '{End}');
    expect(active(person)).toBe(listed(person).at(-1));
    await press(person, '{ArrowDown}');
    expect(active(person)).toBe('United Arab Emirates');
    await press(person, '{ArrowUp}{Home}{ArrowDown}{Enter}');
    expect(person.given).toEqual({ value: 'GB' });
    expect(person.one('[role=combobox]').value).toBe('United Kingdom');
    expect(listed(person)).toHaveLength(0);
  });

  it('closes with Escape and shows what stood before', async () => {
    const person = await focused('country', { given: { value: 'DE' } });
    await person.type('A question', 'fran');
    await press(person, '{Escape}');
    expect(person.one('[role=combobox]').value).toBe('Germany');
    expect(person.reports).toHaveLength(0);
  });

  it('takes an entry by touch', async () => {
    const person = await focused('country');
    await press(person, 'germ');
    await userEvent.click(person.one('[role=option]'));
    expect(person.given).toEqual({ value: 'DE' });
  });

  it('takes what was typed in full when it is left, and nothing half typed', async () => {
    const person = await focused('country');
    await press(person, 'germany{Tab}');
    expect(person.given).toEqual({ value: 'DE' });
    const other = await focused('country');
    await press(other, 'germ{Tab}');
    expect(other.reports).toHaveLength(0);
    expect(other.one('[role=combobox]').value).toBe('');
  });

  it('takes the answer back when it is emptied, by keys or by its button', async () => {
    const person = await focused('country', { given: { value: 'DE' } });
    await person.type('A question', '');
    await press(person, '{Tab}');
    expect(person.reports).toEqual([undefined]);
    const other = await focused('country', { given: { value: 'DE' } });
    await other.press('Clear answer');
    expect(other.reports).toEqual([undefined]);
    expect(other.root.activeElement).toBe(other.one('[role=combobox]'));
  });

  it('says how many it found, and that it found nothing', async () => {
    const person = await focused('country');
    await press(person, 'united');
    expect(person.root.querySelector('[role=status]')!.textContent).toMatch(/\d matches/);
    await person.type('A question', 'xqx');
    expect(person.root.querySelector('[role=status]')!.textContent).toContain('No match');
    expect(person.one('[role=combobox]').getAttribute('aria-expanded')).toBe('false');
  });

  it('is accessible while open', async () => {
    const person = await focused('country', { given: { value: 'DE' } });
    await press(person, '{ArrowDown}');
    await expectAccessible(person.host);
  });

  it('offers only the study’s languages where these are asked for', async () => {
    const facts = {
      program: {},
      study: { languages: 'en es' },
      session: {},
      earlier: {},
      month: '2026-11',
      orderSeed: 1,
    };
    const person = await show(itemOf('language', { offer: 'study', nonAnswers: undefined }), { facts });
    expect(person.all('[type=radio]').map((radio) => person.nameOf(radio))).toEqual(['English', 'Spanish']);
  });

  it('serves long lists of choices', async () => {
    const choices = [
      { value: 11, text: { en: 'Law' } },
      { value: 97, text: { en: 'Other' }, specify: 40 },
    ];
    const person = await show(itemOf('radiogroup', { display: 'search', choices }));
    person.one('[role=combobox]').focus();
    await press(person, 'oth{Enter}');
    expect(person.given).toEqual({ value: 97 });
    await person.type('In your own words', 'fishing');
    expect(person.given).toEqual({ value: 97, specified: { 97: 'fishing' } });
  });
});
