import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Turnstile } from './turnstile.ts';

/** A vendor's HTTP API on loopback that knows its accounts by their tokens. */
export interface FakeCms {
  readonly url: string;
  /** The name of the account behind each token that it accepts. */
  readonly accounts: Map<string, string>;
  /** What it says to others. */
  refusal: string;
  /** What was published, oldest first, as it came. */
  readonly posts: unknown[];
  /** Every request passes here before it is answered. */
  readonly door: Turnstile;
  /** Ends the connections that are kept alive: who asks again has to connect again. */
  hangUp(): void;
  close(): Promise<void>;
}

export async function startFakeCms(): Promise<FakeCms> {
  const door = new Turnstile();
  const accounts = new Map<string, string>();
  const posts: unknown[] = [];
  const fake = { accounts, door, posts, refusal: 'Token unknown' };
  const server = createServer((request, response) => {
    const reading = request.toArray();
    void Promise.all([reading, door.pass()]).then(([chunks]) => {
      const account = accounts.get(request.headers.authorization?.replace('Bearer ', '') ?? '');
      if (account !== undefined && request.method === 'POST') {
        posts.push(JSON.parse(Buffer.concat(chunks as Buffer[]).toString()));
        response.writeHead(201, { 'content-type': 'application/json' });
        response.end(
          JSON.stringify({
            id: posts.length,
            url: `http://${request.headers.host ?? ''}/${posts.length}`,
          }),
        );
        return;
      }
      response.writeHead(account === undefined ? 401 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(account === undefined ? { error: fake.refusal } : { account }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(fake, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hangUp: () => server.closeAllConnections(),
    close: async () => {
      door.release();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}
