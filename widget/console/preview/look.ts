import type { ProgramSurvey } from '../../survey/program-survey.js';

/** The room a survey has: a phone's 360 px, or the most it takes on a computer, 736 px. */
export const widths = ['phone', 'desktop'] as const;
export const schemes = ['system', 'light', 'dark'] as const;
/** Percent of the page's own text size. */
export const textSizes = [100, 200] as const;

/** How a survey is shown in a preview. */
export interface Look {
  width: (typeof widths)[number];
  /** The element's `lang`; empty: that of the page around, then the browser's. */
  language: string;
  scheme: (typeof schemes)[number];
  textSize: (typeof textSizes)[number];
}

export const firstLook: Look = { width: 'desktop', language: '', scheme: 'system', textSize: 100 };

/** Languages the element itself speaks, whatever the definition has. */
export const elementLanguages = ['en', 'es', 'pt', 'fr', 'de', 'ru', 'ar', 'hi', 'zh', 'id'];

/** A language by its own name and in English: "español (Spanish)". */
export const languageName = (tag: string): string => {
  const own = new Intl.DisplayNames([tag, 'en'], { type: 'language' }).of(tag) ?? tag;
  const english = languageInEnglish(tag);
  return own === english ? own : `${own} (${english})`;
};

/** A language by its English name. */
export const languageInEnglish = (tag: string): string =>
  new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;

/** What a preview shows: a definition and what is around it, as the element's properties of the same names. */
export type Shown = Pick<ProgramSurvey, 'definition' | 'facts' | 'about'>;

/** Somebody wants the survey shown otherwise; `look` is what differs. */
export class LookRequestEvent extends Event {
  constructor(readonly look: Partial<Look>) {
    super('look-request');
  }
}
