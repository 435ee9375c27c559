import { once } from 'node:events';
import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
  createServer,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A request as it reached the vendor. */
interface Arrived {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** As they were written, names and values by turns. */
  readonly rawHeaders: readonly string[];
}

export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** A vendor's HTTP API on loopback, that answers as the story says. */
export interface FakeVendor {
  readonly url: string;
  readonly arrived: Arrived[];
  /** Of the next requests, until it is set anew; what it throws ends the connection. */
  answer: Answering;
  /** Connections that are open now. */
  connections(): Promise<number>;
  close(): Promise<void>;
}

/** Says what it was asked, with the bytes that it got. */
export const echo: Answering = (request, response) => {
  void buffer(request).then((body) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({ method: request.method, url: request.url, body: body.toString() }),
    );
  }, destroy(response));
};

export async function startFakeVendor(): Promise<FakeVendor> {
  const server = createServer((request, response) => {
    const { method = '', url = '', headers, rawHeaders } = request;
    if (/^\/me(?:\?|$)/.test(url)) return void response.end('{"account":"Acme"}');
    vendor.arrived.push({ method, url, headers, rawHeaders });
    response.on('error', () => undefined);
    vendor.answer(request, response);
  });
  server.requestTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const vendor: FakeVendor = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived: [],
    answer: echo,
    connections: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
      }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return vendor;
}

function destroy(response: ServerResponse): () => void {
  return () => void response.destroy();
}
