import { SettingsInvalid } from './config.js';
import { serve } from './cli/serve.js';

try {
  await serve();
} catch (error) {
  console.error(error instanceof SettingsInvalid ? error.message : error);
  process.exit(1);
}
