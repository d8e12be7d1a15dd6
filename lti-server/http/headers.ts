import type { FastifyReply } from 'fastify';

/**
 * Headers of every page: nothing inline, no referrer, nothing cached. `frameAncestors`: origins that may frame it; those
 * that are cross-origin isolated frame only pages that say they load nothing but what agrees to be loaded.
 */
export const sendPage = (
  reply: FastifyReply,
  body: string,
  options: { status?: number; frameAncestors?: string[] } = {},
): FastifyReply => {
  const ancestors = options.frameAncestors?.length ? options.frameAncestors.join(' ') : "'none'";
  return reply
    .code(options.status ?? 200)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policy(ancestors))
    .header('cache-control', 'no-store')
    .header('cross-origin-embedder-policy', 'require-corp')
    .header('cross-origin-resource-policy', 'cross-origin')
    .send(body);
};

const policy = (ancestors: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');

const originOf = (address: string): string[] => (URL.canParse(address) ? [new URL(address).origin] : []);

/** Origins whose pages may frame a launch of a platform: its issuer's and endpoints', and those an administrator added. */
export const frameAncestorsOf = (platform: {
  issuer: string;
  auth_url: string;
  frame_origins: string;
}): string[] => [
  ...new Set([
    ...originOf(platform.issuer),
    ...originOf(platform.auth_url),
    ...platform.frame_origins.split(' ').filter(Boolean),
  ]),
];
