import { lookThrough } from './instruments.js';
import { settings } from './settings.js';

lookThrough('en', settings['on a light page, left to right']);
