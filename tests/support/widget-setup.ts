import { fixtureCleanup } from '@open-wc/testing';
import { afterEach } from 'vitest';

afterEach(() => {
  fixtureCleanup();
  // What a test put in its place: the element itself sends as the browser does.
  delete (navigator as { sendBeacon?: unknown }).sendBeacon;
});
