import { z } from 'zod';
import { Wave } from '../../shared/instrument.js';
import type { Launch } from '../domain/arrive.js';

/**
 * LTI claims mapped to our own `Launch`, and nowhere else. Which claim becomes which field, and why, is decision record
 * 0001. Names and e-mail of the launch are not read.
 */

const lti = (name: string) => `https://purl.imsglobal.org/spec/lti/claim/${name}`;
export const scoreScope = 'https://purl.imsglobal.org/spec/lti-ags/scope/score';

/** Our name of each claim we read, and the platform's. Everything else in a token is dropped unread. */
export const claimNames = {
  issuer: 'iss',
  audience: 'aud',
  authorizedParty: 'azp',
  subject: 'sub',
  expires: 'exp',
  issued: 'iat',
  notBefore: 'nbf',
  nonce: 'nonce',
  messageType: lti('message_type'),
  version: lti('version'),
  deploymentId: lti('deployment_id'),
  targetLinkUri: lti('target_link_uri'),
  resourceLink: lti('resource_link'),
  context: lti('context'),
  roles: lti('roles'),
  custom: lti('custom'),
  toolPlatform: lti('tool_platform'),
  gradeService: 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
} as const;

const ourNames = (payload: unknown) =>
  Object.fromEntries(
    Object.entries(claimNames).map(([ours, theirs]) => [
      ours,
      (payload as Record<string, unknown> | null)?.[theirs],
    ]),
  );

/** A claim that is absent, empty, or of another type reads as undefined: platforms send `null`, `""` and arrays alike. */
const text = z.string().min(1).optional().catch(undefined);
const seconds = z.number().optional().catch(undefined);
const record = z.record(z.string(), z.unknown()).optional().catch(undefined);

/** The claims of an id_token's payload, not yet checked. Times in seconds since 1970. */
export const LaunchClaims = z.preprocess(
  ourNames,
  z.object({
    issuer: text,
    audience: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .catch(undefined),
    authorizedParty: text,
    subject: text,
    expires: seconds,
    issued: seconds,
    notBefore: seconds,
    nonce: text,
    messageType: text,
    version: text,
    deploymentId: z
      .union([z.string().min(1), z.number().transform(String)])
      .optional()
      .catch(undefined),
    targetLinkUri: text,
    resourceLink: record,
    context: record,
    roles: z.array(z.string()).catch([]),
    custom: record,
    toolPlatform: record,
    gradeService: z
      .object({ scope: z.array(z.string()).catch([]), lineitem: z.url().optional().catch(undefined) })
      .optional()
      .catch(undefined),
  }),
);
export type LaunchClaims = z.infer<typeof LaunchClaims>;

/** Issuers that serve many institutions, told apart by `tool_platform.guid`. */
const sharedIssuers = [/^https:\/\/canvas(\.\w+)?\.instructure\.com$/, /^https:\/\/blackboard\.com$/];

const instructorRoles = [
  /(^|[/#])membership#(Instructor|ContentDeveloper|Administrator)$/,
  /membership\/(Instructor|ContentDeveloper|Administrator)#/,
  /^urn:lti:role:ims\/lis\/(Instructor|ContentDeveloper|Administrator)\b/,
  /^(Instructor|ContentDeveloper|Administrator)$/,
];

/** Instructor of this course: by context roles only. System and institution roles grant nothing. */
const isInstructor = (roles: string[]): boolean =>
  roles.some((role) => instructorRoles.some((known) => known.test(role)));

const string = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined;

/** Custom parameters; a value that starts with `$` is a variable the platform did not fill in, so it is absent. */
const customOf =
  ({ custom }: LaunchClaims) =>
  (name: string) => {
    const value = string(custom?.[name])?.trim();
    return value && !value.startsWith('$') ? value : undefined;
  };

/** Maps the claims of a verified token. The checks of `verify-launch.ts` come first. */
export const toLaunch = (claims: LaunchClaims): Launch => {
  const custom = customOf(claims);
  const { context, gradeService } = claims;
  const guid = string(claims.toolPlatform?.guid);
  const wave = Wave.safeParse(custom('stage'));
  return {
    issuer: claims.issuer!,
    tenant: sharedIssuers.some((issuer) => issuer.test(claims.issuer!)) ? (guid ?? '') : '',
    subject: claims.subject!,
    deploymentId: claims.deploymentId!,
    resourceLinkId: claims.resourceLink!.id as string,
    context: { id: string(context?.id) ?? '', title: string(context?.title) ?? string(context?.label) },
    isInstructor: isInstructor(claims.roles),
    program: custom('program'),
    wave: wave.success ? wave.data : undefined,
    survey: custom('survey'),
    lineItemUrl: gradeService?.scope.includes(scoreScope) ? gradeService.lineitem : undefined,
  };
};
