import fastifyHelmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';

const directives = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  fontSrc: ["'self'"],
  manifestSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/**
 * What a page of Patchbay may do: load its own files and talk to its own server, and nothing else. No inline script or
 * style, no frame, no form that posts elsewhere.
 */
function securityHeaders({ https }: { readonly https: boolean }): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
    // The window in which somebody signs in at a provider stays ours: it can be closed, and seen to have been closed.
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
  };
}

/**
 * Gives every answer these headers, whatever becomes of the request. They are always the same, so Helmet is asked for
 * them once: it would work them out anew for each answer. Routes that differ have `helmet` options of their own.
 */
export async function registerSecurityHeaders(
  http: FastifyInstance,
  options: { readonly https: boolean },
): Promise<void> {
  const helmetOptions = securityHeaders(options);
  const headers = await headersOf(helmetOptions);
  http.addHook('onRequest', (_request, reply, done) => {
    for (const [name, value] of headers) reply.raw.setHeader(name, value);
    done();
  });
  await http.register(fastifyHelmet, { ...helmetOptions, global: false });
}

async function headersOf(options: FastifyHelmetOptions): Promise<readonly [string, string][]> {
  const probe = fastify();
  await probe.register(fastifyHelmet, { ...options, global: true });
  probe.get('/', (_request, reply) => void reply.hijack().raw.end());
  const { headers } = await probe.inject('/');
  await probe.close();
  const ofHttp = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);
  return Object.entries(headers).flatMap(([name, value]) =>
    ofHttp.has(name) || value === undefined ? [] : [[name, String(value)]],
  );
}

/**
 * The same for the GraphiQL page, but with inline styles: its editor writes its theme, and the place of each line,
 * into the page as it goes. Scripts stay as strict as everywhere.
 */
export const graphiqlHeaders: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { ...directives, styleSrc: ["'self'", "'unsafe-inline'"] },
  },
};
