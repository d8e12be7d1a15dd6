import { rmSync } from 'node:fs';

/** Takes away what an earlier build wrote: files that carry a build's stamp in their name would pile up. */
rmSync('dist', { recursive: true, force: true });
