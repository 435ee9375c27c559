import type { FastifyInstance } from 'fastify';
import { announcedBytes } from './body-limit.ts';

/** How long a request may take to arrive as a whole. */
const usualMs = 60_000;

/**
 * Ends requests whose body does not arrive, but for those that are handed on as they come: they may take as long as
 * something moves. Node's own limit knows no exception.
 */
export function limitArrival(
  http: FastifyInstance,
  isHandedOn: (url: string) => boolean,
  arrivalMs = usualMs,
): void {
  http.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request;
    if (announcedBytes(request) !== 0 && !isHandedOn(request.originalUrl)) {
      const timer = setTimeout(() => raw.destroy(), arrivalMs);
      const arrived = (): void => clearTimeout(timer);
      raw.once('end', arrived).once('close', arrived);
    }
    done();
  });
}
