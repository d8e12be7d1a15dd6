const format = new Intl.NumberFormat('en');

/** A count as people write it: 1,234. */
export const numberInWords = (count: number): string => format.format(count);

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** "a, b, and c". */
export const listInWords = (parts: string[]): string => list.format(parts);
