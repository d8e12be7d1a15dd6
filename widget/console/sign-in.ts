import { html, type TemplateResult } from 'lit';
import { command } from './command.js';
import { consoleWords as words } from './words.js';

/** How to get into the console, for those who are not. */
export const signIn = (): TemplateResult =>
  html`<main class="alone">
    <h1>${words.signIn.title}</h1>
    <p>${words.signIn.text}</p>
    ${command(words.signIn.command)}
    <p>${words.signIn.after}</p>
  </main>`;
