import { css, html, type TemplateResult } from 'lit';
import type { NewSiteKey } from '../../shared/api.js';
import { keyFileName, signExample } from '../../shared/sign-example.js';
import './copy-button.js';
import { consoleWords } from './words.js';

const words = consoleWords.site;

/** Hands a text to the browser as a file to be saved. */
const save = (name: string, text: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/x-pem-file' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

/** A key just made, the one time it is seen: to be copied, saved, and tried with an example. */
export const newKey = (key: NewSiteKey, saved: () => void): TemplateResult => {
  const example = signExample(key);
  return html`<div class="notice draft new-key">
    <h4 tabindex="-1">${words.newTitle(key.kid)}</h4>
    <p>${words.newText}</p>
    <pre>${key.privateKey.trim()}</pre>
    <div class="bar">
      <copy-button what=${words.privateKey} .text=${key.privateKey}></copy-button>
      <button type="button" class="small" @click=${() => save(keyFileName, key.privateKey)}>
        ${words.download} <code>${keyFileName}</code>
      </button>
      <button type="button" class="small" @click=${saved}>${words.saved}</button>
    </div>
    <details>
      <summary>${words.example}</summary>
      <pre>${example.trim()}</pre>
      <copy-button what=${words.theExample} .text=${example}></copy-button>
    </details>
  </div>`;
};

/** Style of {@link newKey}. */
export const newKeyStyles = css`
  .new-key h4 {
    margin: 0 0 0.5em;
    font-size: 1em;
    overflow-wrap: anywhere;
  }
  .new-key h4:focus {
    outline: none;
  }
  .new-key pre {
    margin-block: 0.75em;
    white-space: pre-wrap;
  }
  .new-key .bar {
    margin: 0;
  }
  summary {
    inline-size: fit-content;
    margin-block-start: 0.5em;
    padding-block: 0.6em;
    cursor: pointer;
    color: var(--accent);
  }
`;
