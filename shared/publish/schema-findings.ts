import type { z } from 'zod';
import type { Finding } from './finding.js';
import { issueInWords, typeInWords, unknownFieldInWords, type Place } from './issue-words.js';
import { alternativesOf, memberOf, schemaAt, typeNameOf, valueAt } from './schema-at.js';

type Issue = z.core.$ZodIssue;

/** `pages[3].elements[1].visibleIf`. */
export const pathInWords = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');

/** What does not follow a schema, with the place in steps. */
export interface SchemaFault {
  path: PropertyKey[];
  message: string;
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

const isAboutType = ({ path }: Issue) => path.length === 1 && path[0] === 'type';
/** Of a union's branches the one whose `type` fits: its issues say what is wrong inside it. */
const branchMeant = (branches: Issue[][]): Issue[] | undefined =>
  branches.find((issues) => !issues.some(isAboutType));

const isTyped = ({ schema, root, path }: Place): boolean => {
  const found = schemaAt(schema, root, path);
  return found !== undefined && alternativesOf(found).some((one) => typeNameOf(one) !== undefined);
};

/** A list that is too long is not looked into by the parser; its members are read here one by one. */
const faultsInMembers = ({ schema, root, path }: Place): SchemaFault[] => {
  const list = schemaAt(schema, root, path);
  const member = list && memberOf(list);
  const members = valueAt(root, path);
  if (!member || !Array.isArray(members)) return [];
  return members.flatMap((value, index) => {
    const { error } = (member as z.ZodType).safeParse(value);
    const issues = error ? error.issues : [];
    return issues.flatMap((issue) => faultsOf(issue, { schema, root, path: [...path, index] }));
  });
};

const faultsOf = (issue: Issue, { schema, root, path: base }: Place): SchemaFault[] => {
  const path = [...base, ...issue.path];
  const place = { schema, root, path };
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], message: unknownFieldInWords(key, place) }));
  if (issue.code === 'too_big' && issue.origin === 'array')
    return [{ path, message: issueInWords(issue, place) }, ...faultsInMembers(place)];
  if (issue.code !== 'invalid_union') return [{ path, message: issueInWords(issue, place) }];
  if (!issue.errors.length) return [{ path, message: typeInWords(place) }];
  if (!isObject(valueAt(root, path)) || !isTyped(place))
    return [{ path, message: issueInWords(issue, place) }];
  const meant = branchMeant(issue.errors);
  const typeAt = [...path, 'type'];
  return meant
    ? meant.flatMap((inner) => faultsOf(inner, place))
    : [{ path: typeAt, message: typeInWords({ ...place, path: typeAt }) }];
};

/** What a failed parse says in words, a fault each. */
export const schemaFaults = (schema: z.ZodType, root: unknown, error: z.ZodError): SchemaFault[] =>
  error.issues.flatMap((issue) => faultsOf(issue, { schema, root, path: [] }));

/** The same as findings. */
export const schemaFindings = (schema: z.ZodType, root: unknown, error: z.ZodError): Finding[] =>
  schemaFaults(schema, root, error).map(({ path, message }) => ({
    path: pathInWords(path),
    rule: 'schema',
    message,
  }));
