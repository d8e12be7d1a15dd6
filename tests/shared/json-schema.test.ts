import { describe, expect, it } from 'vitest';
import { studySchema, surveySchema, type JsonSchema } from '../../shared/json-schema.js';
import { Item } from '../../shared/instrument.js';

const nodesOf = (node: unknown): JsonSchema[] =>
  typeof node === 'object' && node !== null
    ? [node as JsonSchema, ...Object.values(node).flatMap((member: unknown) => nodesOf(member))]
    : [];

describe.each([
  ['survey', surveySchema(), '/schema/survey-1.json'],
  ['study', studySchema(), '/schema/study-1.json'],
])('the JSON Schema of a %s', (_, schema, id) => {
  it('says which it is', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: id });
    expect(schema.title).toBeTruthy();
    expect(schema.description).toBeTruthy();
  });
  it('points only to parts it has', () => {
    const targets = nodesOf(schema).flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : []));
    const definitions = Object.keys(schema.$defs as object).map((name) => `#/$defs/${name}`);
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((target) => !definitions.includes(target))).toEqual([]);
  });
  it('describes its parts', () => {
    for (const part of Object.values(schema.$defs as Record<string, JsonSchema>))
      expect(part.description).toBeTruthy();
  });
  it('does not ask authors for what has a default', () => {
    const required = nodesOf(schema).flatMap((node) => {
      const properties = (node.properties ?? {}) as Record<string, JsonSchema>;
      const names = Array.isArray(node.required) ? node.required.map(String) : [];
      return names.filter((name) => 'default' in (properties[name] ?? {}));
    });
    expect(required).toEqual([]);
  });
});

describe('the JSON Schema of a survey', () => {
  const defs = surveySchema().$defs as Record<string, JsonSchema>;
  const items = (defs.Item!.oneOf ?? defs.Item!.anyOf) as JsonSchema[];
  it('has every type of item, by its name', () => {
    expect(items).toHaveLength(Item.options.length);
    expect(items.map(({ title }) => title)).toContain('money-or-percent');
  });
  it('says of each field what it means there', () => {
    const { properties } = defs.Choice as { properties: Record<string, JsonSchema> };
    expect(properties.visibleIf!.description).toMatch(/^Expression; shown/);
    expect(properties.reopens!.description).toMatch(/leads back/);
  });
});
