/** A decimal digit of any script as 0 to 9: those of a script follow each other, from a tenth or a sixteenth place on. */
const plainDigit = (character: string): string => {
  const code = character.codePointAt(0)!;
  const place = code % 16;
  return `${/\p{Nd}/u.test(String.fromCodePoint(code - place)) ? place : place - 6}`;
};

/**
 * A number as people type it: digits of any script, `1.234,5` or `1,234.5` or `1 234,5` whatever the page's language,
 * currency signs. A mark before three digits parts thousands if it comes again, or if the quantity has fewer `decimals`,
 * or if it is not this language's decimal mark.
 * @returns undefined for nothing typed; the text itself where it is no number.
 */
export const parseNumber = (
  text: string,
  language: string,
  decimals: number,
): number | string | undefined => {
  const typed = text.trim();
  if (!typed) return undefined;
  const plain = typed
    .replace(/\p{Nd}/gu, plainDigit)
    .replace(/[\s\p{Sc}\p{Cf}'’٬]/gu, '')
    .replace(/[−–]/g, '-')
    .replace('٫', '.');
  const [, whole, mark, rest = ''] = /^(-?[\d.,]*?)(?:([.,])(\d*))?$/.exec(plain) ?? [];
  if (whole === undefined) return typed;
  const comesAgain = mark !== undefined && whole.includes(mark);
  const isAlone = !/[.,]/.test(whole) && Number(whole) !== 0;
  const isDecimalHere = decimals > 2 && mark === (1.5).toLocaleString(language)[1];
  const partsThousands = rest.length === 3 && (comesAgain || (isAlone && !isDecimalHere));
  if (comesAgain && !partsThousands) return typed;
  const number = Number(whole.replace(/[.,]/g, '') + (partsThousands ? '' : '.') + rest);
  return Number.isNaN(number) ? typed : number;
};

/** A number in the reader's language; thousands are parted from five digits on, so that years stay whole. */
export const writeNumber = (value: number, language: string, options?: Intl.NumberFormatOptions): string =>
  value.toLocaleString(language, { maximumFractionDigits: 6, useGrouping: 'min2' as never, ...options });

/** An amount of money: thousands are parted, and decimals written in full where there are any. */
export const writeAmount = (value: number, language: string, decimals: number): string =>
  writeNumber(value, language, { useGrouping: true, minimumFractionDigits: value % 1 ? decimals : 0 });

/** Percents, `25 %` as the language writes it. */
export const writePercent = (percent: number, language: string): string =>
  writeNumber(percent / 100, language, { style: 'percent', maximumFractionDigits: 1 });
