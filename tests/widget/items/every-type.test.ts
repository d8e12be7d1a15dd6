import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { examples } from './examples.js';
import { show } from './respondent.js';

const readBack = (root: ShadowRoot) =>
  [...root.querySelectorAll<HTMLInputElement>('input, select, textarea')].map((control) =>
    /radio|checkbox/.test(control.type) ? String(control.checked) : control.value,
  );

for (const { type, item, answer } of examples) {
  describe(type, () => {
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
