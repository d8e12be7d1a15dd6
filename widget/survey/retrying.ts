import { asApiError, type ApiError } from './api-error.js';

/** Waits between tries: 1, 2, 4 ... 60 s, and up to a quarter more, so that not all devices knock at once. */
export const backOffMs = (failures: number): number =>
  Math.min(1000 * 2 ** (failures - 1), 60_000) * (1 + Math.random() / 4);

/** Waits, or until the connection is back. */
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
  });

/** Repeats a request until it succeeds, or fails in a way that would not pass by itself. */
export const retrying = async <T>(
  request: () => Promise<T>,
  failed: (error: ApiError) => void,
): Promise<T> => {
  for (let failures = 1; ; failures++) {
    try {
      return await request();
    } catch (cause) {
      const error = asApiError(cause);
      if (!error.passes) throw error;
      failed(error);
      await pause(backOffMs(failures));
    }
  }
};
