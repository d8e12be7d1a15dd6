// @open-wc/semantic-dom-diff imports this module of another test runner for its snapshots, which we do not use.
const unavailable = (): never => {
  throw new Error('snapshots of @web/test-runner are not available here');
};
export const getSnapshotConfig = unavailable;
export const getSnapshot = unavailable;
export const saveSnapshot = unavailable;
export const removeSnapshot = unavailable;
export const compareSnapshot = unavailable;
