import { lookThrough } from './instruments.js';
import { settings } from './settings.js';

lookThrough('ar', settings['on a dark page, right to left']);
