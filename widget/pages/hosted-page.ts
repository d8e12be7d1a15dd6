import { reportFrameSize } from './frame-size.js';

/** The survey on a page of its own: the element opens its session by itself. */
reportFrameSize();
