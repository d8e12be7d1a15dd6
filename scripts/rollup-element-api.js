import { format, resolveConfig } from 'prettier';
import { declarationsOf } from './element-api/declarations.js';
import { manifestOf } from './element-api/manifest.js';
import { readSources } from './element-api/source.js';

/**
 * Rollup output plugin: writes beside the bundle what editors and compilers know of the element, read from its sources:
 * `custom-elements.json` and `program-survey.d.ts`.
 */
export const elementApi = () => ({
  name: 'element-api',
  async generateBundle() {
    const sources = readSources();
    const style = await resolveConfig('package.json');
    const files = {
      'custom-elements.json': [JSON.stringify(manifestOf(sources)), 'json'],
      'program-survey.d.ts': [declarationsOf(sources), 'typescript'],
    };
    for (const [fileName, [text, parser]] of Object.entries(files))
      this.emitFile({ type: 'asset', fileName, source: await format(text, { ...style, parser }) });
  },
});
