import { readFileSync } from 'node:fs';
import { parseAst } from 'rollup/parseAst';
import { describe, expect, it } from 'vitest';
import { faultsOf, trimmed } from '../../scripts/trim-lit.js';

const faultsIn = (code: string) => faultsOf(parseAst(code));

describe('a template of the element', () => {
  it.each([
    ['an expression between tags', 'html`<p>${x}</p>${y}`'],
    [
      'whole attributes',
      'html`<input class="input" id=${id} ?disabled=${off} .value=${text} @input=${take} />`',
    ],
    ['a text area filled by its property', 'html`<textarea rows=${lines} .value=${text}></textarea>`'],
    [
      'a template in a template',
      'html`<ul>${rows.map((row) => html`<li id=${row.id}>${row.text}</li>`)}</ul>`',
    ],
    ['what is left of lit', "import { html, noChange, nothing, render } from 'lit/html.js';"],
  ])('may hold %s', (_, code) => {
    expect(faultsIn(code)).toEqual([]);
  });

  it.each([
    ['a comment', 'html`<!-- note --><p>${x}</p>`'],
    ['an attribute in quotes', 'html`<p id="${id}"></p>`'],
    ['an attribute of two expressions', 'html`<p id=${one}-${other}></p>`'],
    ['an attribute that begins with words', 'html`<p class="row ${name}"></p>`'],
    ['an attribute in single quotes', "html`<p class='row'>${x}</p>`"],
    ['an expression for a whole element', 'html`<p ${spread}></p>`'],
    ['an expression as the name of a tag', 'html`<${tag}></p>`'],
    ['an equals sign before an expression', 'html`<p>a =${x}</p>`'],
    ['words in a text area', 'html`<textarea rows="2">${x}</textarea>`'],
    ['styles with an expression', 'html`<style>${x}</style>`'],
    ['a listener that comes and goes', 'html`<p @click=${isOn ? take : nothing}></p>`'],
    ['SVG', "import { svg } from 'lit/html.js';"],
    ['a directive', "import { repeat } from 'lit/directives/repeat.js';"],
  ])('may not hold %s', (_, code) => {
    expect(faultsIn(code)).not.toEqual([]);
  });
});

describe('lit without what is not used', () => {
  const published = readFileSync('node_modules/lit-html/lit-html.js', 'utf8');

  it('still makes HTML of templates alone, and by a Trusted Types policy', () => {
    expect(trimmed(published)).toContain('createPolicy("lit-html"');
    expect(trimmed(published)).toContain('hasOwnProperty("raw")');
  });

  it('is made of the version it was written for, and of no other', () => {
    expect(() => trimmed(published.replace('_$litDirective$', '_$directive$'))).toThrow(
      'lit-html holds 0 times',
    );
  });
});
