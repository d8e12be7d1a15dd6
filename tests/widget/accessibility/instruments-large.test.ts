import { lookThrough } from './instruments.js';
import { settings } from './settings.js';

const leftToRight = settings['at 200 % text on 320 pixels, left to right'];

// One question a screen: the check reads every third, in each language others.
lookThrough('en', leftToRight, { first: 0, every: 3 });
lookThrough('es', leftToRight, { first: 1, every: 3 });
lookThrough('ar', settings['at 200 % text on 320 pixels, right to left'], { first: 2, every: 3 });
