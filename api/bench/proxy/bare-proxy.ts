/**
 * Hands requests on with undici, and does nothing else: no key, no credential, no rule about headers and paths. What
 * Patchbay is measured against. A process of its own.
 */
import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { Agent, type Dispatcher, request as send } from 'undici';

export interface BareOptions {
  /** Of the provider. */
  readonly origin: string;
}

process.on('message', ({ origin }: BareOptions) => void serve(origin));
process.once('disconnect', () => process.exit());
process.once('SIGTERM', () => process.exit());

async function serve(origin: string): Promise<void> {
  const dispatcher = new Agent({ pipelining: 1 });
  const server = createServer((request, response) => {
    handOn(origin, dispatcher, request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
}

async function handOn(
  origin: string,
  dispatcher: Dispatcher,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', url = '/' } = incoming;
  const { host: _host, connection: _connection, ...headers } = incoming.headers;
  const answer = await send(`${origin}${url}`, {
    method,
    headers,
    body: incoming,
    dispatcher,
  });
  const { connection: _its, 'keep-alive': _alive, ...answered } = answer.headers;
  response.writeHead(answer.statusCode, answered);
  await pipeline(answer.body, response);
}
