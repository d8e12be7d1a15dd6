import { takeDataBlock } from './data-block.js';
import { keepHalf } from './login-half.js';

/** Keeps this browser's half of the login secret (the cookie holds it too, where cookies are let through), then goes on. */
const { authUrl, state, browserHalf } = takeDataBlock<{
  authUrl: string;
  state: string;
  browserHalf: string;
}>('login');
keepHalf(state, browserHalf);
location.replace(authUrl);
