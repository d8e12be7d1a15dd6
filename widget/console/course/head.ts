import { html, nothing, type TemplateResult } from 'lit';
import type { PlacementView } from '../../../shared/api.js';
import { listInWords } from '../numbers.js';
import { titleOf } from '../title.js';
import { common, courseWords as words } from '../words.js';

const draftNotice = ({ draft }: PlacementView): TemplateResult => {
  const parts = listInWords(draft.map((part) => common.studyParts[part] ?? part));
  return html`<div class="notice draft">
    <p><strong class="warn">${words.draftTitle}</strong> ${words.draftText(parts)}</p>
  </div>`;
};

/** Which survey, of which program, in which course; and whether it may ask learners yet. */
export const courseHead = (view: PlacementView): TemplateResult => {
  const { program, course, wave, minutes, draft } = view;
  return html`<header>
      <h1>${words.waves[wave]}</h1>
      <p>
        <strong>${titleOf(program.title)}</strong>,
        ${course.title ? html`${words.inCourse} <bdi>${course.title}</bdi>` : words.inThisCourse}<span
          class="quiet"
        >
          · ${words.minutes(minutes)}</span
        >
      </p>
    </header>
    ${draft.length ? draftNotice(view) : nothing}`;
};
