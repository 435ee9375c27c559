import { once } from 'node:events';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Authority } from './authority.ts';
import type { VendorAnswer } from './case-file.ts';
import type { Incoming } from './credentials-match.ts';

const bodyLimit = 65_536;

/** Answers a request whose body was read: with what is returned, or by itself, which it tells by undefined. */
export type Answering = (
  incoming: Incoming,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<VendorAnswer | undefined>;

/** A server on a port of this machine. */
export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Serves all vendors of one scheme on one port of this machine, told apart by the host that is asked for. */
export async function serveHttp(
  scheme: 'http' | 'https',
  authority: Authority,
  answer: Answering,
): Promise<Listening> {
  const listener: RequestListener = (request, response) => {
    void respond(scheme, request, response, answer).catch(() => request.socket.destroy());
  };
  const server: Server =
    scheme === 'http'
      ? createHttpServer(listener)
      : createHttpsServer(
          { ...(await authority.identityOf('simulator.invalid')), SNICallback },
          listener,
        );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  function SNICallback(
    name: string,
    done: (error: Error | null, context?: Awaited<ReturnType<Authority['contextOf']>>) => void,
  ): void {
    authority.contextOf(name).then(
      (context) => done(null, context),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    );
  }
}

async function respond(
  scheme: string,
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answering,
): Promise<void> {
  const body = await read(request);
  const { method = '', url: path = '/', headers } = request;
  const url = URL.parse(`${scheme}://${headers.host ?? 'unknown.invalid'}${path}`);
  if (url === null) return send(response, { status: 400 });
  const answered = await answer({ method, url, headers, body }, request, response);
  if (answered === undefined) return;
  const { silent, hangUp, ...said } = answered;
  if (hangUp === true) request.socket.destroy();
  else if (silent !== true) send(response, said);
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > bodyLimit) throw new Error('The request is too long.');
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, { status = 200, headers, body, text }: VendorAnswer): void {
  const content = body === undefined ? (text ?? '') : JSON.stringify(body);
  const type = body === undefined ? 'text/html; charset=utf-8' : 'application/json';
  const named = Object.keys(headers ?? {}).some((name) => name.toLowerCase() === 'content-type');
  response.writeHead(status, {
    ...(named || content === '' ? {} : { 'content-type': type }),
    ...headers,
  });
  response.end(content);
}
