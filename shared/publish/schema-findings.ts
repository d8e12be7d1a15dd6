import type { z } from 'zod';
import type { Finding } from './finding.js';

type Issue = z.core.$ZodIssue;

/** `pages[3].elements[1].visibleIf`. */
export const pathInWords = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');

const isAboutType = ({ path }: Issue) => path.length === 1 && path[0] === 'type';

/** Of a union's branches the one whose `type` fits: its issues say what is wrong inside it. */
const branchMeant = (branches: Issue[][]): Issue[] | undefined =>
  branches.find((issues) => !issues.some(isAboutType));

const findingsOf = (issue: Issue, base: readonly PropertyKey[]): Finding[] => {
  const path = [...base, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length) {
    const inner = branchMeant(issue.errors);
    if (inner) return inner.flatMap((one) => findingsOf(one, path));
    const message =
      'No element has this type. See the list of item types; "note" is for words without an answer.';
    return [{ path: pathInWords([...path, 'type']), rule: 'schema', message }];
  }
  return [
    {
      path: pathInWords(path),
      rule: 'schema',
      message: `${issue.message}. Correct it to follow the schema.`,
    },
  ];
};

/** What a failed parse says, a finding each. */
export const schemaFindings = (error: z.ZodError): Finding[] =>
  error.issues.flatMap((issue) => findingsOf(issue, []));
