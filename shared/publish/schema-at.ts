import type { z } from 'zod';

/** Any schema of zod. */
export type Schema = z.core.$ZodType;

/** What a schema is when its wrappers (optional, default) are taken off. */
export const bare = (schema: Schema): Schema => {
  const { def } = schema._zod as unknown as { def: { innerType?: Schema } };
  return def.innerType ? bare(def.innerType) : schema;
};

interface Definition {
  type: string;
  shape?: Record<string, Schema>;
  element?: Schema;
  keyType?: Schema;
  valueType?: Schema;
  checks?: { _zod: { def: { format?: string } } }[];
  options?: readonly Schema[];
  values?: unknown[];
  entries?: Record<string, unknown>;
}
/** What zod knows of a schema. */
export const definitionOf = (schema: Schema): Definition => bare(schema)._zod.def as unknown as Definition;

/** The `type` an object schema stands for, where it has one. */
export const typeNameOf = (schema: Schema): unknown => {
  const type = definitionOf(schema).shape?.type;
  return type && definitionOf(type).values?.[0];
};

/** Of the alternatives the one that a value's `type` names; unions in unions count as one. */
export const alternativeFor = (schema: Schema, value: unknown): Schema => {
  const alternatives = alternativesOf(schema);
  if (alternatives.length < 2) return bare(schema);
  const type = (value as { type?: unknown } | null | undefined)?.type;
  const named = type === undefined ? undefined : alternatives.find((one) => typeNameOf(one) === type);
  return named ?? bare(schema);
};

/** All alternatives of a schema; itself where it has none. */
export const alternativesOf = (schema: Schema): Schema[] =>
  definitionOf(schema).options?.flatMap(alternativesOf) ?? [bare(schema)];

/** What stands at a path of a value. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((found, step) => (found as Record<PropertyKey, unknown> | undefined)?.[step], value);

/** The schema of the members of a list, undefined where it is none. */
export const memberOf = (list: Schema): Schema | undefined => definitionOf(list).element;

/** The schema of what stands at a path, chosen by the `type` of what is there; undefined where it has none. */
export const schemaAt = (
  schema: Schema,
  value: unknown,
  path: readonly PropertyKey[],
): Schema | undefined => {
  const [step, ...rest] = path;
  const here = alternativeFor(schema, value);
  if (step === undefined) return here;
  const { shape, element, valueType } = definitionOf(here);
  const next = shape ? shape[String(step)] : (element ?? valueType);
  return next && schemaAt(next, valueAt(value, [step]), rest);
};

/** Names of the fields an object at a path may have. */
export const fieldsAt = (schema: Schema, value: unknown, path: readonly PropertyKey[]): string[] => {
  const found = schemaAt(schema, value, path);
  if (!found) return [];
  const { shape, keyType } = definitionOf(found);
  return Object.keys(shape ?? (keyType && definitionOf(keyType).entries) ?? {});
};

/** Whether an object may be without a field. */
export const isOptionalIn = (owner: Schema, field: PropertyKey | undefined): boolean => {
  const found = definitionOf(owner).shape?.[String(field)];
  return found !== undefined && ['optional', 'default'].includes((found._zod.def as { type: string }).type);
};
