import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Rollup plugin: copies a file that needs no building beside the bundle. */
export const copyFile = (from, to) => ({
  name: 'copy-file',
  buildStart() {
    this.addWatchFile(from);
  },
  writeBundle() {
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  },
});
