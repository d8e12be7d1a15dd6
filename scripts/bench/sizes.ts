import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Weight of a built file of the browser side, in KB (1,000 bytes). */
export interface Size {
  name: string;
  minifiedKb: number;
  gzipKb: number;
  brotliKb: number;
}

/** What every file a browser may load weighs, as served. */
export const bundleSizes = (folder = 'dist/widget'): Size[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|css)$/.test(name))
    .sort()
    .map((name) => {
      const file = readFileSync(`${folder}/${name}`);
      return {
        name,
        minifiedKb: file.length / 1000,
        gzipKb: gzipSync(file).length / 1000,
        brotliKb: brotliCompressSync(file).length / 1000,
      };
    });
