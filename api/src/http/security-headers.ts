import fastifyHelmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';

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
function securityHeaders({ https }: Pick<SecurityHeadersOptions, 'https'>): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
    // The window in which somebody signs in at a provider stays ours: it can be closed, and seen to have been closed.
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
  };
}

export interface SecurityHeadersOptions {
  readonly https: boolean;
  /** Whether answers to an address are written by their route, with these headers: it is only given them for its own. */
  readonly areWrittenByRoute: (url: string) => boolean;
}

/**
 * Gives every answer these headers, whatever becomes of the request. They are always the same, so Helmet is asked for
 * them once: it would work them out anew for each answer. Routes that differ have `helmet` options of their own.
 */
export async function registerSecurityHeaders(
  http: FastifyInstance,
  options: SecurityHeadersOptions,
): Promise<Readonly<Record<string, string>>> {
  const helmetOptions = securityHeaders(options);
  const headers = await headersOf(helmetOptions);
  const setOn = ({ raw }: FastifyReply): void => {
    for (const [name, value] of headers) raw.setHeader(name, value);
  };
  http.addHook('onRequest', (request, reply, done) => {
    if (!options.areWrittenByRoute(request.originalUrl)) setOn(reply);
    done();
  });
  http.addHook('onSend', (request, reply, _payload, done) => {
    if (options.areWrittenByRoute(request.originalUrl)) setOn(reply);
    done();
  });
  await http.register(fastifyHelmet, { ...helmetOptions, global: false });
  return Object.fromEntries(headers);
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
