import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ApiKeyCaller, actorOf } from '../context.ts';
import { AppError, parseId, refusalOf } from '../graphql/index.ts';
import type { SessionCookies } from '../modules/identity/index.ts';
import { type BeginAnswer, type ProviderCall, ProxyError } from '../modules/proxy/index.ts';
import { type Services, principalOf } from '../request-context.ts';
import { admitCaller, goneSignal } from './caller.ts';
import { sendProviderError } from './provider-error.ts';
import { announcedBytes } from './body-limit.ts';
import { callBody } from './provider-body.ts';

const permission = 'PROVIDERS_CALL';
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const otherMethods = ['OPTIONS', 'TRACE'];
const route = '/proxy';
const address = /^\/proxy\/([^/?]*)(\/[^?]*)?(?:\?(.*))?$/s;
const usualDeadlineMs = 30_000;
const longestDeadlineMs = 120_000;
/** A tool that takes nothing of its answer for so long is taken for gone. */
const stalledMs = 120_000;

/**
 * What the router is asked for instead of an address of the proxy: it would decode the path, which is the provider's
 * alone.
 */
export function routedUrl(url: string): string {
  return url.startsWith(`${route}/`) ? route : url;
}

export interface ProviderRouteOptions {
  readonly services: Services;
  readonly cookies: SessionCookies;
  /** Of every answer; here they are written with those of the provider, in one go. */
  readonly securityHeaders: Readonly<Record<string, string>>;
}

/** `/proxy/<integration>/<path>`: calls a provider for a tool that shows an API key, and nothing else. */
export function registerProviderRoute(
  http: FastifyInstance,
  { services, cookies, securityHeaders }: ProviderRouteOptions,
): void {
  http.route({
    method: [...methods, ...otherMethods],
    url: route,
    exposeHeadRoute: false,
    // The body is the provider's: nothing here may read it first.
    onRequest: async (request, reply) => {
      try {
        const context = await toolOf(services, cookies, request, reply);
        const call = await readCall(context, request);
        await services.proxy.call(call, beginOn(reply, securityHeaders));
      } catch (error) {
        sendProviderError(services.log, request, reply, error);
      }
      return reply;
    },
    handler: () => undefined,
  });
}

interface ToolContext {
  readonly caller: ApiKeyCaller;
  readonly signal: AbortSignal;
}

/** Cookies are worth nothing here: any page could send them along. */
async function toolOf(
  services: Services,
  cookies: SessionCookies,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<ToolContext> {
  if (!/^Bearer pbk_/i.test(request.headers.authorization ?? ''))
    throw new AppError('UNAUTHENTICATED', 'Send an API key: authorization: Bearer pbk_…');
  const admitted = await admitCaller(services, cookies, request, reply);
  if (!admitted.ok) throw admitted.error;
  const { caller } = admitted;
  if (caller?.kind !== 'API_KEY')
    throw new AppError('UNAUTHENTICATED', 'Only an API key may call providers.');
  const refusal = refusalOf(new Set([permission]), principalOf(caller));
  if (refusal !== undefined) throw refusal;
  return { caller, signal: goneSignal(reply) };
}

async function readCall(context: ToolContext, request: FastifyRequest): Promise<ProviderCall> {
  const method = methods.find((each) => each === request.method);
  if (method === undefined)
    throw new ProxyError('METHOD_NOT_ALLOWED', `Call it with ${methods.join(', ')}.`);
  const [, id = '', path = '', query = ''] = address.exec(request.originalUrl) ?? [];
  const integrationId = parseId('int', id);
  if (integrationId === undefined)
    throw new ProxyError('NOT_FOUND', 'There is no such integration.');
  return {
    organizationId: context.caller.organizationId,
    actor: actorOf(context),
    integrationId,
    place: `${route}/${id}`,
    method,
    path,
    query,
    headers: request.headers,
    deadlineMs: readDeadline(request.headers['patchbay-deadline-ms']),
    body: await callBody(request.raw, announcedBytes(request)),
    signal: context.signal,
  };
}

function readDeadline(header: string | string[] | undefined): number {
  if (header === undefined) return usualDeadlineMs;
  const milliseconds = /^\d{1,7}$/.test(String(header)) ? Number(header) : 0;
  if (milliseconds < 1 || milliseconds > longestDeadlineMs) {
    const message = `patchbay-deadline-ms is a number of milliseconds from 1 to ${longestDeadlineMs}.`;
    throw new ProxyError('BAD_REQUEST', message);
  }
  return milliseconds;
}

/** Takes the answer over from Fastify: Patchbay's own headers stand, whatever the provider says. */
function beginOn(
  reply: FastifyReply,
  securityHeaders: Readonly<Record<string, string>>,
): BeginAnswer {
  return (status, headers) => {
    reply.hijack();
    const { raw } = reply;
    raw.setTimeout(stalledMs, () => raw.destroy());
    const all: Record<string, string | number | string[] | undefined> = {
      ...headers,
      ...securityHeaders,
      ...reply.getHeaders(),
      // What the provider did not wait for stands in the way of whatever the tool would ask next.
      ...(reply.request.raw.complete ? {} : { connection: 'close' }),
      'cache-control': 'no-store',
      // Should a browser ever show it: it is no page of Patchbay.
      'content-security-policy': "sandbox; default-src 'none'",
    };
    return raw.writeHead(status, all);
  };
}
