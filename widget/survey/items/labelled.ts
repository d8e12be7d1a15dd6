import { html, nothing, type TemplateResult } from 'lit/html.js';
import { studyLanguages } from './coded.js';
import { controlId, describedBy, trueOrAbsent } from './given.js';
import type { AnyItemContext } from './item-view.js';

/**
 * How the title names the controls: `control`: as the label of the one control with {@link controlId}; `radios`,
 * `checks`: as the legend of a list that holds the non-answers too; `group`: as the legend of several controls.
 */
export type Labels = 'control' | 'radios' | 'checks' | 'group';

/** How the title of an item or part names its controls. */
export const labelsOf = (context: AnyItemContext): Labels => {
  const { item } = context;
  if (item.type === 'checkbox') return 'checks';
  const isSearched = item.type === 'radiogroup' && item.display === 'search';
  if (/radio|bool|cons|rat/.test(item.type) ? !isSearched : studyLanguages(context)) return 'radios';
  return /-|month|shares|matrix|compound/.test(item.type) ? 'group' : 'control';
};

/** An item or part under its title. */
export const labelled = (
  context: AnyItemContext,
  labels: Labels,
  title: string,
  body: TemplateResult,
): TemplateResult => {
  const { item, part, labelId, problem } = context;
  const kind = part ? 'part' : 'item';
  if (labels === 'control')
    return html`<div class=${kind} part=${kind}>
      <label class="title" part="title" id=${labelId} for=${controlId(context)}>${title}</label>${body}
    </div>`;
  const isRadios = labels === 'radios';
  return html`<fieldset
    class=${kind}
    part=${kind}
    role=${isRadios ? 'radiogroup' : nothing}
    aria-labelledby=${labelId}
    aria-describedby=${describedBy(context)}
    aria-invalid=${trueOrAbsent(isRadios && problem)}
    aria-required=${trueOrAbsent(isRadios && item.isRequired)}
  >
    <legend class="title" part="title" id=${labelId}>${title}</legend>
    ${body}
  </fieldset>`;
};
