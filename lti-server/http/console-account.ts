import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppDeps } from '../app.js';
import { SessionRefused } from '../domain/errors.js';
import { accountOf } from '../domain/sign-in.js';
import { cookieOf } from './request.js';

/** Holds a console session; first party, so it travels with our own pages alone. */
export const cookieName = '__Host-console';

/** Writes come from our own pages: the cookie is SameSite=Strict, and browsers say where a request was made. */
export const refuseForeign = (request: FastifyRequest): void => {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new SessionRefused('not_allowed');
};

/** The account that asks; what it is answered is kept nowhere. Throws `SessionRefused`. */
export const accountAsking = (deps: AppDeps, request: FastifyRequest, reply: FastifyReply) => {
  reply.header('cache-control', 'no-store');
  return accountOf(deps, cookieOf(request, cookieName));
};
