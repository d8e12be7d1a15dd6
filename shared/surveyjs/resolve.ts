import { earlierWaves, factTypes } from '../publish/reference-types.js';
import type { Resolve } from './from-expression.js';
import type { Named } from './names.js';
import { Untranslatable } from './print-expression.js';
import type { Reading } from './reading.js';

const outside = [...Object.keys(factTypes), ...Object.values(earlierWaves).flat()];

/** Finds what the names of a file lead to; `written`: all of them, those too that stay behind. */
export const resolverOf = ({ names }: Reading, written: readonly string[]): Resolve => {
  const all = new Set(written);
  return (name) => {
    const whole = names.get(name);
    if (whole) return whole;
    const dot = name.indexOf('.');
    const [first, part] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)];
    const inside = names.get(first);
    const found: Named | undefined = part ? inside?.parts?.get(part) : undefined;
    if (found) return found;
    if (!inside && outside.includes(first) && part) return { path: name.split('.') };
    if (inside) throw new Untranslatable(`{${name}}: ${first} has no part ${part}`);
    throw new Untranslatable(all.has(name) || all.has(first) ? `it reads {${name}}, which stays behind` : `{${name}} leads to no question`); // prettier-ignore
  };
};

/** Writes our names in texts that quote answers. */
export const renameTexts = ({ texts }: Reading, resolve: Resolve): void => {
  for (const { source, key, text } of texts)
    for (const [language, words] of Object.entries(text)) {
      const lost: string[] = [];
      text[language] = words.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
        try {
          return `{${resolve(name.trim()).path.join('.')}}`;
        } catch (error) {
          if (!(error instanceof Untranslatable)) throw error;
          lost.push(whole);
          return '…';
        }
      });
      if (lost.length) source.changed(key, `${lost.join(', ')} cannot be quoted here; it reads "…".`);
      else if (text[language] !== words) source.changed(key, `It reads "${text[language]}" here.`);
    }
};
