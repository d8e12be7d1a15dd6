import { expect, fixture } from '@open-wc/testing';
import { html, LitElement, unsafeCSS, type TemplateResult } from 'lit';
import { problemWith } from '../../../shared/acceptable.js';
import type { Answers } from '../../../shared/answers.js';
import { readerOf } from '../../../shared/route.js';
import type { Item } from '../../../shared/instrument.js';
import { itemFrame, type FrameExtras } from '../../../widget/survey/items/item-frame.js';
import type { AnyItemContext, Given } from '../../../widget/survey/items/item-view.js';
import type { Typing } from '../../../widget/survey/items/typing.js';
import { en } from '../../../widget/survey/strings/en.js';
import { styles } from '../../../widget/survey/styles.js';
import { facts, instrumentOf } from './examples.js';

/** A host that does what the element does around one item: keeps what is given and draws again. */
class ItemHost extends LitElement {
  static override properties = { item: {}, settings: {}, extras: {} };
  static override styles = unsafeCSS(`${styles} :host { background: var(--ps-surface) }`);
  readonly #typing: Typing = {};
  declare item: Item;
  declare settings: Partial<AnyItemContext>;
  declare extras: FrameExtras;
  readonly reports: (Given | undefined)[] = [];
  answers: Answers = {};

  protected override render(): TemplateResult {
    const { item } = this;
    const given = this.settings.given;
    const context: AnyItemContext = {
      item,
      instrument: instrumentOf(item),
      answers: this.answers,
      facts,
      read: (source) =>
        readerOf({ instrument: instrumentOf(item), answers: this.answers, facts, ...this.settings })(source),
      words: en,
      language: 'en',
      text: (text) => text?.en ?? '',
      typing: this.#typing,
      redraw: () => this.requestUpdate(),
      readOnly: false,
      labelId: `ps-${item.name}`,
      helpId: item.description && `ps-${item.name}-help`,
      errorId: this.settings.problem && `ps-${item.name}-error`,
      ...this.settings,
      given,
      give: (next) => {
        this.reports.push(next);
        this.settings = { ...this.settings, given: next };
      },
    };
    return itemFrame(context, this.extras);
  }
}
customElements.define('item-host', ItemHost);

/** A person in front of one item: finds controls by the names a screen reader says, acts, and reads what was reported. */
export class Respondent {
  constructor(readonly host: ItemHost) {}

  get root(): ShadowRoot {
    return this.host.shadowRoot!;
  }

  /** What was reported last. */
  get given(): Given | undefined {
    return this.host.reports.at(-1);
  }

  get reports(): (Given | undefined)[] {
    return this.host.reports;
  }

  all<E extends HTMLElement = HTMLInputElement>(selector: string): E[] {
    return [...this.root.querySelectorAll<E>(selector)].filter((element) => element.checkVisibility());
  }

  one<E extends HTMLElement = HTMLInputElement>(selector: string): E {
    const found = this.all<E>(selector);
    if (!found[0]) throw new Error(`There is no ${selector} in ${this.root.innerHTML}`);
    return found[0];
  }

  /** The words that name a control. */
  nameOf(control: Element): string {
    const ids = control.getAttribute('aria-labelledby')?.split(' ');
    const named = ids
      ? ids.map((id) => this.root.getElementById(id))
      : [...((control as HTMLInputElement).labels ?? [])];
    const text = control.getAttribute('aria-label') ?? named.map((element) => element?.textContent).join(' ');
    return text.replace(/\s+/g, ' ').trim();
  }

  control<E extends HTMLElement = HTMLInputElement>(name: string): E {
    const controls = this.all<E>('input, select, textarea, button');
    const named = (fits: (text: string) => boolean) =>
      controls.find((control) => fits(this.nameOf(control)) || fits(control.textContent.trim()));
    const found = named((text) => text === name) ?? named((text) => text.startsWith(name));
    if (!found)
      throw new Error(
        `There is no "${name}" among: ${controls.map((control) => this.nameOf(control)).join(' | ')}`,
      );
    return found;
  }

  async press(name: string): Promise<void> {
    this.control(name).click();
    await this.drawn();
  }

  async type(name: string, text: string): Promise<void> {
    const field = this.control(name);
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.drawn();
  }

  async choose(name: string, value: string): Promise<void> {
    const list = this.control<HTMLSelectElement>(name);
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await this.drawn();
  }

  async drawn(): Promise<void> {
    await this.host.updateComplete;
    await new Promise(requestAnimationFrame);
  }
}

/** How an item stands; what is left out is as in an untouched, wide, English element. */
export interface Setting extends Partial<AnyItemContext> {
  extras?: FrameExtras;
  answers?: Answers;
  inlineSize?: number;
}

/** Shows an item; what the setting leaves out is as in an untouched, wide, English element. */
export const show = async (
  item: Item,
  { extras = {}, answers = {}, inlineSize = 720, ...settings }: Setting = {},
) => {
  const host = await fixture<ItemHost>(
    html`<item-host .item=${item} .settings=${settings} .extras=${extras}></item-host>`,
  );
  host.style.inlineSize = `${inlineSize}px`;
  host.answers = answers;
  const respondent = new Respondent(host);
  host.requestUpdate();
  await respondent.drawn();
  return respondent;
};

/** The problem with a value, as the core would hand it over. */
export const problemOf = (item: Item, given: Given | undefined) =>
  given?.value === undefined
    ? ({ kind: 'shape' } as const)
    : problemWith(item, given.value, instrumentOf(item));

/** No finding of the accessibility check in an element. */
export const expectAccessible = async (element: Element): Promise<void> => {
  await expect(element).to.be.accessible();
};
