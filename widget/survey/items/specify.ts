import { html, type TemplateResult } from 'lit';
import type { Choice } from '../../../shared/instrument.js';
import { current } from './current.js';
import type { AnyItemContext } from './item-view.js';

/** The field a `specify` choice opens. */
export const specifyField = (context: AnyItemContext, choice: Choice): TemplateResult | undefined => {
  if (!choice.specify) return undefined;
  const { given, words, text, readOnly } = context;
  const code = String(choice.value);
  const take = ({ target }: Event & { target: HTMLInputElement }) => {
    const { [code]: _before, ...others } = given?.specified ?? {};
    context.give({
      value: given?.value,
      specified: { ...others, ...(target.value && { [code]: target.value }) },
    });
  };
  return html`<label class="ps-specify">
    ${words.specify}<span class="unseen">: ${text(choice.text)}</span>
    <input
      class="ps-input"
      part="input"
      maxlength=${choice.specify}
      autocomplete="off"
      ?readonly=${readOnly}
      .value=${current(given?.specified?.[code] ?? '')}
      @input=${take}
    />
  </label>`;
};
