import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppDeps } from '../app.js';
import { SessionRefused } from '../domain/errors.js';
import { accountOf, consoleSeconds } from '../domain/sign-in.js';
import type { AdminTable } from '../store/schema.js';
import { cookieOf } from './request.js';

const cookieName = '__Host-console';
const cookie = (value: string, seconds: number) =>
  `${cookieName}=${value}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=${seconds}`;

/** The cookie that signs a browser in to the console. */
export const signedInCookie = (session: string): string => cookie(session, consoleSeconds);
/** The cookie that signs it out. */
export const signedOutCookie = (): string => cookie('', 0);

/** The token of the console session a request comes with, or undefined. */
export const consoleSessionOf = (request: FastifyRequest): string | undefined =>
  cookieOf(request, cookieName);

/** Writes come from our own pages: the cookie is SameSite=Strict, and browsers say where a request was made. */
export const refuseForeign = (request: FastifyRequest): void => {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new SessionRefused('not_allowed');
};

/** The account that asks; what it is answered is kept nowhere. Throws `SessionRefused`. */
export const accountAsking = (
  deps: AppDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<AdminTable> => {
  reply.header('cache-control', 'no-store');
  return accountOf(deps, consoleSessionOf(request));
};

/** The account behind a write that only administrators may make; throws `SessionRefused`. */
export const administratorOf = async (deps: AppDeps, request: FastifyRequest): Promise<AdminTable> => {
  refuseForeign(request);
  const account = await accountOf(deps, consoleSessionOf(request));
  if (account.role !== 'admin') throw new SessionRefused('not_allowed');
  return account;
};
