import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { parse } from 'yaml';
import { readBody, replay } from '../../src/simulator/oauth/arrival.ts';
import type { OAuthVendor, OAuthVendorOptions } from '../../src/simulator/oauth/index.ts';
import { openVendor, vendorClient } from './oauth-vendor.ts';
import type { TestClock } from './test-clock.ts';
import { tokenVendorYaml } from './token-vendor-yaml.ts';
import { Turnstile } from './turnstile.ts';

export interface TokenVendorOptions {
  /** Of its provider file. */
  readonly key: string;
  /** How the simulated vendor behaves. */
  readonly quirks?: Partial<OAuthVendorOptions>;
  /** Lines of the `oauth` block of its sign-in; what the vendor does otherwise must stand there. */
  readonly oauth?: readonly string[];
  /** Its file says where tokens are revoked. */
  readonly revokes?: boolean;
}

/** A vendor on this machine, with OAuth and an API that knows its tokens, and its provider file. */
export interface TokenVendor {
  readonly key: string;
  readonly vendor: OAuthVendor;
  /** Its provider file, in YAML. */
  readonly file: string;
  /** Every request to its token endpoint passes here before it is answered. */
  readonly door: Turnstile;
  /** Every token request that came, as its form. */
  readonly asked: readonly URLSearchParams[];
  /** The API answers everybody as it does to a stranger. */
  refusesAll: boolean;
  /** The token endpoint answers this instead, once for each. */
  readonly says: TokenWords[];
  /** What an admin enters. */
  readonly forms: {
    readonly config: { readonly clientId: string };
    readonly credentials: { readonly clientSecret: string };
  };
  close(): Promise<void>;
}

export interface TokenWords {
  readonly status: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

const tls = new URL('../fixtures/tls/', import.meta.url);

export async function startTokenVendor(
  clock: TestClock,
  { key, quirks = {}, oauth = ['refresh: ROTATING'], revokes = false }: TokenVendorOptions,
): Promise<TokenVendor> {
  const vendor = await openVendor({ clock, ...quirks });
  const door = new Turnstile();
  const asked: URLSearchParams[] = [];
  const says: TokenWords[] = [];
  const state = { refusesAll: false };
  const [pem, secret] = await Promise.all(
    ['server.pem', 'server.key'].map((name) => readFile(new URL(name, tls))),
  );
  const server = createServer({ cert: pem, key: secret }, (request, response) => {
    void serve(request, response).catch(() => request.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `https://localhost:${(server.address() as AddressInfo).port}`;
  return Object.assign(state, {
    key,
    vendor,
    file: tokenVendorYaml({ key, origin, oauth: parse(oauth.join('\n')) as object, revokes }),
    door,
    asked,
    says,
    forms: {
      config: { clientId: vendorClient.id },
      credentials: { clientSecret: vendorClient.secret },
    },
    close: async () => {
      door.release();
      server.closeAllConnections();
      server.close();
      await Promise.all([once(server, 'close'), vendor.close()]);
    },
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/me') return me(request, response);
    await door.pass();
    const words = says.shift();
    if (words !== undefined) {
      const { status, type = 'application/json', headers, body } = words;
      request.resume();
      response.writeHead(status, { 'content-type': type, ...headers }).end(body);
      return;
    }
    const body = await readBody(request);
    asked.push(new URLSearchParams(body));
    if (!(await vendor.handle(replay(request, body), response))) response.writeHead(404).end();
  }

  async function me(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const known = await vendor.introspect(token);
    const isRight = known.active && !state.refusesAll;
    response.writeHead(isRight ? 200 : 401, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isRight ? { account: 'Acme' } : { error: 'Token unknown' }));
  }
}
