/** A random UUID (version 4). `crypto.randomUUID` exists only on https; a course page on plain http has random bytes. */
export const uuid = (): string => {
  // Each 0 becomes a random digit, the 8 one of 8, 9, a and b.
  const digit = (pattern: string) =>
    (
      Number(pattern) ^
      (crypto.getRandomValues(new Uint8Array(1))[0]! & (15 >> (Number(pattern) / 4)))
    ).toString(16);
  return '00000000-0000-4000-8000-000000000000'.replace(/[08]/g, digit);
};
