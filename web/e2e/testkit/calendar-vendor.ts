import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import {
  createOAuthVendor,
  type OAuthVendor,
} from '../../../api/src/simulator/oauth/create-oauth-vendor.ts';

const tls = path.join(import.meta.dirname, '..', '..', '..', 'api', 'test', 'fixtures', 'tls');

/** The app that is registered at the vendor. */
export const calendarApp = { id: 'patchbay-app', secret: 'the-secret-of-the-app-4711' };

/** A vendor with consent pages and an API, reached by https as real ones are. */
export interface CalendarVendor {
  readonly origin: string;
  readonly oauth: OAuthVendor;
  /** Whether its accounts have calendars: without, the test of an account fails. */
  hasCalendars: boolean;
  close(): Promise<void>;
}

export async function startCalendarVendor(): Promise<CalendarVendor> {
  const oauth = await createOAuthVendor({
    name: 'Acme Calendar',
    routes: { authorization: '/authorize', token: '/token', revocation: '/revoke' },
    clients: [
      {
        ...calendarApp,
        redirectUris: ['http://127.0.0.1/oauth/callback', 'http://localhost/oauth/callback'],
      },
    ],
    accounts: [
      { id: 'ana', name: 'Ana Nowak', email: 'ana@acme.example' },
      { id: 'ben', name: 'Ben Kim', email: 'ben@other.example' },
    ],
    scopes: ['read', 'write'],
  });
  const [key, cert] = await Promise.all(
    ['server.key', 'server.pem'].map((file) => readFile(path.join(tls, file))),
  );
  const server = createServer({ key, cert }, (request, response) => void serve(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const vendor: CalendarVendor = {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    oauth,
    hasCalendars: true,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await oauth.close();
    },
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.startsWith('/authorize') === true) {
      response.writeHead(302, { location: `${oauth.origin}${request.url}` }).end();
      return;
    }
    if (await oauth.handle(request, response)) return;
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const known = await oauth.introspect(token);
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (!known.active) answer(401, { error: 'The token is not valid.' });
    else if (vendor.hasCalendars) answer(200, { email: known.account?.email });
    else answer(403, { error: 'This account has no calendar.' });
  }

  return vendor;
}
