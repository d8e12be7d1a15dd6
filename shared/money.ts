const minorUnits: Record<string, number> = {};
/** Minor units in one unit of a currency: 100, 1 or 1000. Asked of `Intl` once per currency: it is slow. */
export const minorPerUnit = (currency: string): number =>
  (minorUnits[currency] ??=
    10 **
    (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2));

/** An amount, as stored or as read from a part. */
export interface MoneyLike {
  minor: number;
  currency: string;
  period?: number;
}
/** Whether a value is an amount of money, or is like one. */
export const isMoney = (value: unknown): value is MoneyLike =>
  typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;
