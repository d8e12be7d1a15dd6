import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { emulateMedia } from './tests/support/emulate-media.js';

const executablePath =
  process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const quiet = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const args = process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{shared,server,store,launch,journeys,structure}/**/*.test.ts'],
          globalSetup: ['tests/support/postgres.ts'],
          env: { TZ: 'Asia/Kathmandu' },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Everything the tests import is named here: vitest reloads in mid-run when it finds something new.
        optimizeDeps: {
          include: [
            'lit', 'lit/decorators.js', 'lit/html.js', 'lit/directive.js', 'lit/directives/if-defined.js', 'lit/directives/keyed.js', 'lit/directives/repeat.js', 'idb-keyval',
            '@open-wc/testing', 'chai-a11y-axe', 'axe-core',
          ],
        }, // prettier-ignore
        resolve: {
          alias: {
            '@web/test-runner-commands': fileURLToPath(
              new URL('./tests/support/wtr-commands.ts', import.meta.url),
            ),
          },
        },
        test: {
          name: 'widget',
          include: ['tests/widget/**/*.test.ts'],
          setupFiles: ['tests/support/widget-setup.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: { emulateMedia },
            provider: playwright({ launchOptions: { executablePath, args } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
