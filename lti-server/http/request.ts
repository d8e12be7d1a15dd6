import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Deps } from '../domain/deps.js';
import { RequestRefused } from '../domain/errors.js';
import { readToken, type Session } from '../domain/session-token.js';

/** A body of the expected form, or `body_invalid` with the paths that are wrong. */
export const parseBody = <T>(schema: z.ZodType<T>, body: unknown): T => {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const issues = result.error.issues
    .slice(0, 10)
    .map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new RequestRefused('body_invalid', { issues });
};

/** What a page that goes away sends: JSON as plain text, since that needs no leave to be asked first. */
export const beaconBody = ({ body }: FastifyRequest): unknown => {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new RequestRefused('body_invalid', { issues: [{ path: '', message: 'not JSON' }] }, { cause });
  }
};

/** The request's bearer token, or undefined. */
export const bearerOf = ({ headers }: FastifyRequest): string | undefined => {
  const [scheme, token] = (headers.authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && token ? token : undefined;
};

/** The session of the request's bearer token; throws `SessionRefused`. */
export const sessionOf = (deps: Deps, request: FastifyRequest): Session => readToken(deps, bearerOf(request));

/** A cookie's value, or undefined. */
export const cookieOf = (request: FastifyRequest, name: string): string | undefined =>
  request.headers.cookie
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
