import { html, type TemplateResult } from 'lit';
import { chooseLanguage } from '../survey/language.js';

type Titles = Record<string, string>;

const languageOf = (titles: Titles): string => {
  const offered = Object.keys(titles);
  return chooseLanguage(offered, offered[0] ?? 'en', [document.documentElement.lang, ...navigator.languages]);
};

/** A title in the page's language, else the reader's, else the first there is. */
export const plainTitle = (titles: Titles): string => titles[languageOf(titles)] ?? '';

/** The same, marked with its language and kept apart from the direction of the text around it. */
export const titleOf = (titles: Titles): TemplateResult =>
  html`<bdi lang=${languageOf(titles)}>${plainTitle(titles)}</bdi>`;
