import type { Frame, Page } from 'playwright';

/** What the keyboard is on, as the respondent perceives it. */
interface Focus {
  kind: 'radio' | 'checkbox' | 'number' | 'text' | 'search' | 'select' | 'slider' | 'button' | 'other';
  /** Item the control belongs to. */
  item: string;
  /** Words on a button, or the label of a control. */
  label: string;
  /** Whether its group or field has an answer already. */
  answered: boolean;
}

export interface Plan {
  /** What to type, by item. */
  typed?: Record<string, string>;
  /** Choices wanted, by item: the nth radio or checkbox (from 0). Default: the first. */
  nth?: Record<string, number>;
  /** Items to pass over. */
  skip?: string[];
  /** Words of the button that answers "still so?". */
  stillSo?: 'Still right' | 'It has changed';
}

const typedByKind: Record<string, string> = { number: '6', text: 'Nothing more to say.', search: 'a' };
const typedByItem: Record<string, string> = {
  g_country: 'brazil',
  g_age: '34', s_email: 'someone@example.org', w_hours: '40', i_ccy: 'euro', c_weeks: '30', c_hours_total: '190', d_firstlang: 'port', s_lang: 'engl',
  i_salary: '30000', i_total: '30000',
}; // prettier-ignore

/**
 * Somebody who answers with the keyboard alone: Tab, Space, arrows, letters, Enter. Works on any instrument, in the page
 * or in a frame of it; looks at nothing but what has the focus.
 */
export class KeyboardRespondent {
  /** Items that got an answer, in order. */
  readonly answered: string[] = [];

  constructor(
    readonly page: Page,
    readonly frame: () => Frame,
    readonly plan: Plan = {},
  ) {}

  /** Answers from here until a heading matches; throws when the keyboard leads nowhere new. */
  async answerUntil(heading: RegExp): Promise<void> {
    for (let screen = 0; screen < 80; screen++) {
      if (heading.test(await this.heading())) return;
      const isSending = /Sending/.test(await this.look());
      await (isSending ? this.changed(await this.look()) : this.answerScreen());
    }
    throw new Error(`never came to ${heading}; the heading is “${await this.heading()}”`);
  }

  heading(): Promise<string> {
    return this.frame().locator('program-survey h2').first().innerText();
  }

  /** Goes through one screen by Tab and presses Next. */
  async answerScreen(): Promise<void> {
    const before = await this.look();
    await this.frame().locator('program-survey h2').first().focus();
    for (let step = 0; step < 150; step++) {
      await this.page.keyboard.press('Tab');
      const focus = await this.focus();
      if (await this.act(focus)) return void (await this.changed(before));
    }
    throw new Error(`no way on by Tab from: ${before}`);
  }

  /** Acts on what has the focus; true when that was the way to the next screen. */
  private async act(focus: Focus): Promise<boolean> {
    const { keyboard } = this.page;
    const { kind, item, label, answered } = focus;
    if (kind === 'button') return this.press(label);
    if (answered || this.plan.skip?.includes(item) || this.answered.includes(`${item}/${label}`))
      return false;
    this.answered.push(item);
    if (kind === 'radio' || kind === 'checkbox') await this.choose(kind, this.plan.nth?.[item] ?? 0);
    else if (kind === 'select') await keyboard.press('ArrowDown');
    else if (kind === 'slider') await keyboard.press('ArrowRight');
    else if (kind !== 'other') await this.type(kind, item);
    return false;
  }

  private async press(label: string): Promise<boolean> {
    const wanted =
      /^(Next|Finish|I agree|Keep my answer)/.test(label) ||
      label.endsWith(this.plan.stillSo ?? 'Still right');
    if (wanted) await this.page.keyboard.press('Enter');
    return /^(Next|Finish|I agree)/.test(label);
  }

  private async choose(kind: 'radio' | 'checkbox', nth: number): Promise<void> {
    const { keyboard } = this.page;
    if (kind === 'checkbox') {
      for (let step = 0; step < nth; step++) await keyboard.press('Tab');
      return keyboard.press('Space');
    }
    await keyboard.press('Space');
    for (let step = 0; step < nth; step++) await keyboard.press('ArrowDown');
  }

  private async type(kind: string, item: string): Promise<void> {
    const { keyboard } = this.page;
    await keyboard.type(this.plan.typed?.[item] ?? typedByItem[item] ?? typedByKind[kind]!);
    if (kind !== 'search') return;
    await this.frame().locator('program-survey [role=option]').first().waitFor();
    const isPointed = await this.frame().locator('program-survey [role=option][aria-selected=true]').count();
    if (!isPointed) await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
  }

  /** What a respondent sees of the screen, to tell whether it has changed. */
  private look(): Promise<string> {
    return this.frame().locator('program-survey section').first().innerText();
  }

  private async changed(before: string): Promise<void> {
    for (let look = 0; look < 400; look++) {
      if ((await this.look()) !== before) return;
      await this.frame().evaluate(() => new Promise((next) => requestAnimationFrame(() => next(undefined))));
    }
    throw new Error(`Next leads nowhere from: ${before}`);
  }

  private focus(): Promise<Focus> {
    return this.frame().evaluate((): Focus => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      const control = active as HTMLInputElement;
      const frame = control.closest('.item');
      const item = frame?.querySelector('[id^="ps-"].title, .title')?.id.slice(3) ?? '';
      const group = control.type === 'radio' || control.type === 'checkbox';
      const peers = group
        ? [...(frame?.querySelectorAll<HTMLInputElement>('input') ?? [])].filter(
            ({ name, type }) => type === control.type && (type === 'checkbox' || name === control.name),
          )
        : [];
      const kindOf = (): Focus['kind'] => {
        if (control.tagName === 'BUTTON') return 'button';
        if (control.tagName === 'SELECT') return 'select';
        if (control.tagName === 'TEXTAREA') return 'text';
        if (control.tagName !== 'INPUT') return 'other';
        if (control.type === 'radio' || control.type === 'checkbox') return control.type;
        if (control.type === 'range') return 'slider';
        if (control.getAttribute('role') === 'combobox') return 'search';
        return /numeric|decimal/.test(control.inputMode) ? 'number' : 'text';
      };
      const kind = kindOf();
      const answered = group
        ? peers.some((peer) => peer.checked)
        : kind === 'slider'
          ? false
          : Boolean(control.value);
      return { kind, item, label: (control.innerText || control.name || '').trim(), answered };
    });
  }
}
