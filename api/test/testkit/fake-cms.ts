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
  /** Every request passes here before it is answered. */
  readonly door: Turnstile;
  /** Ends the connections that are kept alive: who asks again has to connect again. */
  hangUp(): void;
  close(): Promise<void>;
}

export async function startFakeCms(): Promise<FakeCms> {
  const door = new Turnstile();
  const accounts = new Map<string, string>();
  const fake = { accounts, door, refusal: 'Token unknown' };
  const server = createServer((request, response) => {
    void door.pass().then(() => {
      const account = accounts.get(request.headers.authorization?.replace('Bearer ', '') ?? '');
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

/** Its entry in the catalog: it can publish, and an organization may have one of it. */
export const fakeCmsYaml = `
key: fake-cms
name: Fake CMS
description: Publish to a site that lives in the tests.
category: CMS
docsUrl: https://example.com/docs
setupSteps:
  - Copy the token.
capabilities: [PUBLISH]
allowsMultiple: false
authModes:
  - key: token
    kind: BEARER
    label: Token
    config:
      properties:
        siteUrl:
          type: string
          title: Site address
          format: uri
          pattern: ^https?://.+$
          maxLength: 300
          x-pattern-hint: start with http:// or https://
          x-order: 1
      required: [siteUrl]
    credentials:
      properties:
        token: { type: string, title: Token, maxLength: 500, x-order: 2, x-secret: true }
      required: [token]
check:
  kind: HTTP
  description: Reads the account that the token belongs to.
  source: https://example.com/docs
  auth: { kind: BEARER, token: '\${credentials.token}' }
  steps:
    - name: Read the account
      method: GET
      url: \${config.siteUrl}/me
      expect:
        status: [200]
        body:
          - { path: account, exists: true, fails: UNEXPECTED_ANSWER }
      identity: \${body.account}
  errorMessage:
    paths: [error]
  hints:
    '401':
      text: Copy the token again.
      field: credentials.token
`;
