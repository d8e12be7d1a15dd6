import type { z } from 'zod';
import type { Finding } from './finding.js';
import { fieldMeant, issueInWords, typeInWords, unknownFieldInWords, type Place } from './issue-words.js';
import { alternativesOf, memberOf, schemaAt, typeNameOf, valueAt } from './schema-at.js';
import { typeAdvice } from './type-meant.js';

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
  /** A field its object does not have, or one that is missing. */
  field?: 'unknown' | 'missing';
  /** The field that is meant by an unknown one, where that is certain. */
  meant?: string;
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
    return issue.keys.map((key) => ({
      path: [...path, key], message: unknownFieldInWords(key, place), field: 'unknown', meant: fieldMeant(key, place),
    })); // prettier-ignore
  if (issue.code === 'too_big' && issue.origin === 'array')
    return [{ path, message: issueInWords(issue, place) }, ...faultsInMembers(place)];
  if (issue.code !== 'invalid_union') {
    const isMissing = valueAt(root, path) === undefined;
    return [{ path, message: issueInWords(issue, place), ...(isMissing && { field: 'missing' }) }];
  }
  if (!issue.errors.length) return [{ path, message: typeInWords(place) }];
  if (!isObject(valueAt(root, path)) || !isTyped(place))
    return [{ path, message: issueInWords(issue, place) }];
  const meant = branchMeant(issue.errors);
  const typeAt = [...path, 'type'];
  return meant
    ? meant.flatMap((inner) => faultsOf(inner, place))
    : [{ path: typeAt, message: typeInWords({ ...place, path: typeAt }) }];
};

const keyOf = (path: readonly PropertyKey[]) => path.map(String).join('.');

/** Puts one piece of advice in place of the faults that follow from a wrong type. */
const advised = (faults: SchemaFault[], { schema, root }: Place): SchemaFault[] => {
  const owners = new Map<string, SchemaFault[]>();
  for (const fault of faults) {
    const owner = keyOf(fault.path.slice(0, -1));
    if (fault.field) owners.set(owner, [...(owners.get(owner) ?? []), fault]);
  }
  const replaced = new Map<SchemaFault, SchemaFault[]>();
  for (const inOwner of owners.values()) {
    const path = inOwner[0]!.path.slice(0, -1);
    const strange = inOwner.filter(({ field }) => field === 'unknown').map((one) => String(one.path.at(-1)));
    const advice = strange.length ? typeAdvice({ schema, root, path, strange }) : undefined;
    if (!advice) continue;
    const { field, message, covers, meant } = advice;
    const covered = inOwner.filter((one) => covers.includes(String(one.path.at(-1))));
    covered.forEach((one, index) =>
      replaced.set(one, index ? [] : [{ path: [...path, field], message, meant }]),
    );
  }
  return faults.flatMap((fault) => replaced.get(fault) ?? [fault]);
};

/** Leaves out that a field is missing where it is there under another name. */
const withoutFollowing = (faults: SchemaFault[]): SchemaFault[] => {
  const isMeant = ({ path }: SchemaFault) =>
    faults.some(
      (other) => other.meant === path.at(-1) && keyOf(other.path.slice(0, -1)) === keyOf(path.slice(0, -1)),
    );
  return faults.filter((fault) => fault.field !== 'missing' || !isMeant(fault));
};

/** What a failed parse says in words, a fault each. */
export const schemaFaults = (schema: z.ZodType, root: unknown, error: z.ZodError): SchemaFault[] => {
  const place = { schema, root, path: [] };
  const faults = error.issues.flatMap((issue) => faultsOf(issue, place));
  return withoutFollowing(advised(faults, place));
};

/** The same as findings. */
export const schemaFindings = (schema: z.ZodType, root: unknown, error: z.ZodError): Finding[] =>
  schemaFaults(schema, root, error).map(({ path, message }) => ({
    path: pathInWords(path),
    rule: 'schema',
    message,
  }));
