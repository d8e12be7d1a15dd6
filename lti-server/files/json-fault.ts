import { printParseErrorCode, type ParseError } from 'jsonc-parser';

/** What keeps a text from being JSON, at an offset. */
export interface JsonFault {
  offset: number;
  message: string;
  /** The rest could be read all the same: a comma too many, a comment. */
  isLight: boolean;
}

const lastBefore = (text: string, offset: number): number => {
  let at = offset - 1;
  while (at >= 0 && /\s/.test(text[at]!)) at--;
  return at;
};

/** Offset of the bracket that is opened last and never closed. */
const unclosed = (text: string): number => {
  const open: number[] = [];
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[\]{}]/g)) {
    if (token === '{' || token === '[') open.push(index);
    else if (token === '}' || token === ']') open.pop();
  }
  return open.at(-1) ?? 0;
};

/** Offset of the text in quotes that ends at an offset: where it should have ended was forgotten. */
const runaway = (text: string, offset: number): number | undefined => {
  if (text[offset - 1] !== '"' || !/[A-Za-z0-9_{]/.test(text[offset] ?? '')) return undefined;
  const quoted = [...text.matchAll(/"(?:[^"\\\n]|\\.)*"/g)];
  return quoted.find(({ 0: token, index }) => index + token.length === offset)?.index;
};

const wordAt = (text: string, offset: number) => /^[^\s,:{}[\]"]+/.exec(text.slice(offset))?.[0] ?? '';

const strangeWords: Readonly<Record<string, string>> = {
  None: 'null', nil: 'null', undefined: 'null', True: 'true', False: 'false', yes: 'true', no: 'false',
}; // prettier-ignore

/** A word or sign JSON does not know. */
const symbol = (text: string, offset: number): string => {
  const word = wordAt(text, offset);
  if (/^['‘’`]/.test(word)) return 'Texts and names stand in double quotes ("), not in single ones.';
  if (/^[“”„«»]/.test(word))
    return 'These are typographic quotation marks. JSON takes the straight ones ("); word processors change them.';
  if (Object.hasOwn(strangeWords, word)) return `${word} is not JSON. Write ${strangeWords[word]}.`;
  return word
    ? `${word} stands here without quotation marks. Write "${word}".`
    : 'This sign does not belong here. Take it out.';
};

const fault = (offset: number, message: string, isLight = false): JsonFault => ({ offset, message, isLight });

/** A parser's error in words, at the place to be mended. */
export const faultInWords = (text: string, { error, offset }: ParseError): JsonFault => {
  const code = printParseErrorCode(error);
  const before = lastBefore(text, offset);
  const here = text[offset] ?? '';
  const start = runaway(text, offset);
  if (start !== undefined)
    return fault(start, `A quotation mark is missing: this text runs on to ${text.slice(offset - 1, offset + 12)}… Add the " where it should end.`); // prettier-ignore
  if (code === 'InvalidCommentToken') return fault(offset, 'JSON has no comments. Take this one out.', true);
  if (text[before] === ',' && /[}\]]/.test(here))
    return fault(before, `There is a comma after the last member, before ${here}. Take the comma out.`, true);
  if (['ValueExpected', 'PropertyNameExpected'].includes(code) && here === ',')
    return fault(offset, 'There is a comma too many. Take one out.');
  if (code === 'CommaExpected')
    return fault(before + 1, 'A comma is missing here, between this member and the next.');
  if (code === 'ColonExpected') return fault(before + 1, 'A colon (:) is missing after this name.');
  if (code === 'UnexpectedEndOfString')
    return fault(
      offset,
      'This text has no closing quotation mark on its line. Add ", or write \\n for a new line.',
    );
  if (['CloseBraceExpected', 'CloseBracketExpected'].includes(code) && offset >= text.trimEnd().length) {
    const open = unclosed(text);
    return fault(open, `This ${text[open]} is never closed. Add its ${text[open] === '{' ? '}' : ']'}.`);
  }
  if (code === 'EndOfFileExpected')
    return fault(
      offset,
      'The file should end before this. Look for a } or ] too many, or take the rest out.',
    );
  if (code === 'InvalidEscapeCharacter')
    return fault(offset, 'A backslash in a text is written twice (\\\\).');
  if (code === 'InvalidNumberFormat')
    return fault(offset, 'This is not a number as JSON writes it: digits, with a point and no spaces.');
  if (code === 'ValueExpected' && /[}\]]/.test(here))
    return fault(before, 'A value is missing after this. Write it, or take the name out.');
  return fault(offset, symbol(text, offset));
};
