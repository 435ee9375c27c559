import type { FastifyInstance } from 'fastify';
import type { Services } from '../request-context.ts';

/**
 * `/healthz`: the process lives. `/readyz`: it can serve, that is, its database answers and it is not stopping.
 */
export function registerProbes(
  http: FastifyInstance,
  { database }: Services,
  isStopping: () => boolean,
): void {
  http.get('/healthz', () => ({ status: 'ok' }));
  http.get('/readyz', async (_request, reply) => {
    if (isStopping()) return reply.code(503).send({ status: 'stopping' });
    try {
      await database.ping();
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'database unavailable' });
    }
  });
}
