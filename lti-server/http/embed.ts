import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppDeps } from '../app.js';
import { RequestRefused } from '../domain/errors.js';
import type { Asset } from './assets.js';

/** Sends a body in the best encoding the client takes; 304 where it has it already. */
export const sendCompressed = (request: FastifyRequest, reply: FastifyReply, asset: Asset): FastifyReply => {
  reply.header('etag', asset.etag).header('vary', 'Accept-Encoding, Origin');
  if (request.headers['if-none-match'] === asset.etag) return reply.code(304).send();
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = (['br', 'gzip'] as const).find((name) => accepted.includes(name));
  if (encoding) reply.header('content-encoding', encoding);
  return reply.type(asset.type).send(asset.body[encoding ?? 'identity']);
};

/** Whether a file's name says which build it is of: what is under it never changes. */
const isStamped = (name: string): boolean => /-[0-9a-f]{8}\.js$/.test(name);

/** The element and the scripts of our own pages. */
export const embedRoutes = (app: FastifyInstance, { assets }: AppDeps): void => {
  app.get<{ Params: { file: string } }>('/embed/:file', (request, reply) => {
    const asset = assets.get(request.params.file);
    if (!asset) throw new RequestRefused('not_found');
    reply
      .header(
        'cache-control',
        isStamped(request.params.file) ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
      )
      .header('cross-origin-resource-policy', 'cross-origin');
    return sendCompressed(request, reply, asset);
  });
};
