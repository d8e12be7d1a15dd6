import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** KB as the size bar counts them: 1,000 bytes. */
const kb = (bytes) => (bytes / 1000).toFixed(1);

/**
 * Rollup output plugin: prints what a bundle weighs and fails the build when its brotli size passes the limit.
 * @param {number} [limitKb] brotli limit in KB (1,000 bytes); absent: print only.
 */
export const sizeLimit = (limitKb) => ({
  name: 'size-limit',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const code = Buffer.from(chunk.code);
      const brotli = brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
      const bar = limitKb ? ` (limit ${limitKb})` : '';
      console.log(
        `  ${chunk.fileName}: ${kb(code.length)} KB, gzip ${kb(gzipSync(code).length)}, brotli ${kb(brotli)}${bar}`,
      );
      if (limitKb && brotli > limitKb * 1000)
        this.error(`${chunk.fileName} is over its limit of ${limitKb} KB brotli`);
    }
  },
});
