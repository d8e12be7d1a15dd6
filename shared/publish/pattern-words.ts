/** What a text must look like, and how the one found might be written so. */
export interface PatternWords {
  words: string;
  mend?: (written: string) => string;
}

const plain = (written: string) => written.normalize('NFKD').replace(/[^\x20-\x7e]/g, '');
const joined = (written: string, mark: string) =>
  plain(written)
    .replace(/([a-z])([A-Z])/g, `$1${mark}$2`)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, mark)
    .replace(new RegExp(`^[^a-z]+|${mark}+$`, 'g'), '');

const version = {
  words: 'three numbers with dots between, such as "1.0.0"',
  mend: (written: string) => `${written}.0.0`.match(/\d+\.\d+\.\d+/)?.[0] ?? '1.0.0',
};
const id: PatternWords = {
  words: 'lower-case letters, digits and hyphens, at most 64, beginning with a letter',
  mend: (written) => joined(written, '-').slice(0, 64),
};

/** By the source of the pattern, as the schemas write it. */
const patterns: Readonly<Record<string, PatternWords>> = {
  '^[a-z][a-z0-9_]{0,31}$': {
    words: 'lower-case letters, digits and underscores, at most 32, beginning with a letter',
    mend: (written) => joined(written, '_').slice(0, 32),
  },
  '^[a-z][a-z0-9-]{0,39}$': {
    words: 'lower-case letters, digits and hyphens, at most 40, beginning with a letter',
    mend: (written) => joined(written, '-').slice(0, 40),
  },
  '^[a-z][a-z0-9-]{0,63}$': id,
  '^[a-z0-9][a-z0-9-]{0,63}$': { ...id, words: 'lower-case letters, digits and hyphens, at most 64' },
  '^\\d+\\.\\d+\\.\\d+$': version,
  '^[a-z][a-z0-9-]{0,63}@\\d+\\.\\d+\\.\\d+$': { words: 'id and version, such as "baseline@1.0.0"' },
  '^[a-z0-9_.-]{1,64}$': {
    words: 'lower-case letters, digits, dots, hyphens and underscores, at most 64',
    mend: (written) => joined(written, '.').slice(0, 64),
  },
  '^[A-Z]{3}$': { words: 'three capital letters, such as "USD"', mend: (written) => written.toUpperCase() },
  '^[A-Z]{2}$': { words: 'two capital letters, such as "US"', mend: (written) => written.toUpperCase() },
  '^[a-z]{2,3}$': {
    words: 'two or three small letters, such as "en"',
    mend: (written) => written.toLowerCase(),
  },
  '^\\d+(\\.\\d+)*$': { words: 'numbers with dots between, such as "1.0"' },
  '^[a-z]{2,3}(-[A-Za-z0-9]+)*$': {
    words: 'a language tag, such as "en" or "pt-BR"',
    mend: (written) => written.replace('_', '-').replace(/^[A-Za-z]+/, (language) => language.toLowerCase()),
  },
};
const formats: Readonly<Record<string, PatternWords>> = {
  date: { words: 'a day written as "2026-11-30"' },
  url: { words: 'a web address, such as "https://courses.example.edu"' },
  email: { words: 'an e-mail address' },
};

/** Words for the format an issue names, with the text mended where that is possible. */
export const patternInWords = (format: string, pattern: string | undefined, written: unknown): string => {
  const source = pattern?.replace(/^\/|\/$/g, '') ?? '';
  const { words, mend } = patterns[source] ?? formats[format] ?? { words: `a text of the form ${source}` };
  const mended = typeof written === 'string' ? mend?.(written) : undefined;
  const fits = mended && mended !== written && new RegExp(source).test(mended);
  return fits ? `${words}. Write "${mended}"` : words;
};
