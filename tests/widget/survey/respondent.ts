import { expect, fixture, html } from '@open-wc/testing';
import { ifDefined } from 'lit/directives/if-defined.js';
import { userEvent } from 'vitest/browser';
import type { SessionView } from '../../../shared/api.js';
import type { Instrument } from '../../../shared/instrument.js';
import type { Facts } from '../../../shared/scope.js';
import '../../../widget/survey/define.js';
import type { ProgramSurvey } from '../../../widget/survey/define.js';
import { Network } from './network.js';

export const until = async (holds: () => unknown, what = holds.toString()): Promise<void> => {
  const end = performance.now() + 4000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`never happened: ${what}`);
    await new Promise((later) => setTimeout(later, 10));
  }
};

/** A person in front of the element: reads words, presses what is named, types. */
export class Respondent {
  readonly events: Event[] = [];

  constructor(
    readonly element: ProgramSurvey,
    readonly network: Network,
  ) {
    const types = ['ready', 'seen', 'started', 'item-answered', 'saved', 'completed', 'declined', 'error'];
    for (const type of types) element.addEventListener(`survey-${type}`, (event) => this.events.push(event));
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  /** Everything there is to read, in order. */
  get words(): string {
    return this.root.querySelector('section')!.innerText.replace(/\s+/g, ' ').trim();
  }

  get heading(): string {
    return this.root.querySelector('h2')?.innerText ?? '';
  }

  get status(): string {
    return this.root.querySelector<HTMLElement>('.saved')?.innerText ?? '';
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  all<E extends Element = HTMLElement>(selector: string): E[] {
    return [...this.root.querySelectorAll<E>(selector)];
  }

  count(type: string): number {
    return this.events.filter((event) => event.type === type).length;
  }

  /** A button, by its words. */
  button(words: string): HTMLButtonElement {
    const found = this.all<HTMLButtonElement>('button').find(
      (button) => button.innerText.replace('✓', '').trim() === words,
    );
    if (!found) throw new Error(`There is no button "${words}": ${this.words}`);
    return found;
  }

  /** A field, radio or tick, by the words of its label. */
  control(words: string): HTMLInputElement {
    const label = this.all<HTMLLabelElement>('label').find(({ innerText }) => innerText.trim() === words);
    if (!label?.control) throw new Error(`There is no control "${words}": ${this.words}`);
    return label.control as HTMLInputElement;
  }

  async press(words: string): Promise<void> {
    await userEvent.click(this.button(words));
    await this.drawn();
  }

  async choose(words: string): Promise<void> {
    this.control(words).click();
    await this.drawn();
  }

  async type(label: string, text: string): Promise<void> {
    await userEvent.fill(this.control(label), text);
    await this.drawn();
  }

  async keys(keys: string): Promise<void> {
    await userEvent.keyboard(keys);
    await this.drawn();
  }

  async drawn(): Promise<void> {
    await this.element.updateComplete;
    await new Promise((later) => setTimeout(later, 5));
    await this.element.updateComplete;
  }

  async reads(words: string): Promise<void> {
    await until(() => this.words.includes(words), `"${words}" in: ${this.words}`);
  }

  async isAccessible(): Promise<void> {
    await expect(this.element).to.be.accessible();
  }
}

interface Setting {
  width?: number;
  lang?: string;
  facts?: Partial<Facts>;
  network?: Network;
}

const opened = async (element: ProgramSurvey, network: Network): Promise<Respondent> => {
  const respondent = new Respondent(element, network);
  await until(() => !element.shadowRoot!.querySelector('section > .quiet[role=status]'), 'opened');
  await respondent.drawn();
  return respondent;
};

const frame = (width: number) => `inline-size: ${width}px`;

/** Shows a definition with no server. */
export const openDefinition = async (
  definition: Instrument,
  { width = 720, lang, facts }: Setting = {},
): Promise<Respondent> => {
  const element = await fixture<ProgramSurvey>(
    html`<program-survey
      style=${frame(width)}
      lang=${ifDefined(lang)}
      .definition=${definition}
      .facts=${facts}
    ></program-survey>`,
  );
  return opened(element, new Network());
};

/** Opens a session the hosting page brought, over a network of the test. */
export const openSession = async (
  session: SessionView,
  { width = 720, lang, network = new Network(session) }: Setting = {},
): Promise<Respondent> => {
  navigator.sendBeacon = network.beacon;
  const element = await fixture<ProgramSurvey>(
    html`<program-survey
      style=${frame(width)}
      lang=${ifDefined(lang)}
      .fetch=${network.fetch}
      .session=${session}
    ></program-survey>`,
  );
  return opened(element, network);
};

/** What the element keeps on this device. */
export const databases = async (): Promise<string[]> =>
  (await indexedDB.databases()).map(({ name }) => name!);
