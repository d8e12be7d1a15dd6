import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CheckedDefinition, FieldRead, ProgramSetting } from '../../../shared/api.js';
import type { Code, Value } from '../../../shared/answers.js';
import { styles } from '../styles.js';
import { plainTitle, titleOf } from '../title.js';
import { factsOf, readsMonth, readsSeed, SettingRequestEvent, valueAt, type Setting } from './situation.js';
import { situationStyles } from './situation-styles.js';
import { previewWords as words } from './words.js';

const valueOf = ({ target }: Event): string => (target as HTMLInputElement | HTMLSelectElement).value;

/**
 * Who answers: a program, and the facts and earlier answers a definition reads, each to be said otherwise.
 *
 * @fires setting-request - Another respondent is wanted; `setting`.
 */
@customElement('preview-situation')
export class PreviewSituation extends LitElement {
  static override styles = [...styles, situationStyles];

  @property({ attribute: false }) checked!: CheckedDefinition;
  @property({ attribute: false }) programs: ProgramSetting[] = [];
  @property({ attribute: false }) setting!: Setting;

  /** Paths of fields whose text is not what would be stored. */
  @state() private wrong: string[] = [];

  protected override render(): TemplateResult {
    const { reads, instrument } = this.checked;
    const facts = reads.filter(({ path }) => !/^(baseline|end)\./.test(path));
    const hasOthers = instrument && (readsMonth(instrument) || readsSeed(instrument));
    return html`<p class="quiet">${reads.length || hasOthers ? words.situationText : words.readsNothing}</p>
      ${this.#program()}
      ${facts.length || hasOthers ? this.#group(words.facts, facts, this.#others()) : nothing}
      ${['baseline', 'end'].map((wave) => {
        const fields = reads.filter(({ path }) => path.startsWith(`${wave}.`));
        return fields.length ? this.#group(words.earlier[wave]!, fields) : nothing;
      })}`;
  }

  #program(): unknown {
    if (!this.programs.length) return nothing;
    const choose = (event: Event) => this.#ask({ program: valueOf(event) || undefined, values: {} });
    return html`<div class="field">
      <label for="program">${words.program}</label>
      <select id="program" @change=${choose}>
        ${this.programs.map(
          ({ id, title }) =>
            html`<option value=${id} ?selected=${id === this.setting.program}>${plainTitle(title)}</option>`,
        )}
        <option value="" ?selected=${!this.setting.program}>${words.noProgram}</option>
      </select>
    </div>`;
  }

  #group(title: string, fields: FieldRead[], others: unknown = nothing): TemplateResult {
    return html`<fieldset class="group">
      <legend>${title}</legend>
      ${fields.map((field) => this.#field(field))} ${others}
    </fieldset>`;
  }

  /** The clock and the seed, where the definition reads them. */
  #others(): unknown {
    const { instrument } = this.checked;
    const { month, orderSeed } = this.setting;
    const input = (id: string, label: string, type: string, value: unknown, ask: (text: string) => void) =>
      html`<div class="field">
        <label for=${id}>${label}</label>
        <input
          id=${id}
          type=${type}
          .value=${String(value)}
          @change=${(event: Event) => ask(valueOf(event))}
        />
      </div>`;
    return html`${
      instrument && readsMonth(instrument)
        ? input('month', words.month, 'month', month, (text) => text && this.#ask({ month: text }))
        : nothing
    }
    ${
      instrument && readsSeed(instrument)
        ? input('seed', words.orderSeed, 'number', orderSeed, (text) =>
            this.#ask({ orderSeed: Number(text) }),
          )
        : nothing
    }`;
  }

  #field(field: FieldRead): TemplateResult {
    const program = this.programs.find(({ id }) => id === this.setting.program);
    const value = valueAt(factsOf(this.setting, program), field.path);
    const name = field.title ? titleOf(field.title) : (words.factNames[field.path] ?? '');
    const label = html`${name} <code class="quiet">${field.path}</code>`;
    if (field.kind === 'codes') return this.#codes(field, label, value);
    return html`<div class="field">
      <label for=${field.path}>${label}</label>
      ${field.kind === 'code' ? this.#code(field, value) : this.#input(field, value)}
    </div>`;
  }

  #code({ path, codes = [] }: FieldRead, value: Value | undefined): TemplateResult {
    const isYesOrNo = codes.length === 2 && codes.every(({ value: code, text }) => !text && (code === 0 || code === 1)); // prettier-ignore
    const nameOf = ({ value: code, text }: (typeof codes)[number]): string => {
      if (isYesOrNo) return code ? words.yes : words.no;
      return text ? `${code} · ${plainTitle(text)}` : String(code);
    };
    const choose = (event: Event) =>
      this.#set(path, codes.find(({ value: code }) => String(code) === valueOf(event))?.value);
    return html`<select id=${path} @change=${choose}>
      <option value="" ?selected=${value === undefined}>${words.notKnown}</option>
      ${codes.map(
        (code) =>
          html`<option value=${code.value} ?selected=${code.value === value}>${nameOf(code)}</option>`,
      )}
    </select>`;
  }

  #codes({ path, codes = [] }: FieldRead, label: unknown, value: Value | undefined): TemplateResult {
    const ticked = Array.isArray(value) ? value : [];
    const toggle = (code: Code) => {
      const next = ticked.includes(code) ? ticked.filter((one) => one !== code) : [...ticked, code];
      const inOrder = codes.map(({ value: one }) => one).filter((one) => next.includes(one));
      this.#set(path, inOrder.length ? inOrder : undefined);
    };
    return html`<fieldset class="field codes">
      <legend>${label}</legend>
      <div>
        ${codes.map(
          ({ value: code, text }) =>
            html`<label>
              <input type="checkbox" .checked=${ticked.includes(code)} @change=${() => toggle(code)} />
              <span>${code}${text ? html` · ${titleOf(text)}` : nothing}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #input({ path, kind }: FieldRead, value: Value | undefined): TemplateResult {
    const isWrong = this.wrong.includes(path);
    const isParts = kind === 'parts';
    const written = typeof value === 'object' ? JSON.stringify(value) : String(value ?? '');
    return html`<input
        id=${path}
        type=${kind === 'number' || kind === 'month' ? kind : 'text'}
        step=${kind === 'number' ? 'any' : nothing}
        .value=${written}
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby=${isParts ? `${path}-help` : nothing}
        @change=${(event: Event) => this.#typed(path, kind, valueOf(event))}
      />
      ${
        isParts
          ? html`<span class="quiet help" id="${path}-help"
              >${isWrong ? html`<span class="bad">${words.notAsStored}</span>` : words.asStored}
              <code>${words.asStoredExample}</code></span
            >`
          : nothing
      }`;
  }

  #typed(path: string, kind: FieldRead['kind'], text: string): void {
    this.wrong = this.wrong.filter((one) => one !== path);
    if (text.trim() === '') return this.#set(path, undefined);
    if (kind !== 'parts') return this.#set(path, kind === 'number' ? Number(text) : text);
    try {
      this.#set(path, JSON.parse(text) as Value);
    } catch {
      this.wrong = [...this.wrong, path];
    }
  }

  #set(path: string, value: Value | undefined): void {
    this.#ask({ values: { ...this.setting.values, [path]: value } });
  }

  #ask(differing: Partial<Setting>): void {
    this.dispatchEvent(new SettingRequestEvent({ ...this.setting, ...differing }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'preview-situation': PreviewSituation;
  }
}
