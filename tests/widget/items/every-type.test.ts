import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../../shared/instrument.js';
import { examples, type Example } from './examples.js';
import { expectAccessible, problemOf, show } from './respondent.js';

const checks: Check[] = [
  {
    id: 'odd',
    require: '1 = 2',
    level: 'soft',
    text: { en: 'That is a lot. Is it right?' },
    offers: [{ text: { en: 'Take a dozen' }, value: '12' }],
    askReason: true,
  },
  { id: 'never', require: '1 = 2', level: 'hard', text: { en: 'That cannot be.' } },
];

const states = ({ item, answer, wrong }: Example) => ({
  untouched: {},
  answered: { given: { value: answer } },
  'in error': {
    given: wrong === undefined ? undefined : { value: wrong },
    problem: problemOf(item, { value: wrong! }),
  },
  'read-only': { given: { value: answer }, readOnly: true },
  warned: { given: { value: answer }, extras: { checks } },
  narrow: { given: { value: answer }, inlineSize: 320 },
  'not answered by choice': { given: { nonAnswer: 'prefer-not' as const } },
});

const readBack = (root: ShadowRoot) =>
  [...root.querySelectorAll<HTMLInputElement>('input, select, textarea')].map((control) =>
    /radio|checkbox/.test(control.type) ? String(control.checked) : control.value,
  );

describe('the accessibility check', () => {
  it('fails on a picture without words', async () => {
    const { host, root } = await show(examples[0]!.item);
    root.append(document.createElement('img'));
    await expect(expectAccessible(host)).rejects.toThrow('image-alt');
  });
});

for (const example of examples) {
  const { type, item, answer } = example;

  describe(type, () => {
    for (const [state, setting] of Object.entries(states(example)))
      it(`is accessible when ${state}`, async () => {
        const { host } = await show(item, setting);
        await expectAccessible(host);
      });

    it('is accessible right to left and does not overflow a narrow column', async () => {
      const { host } = await show(item, { given: { value: answer }, inlineSize: 320 });
      host.dir = 'rtl';
      await expectAccessible(host);
      expect(host.scrollWidth).toBeLessThanOrEqual(320);
    });

    it('is accessible on a dark page', async () => {
      const { host } = await show(item, {
        given: { value: answer },
        problem: { kind: 'shape' },
        extras: { checks },
      });
      host.style.colorScheme = 'dark';
      await expectAccessible(host);
    });

    it('does not overflow at twice the text size', async () => {
      const { host } = await show(item, { given: { value: answer }, inlineSize: 320 });
      host.style.fontSize = '32px';
      expect(host.scrollWidth).toBeLessThanOrEqual(320);
    });

    it('has nothing chosen beforehand', async () => {
      const { root, reports } = await show(item);
      expect(root.querySelectorAll(':checked:not(option)')).toHaveLength(0);
      expect(reports).toHaveLength(0);
    });

    it('is named by its title, and described by its help and its error', async () => {
      const { root } = await show(item, { problem: { kind: 'shape' } });
      const title = root.getElementById(`ps-${item.name}`)!;
      const named =
        title.localName === 'label' ? (title as HTMLLabelElement).control! : title.closest('fieldset')!;
      expect(title.textContent).toContain(type);
      const ids = named.getAttribute('aria-describedby')!.split(' ');
      expect(ids).toEqual(expect.arrayContaining([`ps-${item.name}-help`, `ps-${item.name}-error`]));
      for (const id of ids) expect(root.getElementById(id), id).not.toBe(null);
    });

    it('says in words that an answer is needed', async () => {
      const { root } = await show(item, { problem: { kind: 'shape' } });
      expect(root.querySelector('[role=alert]')!.textContent).toContain('Please answer this question.');
    });

    it('is reached by the Tab key', async () => {
      const { host, root } = await show(item);
      host.tabIndex = -1;
      host.focus();
      await userEvent.keyboard('{Tab}');
      expect(root.activeElement?.matches('input, select, textarea')).toBe(true);
    });

    it('draws a given answer again as it was', async () => {
      const first = await show(item, { given: { value: answer } });
      const second = await show(item, { given: { value: answer } });
      const empty = await show(item);
      expect(readBack(second.root)).toEqual(readBack(first.root));
      expect(readBack(second.root)).not.toEqual(readBack(empty.root));
    });

    it('cannot be changed when it is read-only', async () => {
      const { root } = await show(item, { given: { value: answer }, readOnly: true });
      const controls = [...root.querySelectorAll<HTMLInputElement>('input, select, textarea')];
      expect(controls.filter((control) => !control.disabled && !control.readOnly)).toEqual([]);
      expect([...root.querySelectorAll('button')].filter((button) => button.checkVisibility())).toEqual([]);
    });

    if (item.nonAnswers)
      it('gives up its value for a way not to answer, and that for a value', async () => {
        const person = await show(item, { given: { value: answer } });
        await person.press('Prefer not to answer');
        expect(person.given).toEqual({ nonAnswer: 'prefer-not' });
        expect(person.control('Prefer not to answer').checked).toBe(true);
        const shown = readBack((await show(item)).root);
        const now = readBack(person.root);
        const differing = now.filter((text, index) => text !== shown[index]);
        expect(differing).toEqual(['true']);
        person.host.settings = { given: { value: answer } };
        await person.drawn();
        expect(person.control('Prefer not to answer').checked).toBe(false);
      });

    it('has targets of at least 44 pixels', async () => {
      const person = await show(item, { inlineSize: 320 });
      const targets = person.all<HTMLElement>(
        'label:has(> input), select, textarea, button, input:not([type=radio], [type=checkbox])',
      );
      for (const target of targets)
        expect(target.getBoundingClientRect().height, target.outerHTML).toBeGreaterThanOrEqual(44);
    });
  });
}
