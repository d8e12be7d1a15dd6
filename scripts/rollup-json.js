/** Rollup plugin: `import x from './x.json' with { type: 'json' }` becomes a module with a default export. */
export const json = () => ({
  name: 'json',
  transform(code, id) {
    if (!id.endsWith('.json')) return null;
    return { code: `export default ${JSON.stringify(JSON.parse(code))};`, map: { mappings: '' } };
  },
});
