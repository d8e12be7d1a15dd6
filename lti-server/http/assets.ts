import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { hashOf } from '../secrets.js';

/** A built file of the browser side, compressed once at start. */
export interface Asset {
  type: string;
  etag: string;
  body: { identity: Buffer; br: Buffer; gzip: Buffer };
}
export type Assets = Map<string, Asset>;

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
};

const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)];

/** Compresses a body for clients that take it; brotli at `quality` 0 to 11. */
export const compressed = async (body: Buffer, quality: number): Promise<Asset['body']> => ({
  identity: body,
  br: await toBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  gzip: await toGzip(body),
});

/** The folder `npm run build` writes the browser side to, seen from the source tree and from `dist/server`. */
const folder = (): string | undefined =>
  ['../../dist/widget/', '../widget/', '../../widget/']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(join(path, 'program-survey.js')));

/** Reads the built browser side into memory; throws where it was not built. */
export const loadAssets = async (): Promise<Assets> => {
  const from = folder();
  if (!from) throw new Error('The browser side is not built. Run: npm run build');
  const names = (await readdir(from)).filter((name) => types[name.slice(name.lastIndexOf('.'))]);
  const read = async (name: string): Promise<[string, Asset]> => {
    const identity = await readFile(join(from, name));
    const type = types[name.slice(name.lastIndexOf('.'))]!;
    return [
      name,
      {
        type,
        etag: `"${hashOf(identity.toString('latin1')).slice(0, 20)}"`,
        body: await compressed(identity, 11),
      },
    ];
  };
  return new Map(await Promise.all(names.map(read)));
};
