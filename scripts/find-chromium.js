import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where the tests find a Chromium: the one named, Debian's, or Chrome. */
export const chromiumPath = () =>
  [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  );

const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Finds Chromium, or installs Debian's where it may; else says in one line what to do. */
const ensureChromium = () => {
  if (chromiumPath()) return;
  if (!canInstall()) {
    console.error('The tests need Chromium: apt-get install chromium, or name one in CHROMIUM.');
    process.exit(1);
  }
  console.log('Installing Chromium for the tests ...');
  const apt = (...words) =>
    execFileSync('apt-get', ['-qq', '-y', '--no-install-recommends', ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  apt('update');
  apt('install', 'chromium', 'fonts-noto-core');
};

if (import.meta.filename === process.argv[1]) ensureChromium();
