import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../language.js';
import type { View } from './view.js';

/** Choice of language, where the questionnaire has several; each called by its own name. */
export const languageChoice = (
  view: View,
  choose: (language: string) => void,
): TemplateResult | typeof nothing => {
  const { languages } = view.session.instrument;
  if (languages.length < 2) return nothing;
  return html`<label class="languages">
    <span class="unseen">${view.words.language}</span>
    <select @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
      ${languages.map(
        (language) =>
          html`<option value=${language} lang=${language} ?selected=${language === view.language}>
            ${nameOf(language)}
          </option>`,
      )}
    </select>
  </label>`;
};
