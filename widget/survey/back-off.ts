/** Waits between tries: 1, 2, 4 ... 60 s, and up to a quarter more, so that not all devices knock at once. */
export const backOffMs = (failures: number): number =>
  Math.min(1000 * 2 ** (failures - 1), 60_000) * (1 + Math.random() / 4);
