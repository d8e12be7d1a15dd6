import { lookThrough } from './instruments.js';
import { settings } from './settings.js';

lookThrough('es', settings['in forced colours']);
