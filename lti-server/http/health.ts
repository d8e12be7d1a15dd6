import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../app.js';
import { isMigrated } from '../store/open.js';

/** For load balancers and monitoring. */
export const healthRoutes = (app: FastifyInstance, { store }: AppDeps): void => {
  const counts = new Map<string, number>();
  app.addHook('onResponse', (request, reply, done) => {
    const key = `route="${request.routeOptions.url ?? 'unknown'}",method="${request.method}",status="${reply.statusCode}"`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    done();
  });
  /** The process answers. */
  app.get('/healthz', () => ({ status: 'ok' }));
  /** The process can serve: the database answers and has the schema of this release. */
  app.get('/readyz', async (_request, reply) => {
    const ready = await isMigrated(store).catch(() => false);
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', database: ready });
  });
  /** Prometheus text format. */
  app.get('/metrics', (_request, reply) => {
    const { rss, heapUsed } = process.memoryUsage();
    const lines = [
      '# TYPE http_requests_total counter',
      ...[...counts].map(([labels, count]) => `http_requests_total{${labels}} ${count}`),
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${rss}`,
      '# TYPE nodejs_heap_used_bytes gauge',
      `nodejs_heap_used_bytes ${heapUsed}`,
      '# TYPE process_uptime_seconds gauge',
      `process_uptime_seconds ${Math.round(process.uptime())}`,
    ];
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(`${lines.join('\n')}\n`);
  });
};
