import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionCookies } from '../modules/identity/index.ts';
import type { Browser } from '../modules/single-sign-on/index.ts';

/** The browser behind a request, as far as cookies tell. */
export function browserOf(
  cookies: SessionCookies,
  request: FastifyRequest,
  reply: FastifyReply,
): Browser {
  return {
    pendingSignIn: request.cookies[cookies.pendingName],
    keepPendingSignIn(sealed) {
      // By the clock of browsers, not by ours: it is the browser that forgets it.
      const { name, value, options } = cookies.writePending(sealed, new Date());
      void reply.setCookie(name, value, options);
    },
  };
}
