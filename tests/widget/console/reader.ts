import { expect as openWcExpect, fixture, html } from '@open-wc/testing';
import { expect } from 'vitest';
import '../../../widget/console/preview/survey-preview.js';
import '../../../widget/console/survey-console.js';
import '../../../widget/console/survey-course.js';
import '../../../widget/survey/define.js';
import { Server } from './server.js';

/** All elements under a root, those in shadow roots included. */
const everyElement = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? everyElement(element.shadowRoot) : []),
  ]);

/** The words under a node as they stand on the page, those in shadow roots included. */
const wordsOf = (node: Node): string[] => {
  if (node instanceof Text) return [node.data.replace(/\s+/g, ' ').trim()].filter(Boolean);
  if (node instanceof Element && (node.tagName === 'STYLE' || !isShown(node))) return [];
  return [...((node as Element).shadowRoot ?? node).childNodes].flatMap(wordsOf);
};

const isShown = (element: Element) => element.checkVisibility();

/** A person in front of a page: reads what is visible, presses what has a name. */
export class Reader<Host extends HTMLElement> {
  constructor(
    readonly host: Host,
    readonly server: Server,
  ) {}

  get #visible(): Element[] {
    return everyElement(this.host.shadowRoot!).filter(isShown);
  }

  /** The visible words, white space tidied. */
  get text(): string {
    return wordsOf(this.host.shadowRoot!).join(' ');
  }

  all<E extends Element = HTMLElement>(selector: string): E[] {
    return this.#visible.filter((element) => element.matches(selector)) as E[];
  }

  one<E extends Element = HTMLElement>(selector: string): E {
    const [found] = this.all<E>(selector);
    if (!found) throw new Error(`There is no ${selector} in: ${this.text}`);
    return found;
  }

  button(name: string): HTMLElement {
    const buttons = this.all('button, a');
    const found = buttons.find(({ textContent }) => textContent.replace(/\s+/g, ' ').trim().startsWith(name));
    if (!found)
      throw new Error(
        `There is no "${name}" among: ${buttons.map(({ textContent }) => textContent.trim()).join(' | ')}`,
      );
    return found;
  }

  press(name: string): void {
    this.button(name).click();
  }

  /** Waits until the words stand. */
  async sees(words: string): Promise<void> {
    await expect.poll(() => this.text).toContain(words);
  }

  /** Looks for faults a machine can find: in light, in dark, right to left. */
  async isAccessible(): Promise<void> {
    await openWcExpect(this.host).to.be.accessible();
    this.host.style.cssText = 'color-scheme: dark; background: #14181f';
    this.host.dir = 'rtl';
    await openWcExpect(this.host).to.be.accessible();
  }

  /** Whether nothing reaches over the edge at this width, pixels. */
  async fits(widthPx: number, fontSize = '100%'): Promise<boolean> {
    this.host.style.cssText = `inline-size: ${widthPx}px; font-size: ${fontSize}`;
    await new Promise(requestAnimationFrame);
    return this.host.scrollWidth <= widthPx;
  }

  /** The element that has the focus, however deep. */
  get focused(): Element | null {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  }
}

/** The instructor's page. `placements`: what the server answers first, second, ...; `others`: the same for other paths. */
export const openCourse = async (placements: unknown[], others: Record<string, unknown[]> = {}) => {
  const server = new Server({ '/placement': placements, ...others });
  const host = await fixture<HTMLElementTagNameMap['survey-course']>(
    html`<survey-course .token=${'secret-token'} .fetch=${server.fetch}></survey-course>`,
  );
  return new Reader(host, server);
};

/** The console's page. */
export const openConsole = (...overviews: unknown[]) => openConsoleWith({}, ...overviews);

/** The console's page where the server answers `others` too, by path. */
export const openConsoleWith = async (others: Record<string, unknown[]>, ...overviews: unknown[]) => {
  const server = new Server({ '/console/overview': overviews, ...others });
  const host = await fixture<HTMLElementTagNameMap['survey-console']>(
    html`<survey-console .fetch=${server.fetch}></survey-console>`,
  );
  return new Reader(host, server);
};

/** The preview's page. `search`: its query; `others`: what the server answers beside the list, by path. */
export const openPreview = async (
  offers: unknown[],
  others: Record<string, unknown[]> = {},
  search = '',
): Promise<Reader<HTMLElementTagNameMap['survey-preview']>> => {
  const server = new Server({ '/console/instruments': offers, ...others });
  const host = await fixture<HTMLElementTagNameMap['survey-preview']>(
    html`<survey-preview .fetch=${server.fetch} .search=${search}></survey-preview>`,
  );
  host.style.inlineSize = '1200px';
  return new Reader(host, server);
};
