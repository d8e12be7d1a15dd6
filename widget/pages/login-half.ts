/**
 * The browser's half of a login secret, in local storage. Login and launch run in the same frame under the same page, so
 * a partitioned storage is the same for both. Where the browser blocks storage nothing is kept.
 */
const keyOf = (state: string) => `lti-login:${state}`;
const lifetimeMs = 600_000;

const storage = (): Storage | undefined => {
  try {
    localStorage.setItem('lti-login-probe', '1');
    localStorage.removeItem('lti-login-probe');
    return localStorage;
  } catch {
    return undefined;
  }
};

/** Keeps a half, and drops those of logins long over. */
export const keepHalf = (state: string, half: string): void => {
  const store = storage();
  if (!store) return;
  for (const key of Object.keys(store)) {
    const [, madeMs] = (key.startsWith('lti-login:') && store.getItem(key)?.split(' ')) || [];
    if (madeMs && Date.now() - Number(madeMs) > lifetimeMs) store.removeItem(key);
  }
  store.setItem(keyOf(state), `${half} ${Date.now()}`);
};

/** Takes the half of a login out; `blocked` where the browser lets nothing be kept. */
export const takeHalf = (state: string): { half?: string; blocked: boolean } => {
  const store = storage();
  const half = store?.getItem(keyOf(state))?.split(' ')[0];
  store?.removeItem(keyOf(state));
  return { half, blocked: !store };
};
