import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Simulator, TokenControls } from '../simulator/index.ts';
import {
  controlPage,
  type SimulatedProvider,
  type TokenOrder,
  tokenOrders,
} from './control-page.ts';
import { controlStyle } from './control-style.ts';

interface ControlOptions {
  readonly simulator: Pick<Simulator, 'setSituation' | 'mails' | 'tokens'>;
  /** Every provider that is played, with the situation of this moment. */
  readonly list: () => Promise<{
    readonly installed: readonly SimulatedProvider[];
    readonly others: readonly SimulatedProvider[];
  }>;
  readonly patchbayUrl: () => string;
  /** Called after each change. */
  readonly onChange: () => Promise<void>;
}

const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

/** The simulator's page with its switches. It listens on loopback, and takes orders from its own page only. */
export function createControlServer(options: ControlOptions): FastifyInstance {
  const { simulator, list } = options;
  const http = fastify();
  http.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  http.addHook('onRequest', async (request, reply) => {
    void reply.headers(headers);
    if (!isOwn(request)) return reply.code(403).type('text/plain').send('Not from this page.\n');
  });

  http.get('/style.css', (_request, reply) => reply.type('text/css').send(controlStyle));
  http.get<{ Querystring: { set?: string; order?: string } }>('/', async (request, reply) => {
    const page = controlPage({
      ...(await list()),
      mails: simulator.mails(),
      patchbayUrl: options.patchbayUrl(),
      changed: request.query.set ?? null,
      order: tokenOrders.find((order) => order === request.query.order) ?? null,
    });
    return reply.type('text/html; charset=utf-8').send(page);
  });
  http.post<{ Params: { key: string }; Body: { situation?: string } | null }>(
    '/situations/:key',
    async (request, reply) => {
      const { key } = request.params;
      const situation = request.body?.situation ?? '';
      const { installed, others } = await list();
      const known = [...installed, ...others].find((one) => one.key === key);
      if (known?.situations.includes(situation) !== true)
        return reply.code(400).type('text/plain').send('There is no such situation.\n');
      simulator.setSituation(key, situation);
      await options.onChange();
      return reply.redirect(`/?set=${encodeURIComponent(key)}`, 303);
    },
  );
  http.post<{ Params: { key: string }; Body: { order?: string } | null }>(
    '/tokens/:key',
    async (request, reply) => {
      const { key } = request.params;
      const order = tokenOrders.find((each) => each === request.body?.order);
      const tokens = simulator.tokens.get(key);
      if (order === undefined || tokens === undefined)
        return reply.code(400).type('text/plain').send('There are no such tokens.\n');
      carryOut(tokens, order);
      return reply.redirect(`/?set=${encodeURIComponent(key)}&order=${order}`, 303);
    },
  );
  http.post('/reset', async (_request, reply) => {
    const { installed, others } = await list();
    for (const { key } of [...installed, ...others]) simulator.setSituation(key, 'good');
    for (const tokens of simulator.tokens.values()) tokens.refuseRenewal(false);
    await options.onChange();
    return reply.redirect('/', 303);
  });
  return http;
}

function carryOut(tokens: TokenControls, order: TokenOrder): void {
  switch (order) {
    case 'expire':
      return tokens.expire();
    case 'revoke':
      return tokens.revoke();
    case 'refuse':
    case 'allow':
      return tokens.refuseRenewal(order === 'refuse');
  }
}

/** Asked for by its loopback name, and changed from no other page: a site elsewhere cannot break the demo. */
function isOwn({ headers: sent, method }: FastifyRequest): boolean {
  const host = sent.host ?? '';
  if (!/^(?:127\.0\.0\.1|localhost|\[::1\]):\d+$/.test(host)) return false;
  return method === 'GET' || sent.origin === `http://${host}`;
}
