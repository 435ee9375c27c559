import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cmsYaml } from './cms-yaml.ts';
import { Turnstile } from './turnstile.ts';

/** What a vendor was asked to carry. */
interface Carried {
  readonly path: string;
  readonly authorization: string;
  readonly body: unknown;
}

/** A vendor on loopback that sends e-mail and text messages over HTTP. */
export interface FakeCarrier {
  readonly url: string;
  /** What it was asked, oldest first, also what it refused. */
  readonly asked: Carried[];
  /** Its answer: a status with a body, or none at all. */
  answer: { readonly status: number; readonly body: unknown } | 'HANG_UP' | 'GARBAGE';
  /** Every request passes here before it is answered. */
  readonly door: Turnstile;
  close(): Promise<void>;
}

export const accepted = { status: 202, body: { id: 'carried-1' } } as const;

export async function startFakeCarrier(): Promise<FakeCarrier> {
  const door = new Turnstile();
  const asked: Carried[] = [];
  const fake: Pick<FakeCarrier, 'answer' | 'asked' | 'door'> = { answer: accepted, asked, door };
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = Buffer.concat((await request.toArray()) as Buffer[]).toString();
    const { url: at = '', headers } = request;
    if (at !== '/account') {
      const body: unknown = JSON.parse(text);
      asked.push({ path: at, authorization: headers.authorization ?? '', body });
      await door.pass();
    }
    const { answer } = fake;
    if (at === '/account') send(response, 200, JSON.stringify({ account: 'Carrier' }));
    else if (answer === 'HANG_UP') request.socket.destroy();
    else if (answer === 'GARBAGE') send(response, 202, '<html>');
    else send(response, answer.status, JSON.stringify(answer.body));
  };
  const server = createServer((request, response) => void respond(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(fake, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      door.release();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(text);
}

/** A folder with a CMS, an e-mail provider and a provider of text messages that live on this machine. */
export function carrierCatalog(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'patchbay-carriers-'));
  const cms = {
    key: 'fake-cms',
    name: 'Fake CMS',
    description: 'Publish to a site that lives in the tests.',
    allowsMultiple: false,
  };
  writeFileSync(path.join(folder, 'fake-cms.yaml'), cmsYaml(cms));
  writeFileSync(path.join(folder, 'fake-mail.yaml'), carrierYaml('fake-mail', 'EMAIL'));
  writeFileSync(path.join(folder, 'fake-sms.yaml'), carrierYaml('fake-sms', 'SMS'));
  return folder;
}

const actions = {
  EMAIL: `
  sendEmail:
    source: https://example.com/docs
    requires: [config.fromAddress]
    steps:
      - name: Send the message
        method: POST
        url: \${config.url}/email
        json:
          from: \${message.sender}
          to: \${message.to}
          subject: \${message.subject}
          parts:
            - { type: text/plain, value: '\${message.text}' }
            - { type: text/html, value: '\${message.html}' }
        expect: { status: [202] }
    id: \${body.id}
    messageFaults:
      - { status: [400], path: code, equals: no_such_recipient }
`,
  SMS: `
  sendSms:
    source: https://example.com/docs
    requires: [config.fromAddress]
    steps:
      - name: Send the message
        method: POST
        url: \${config.url}/sms
        json:
          from: \${config.fromAddress}
          to: \${message.to}
          digits: \${message.toDigits}
          alphabet: \${message.alphabet}
          text: \${message.text}
        expect: { status: [202] }
    id: \${body.id}
    messageFaults:
      - { status: [400], path: code, equals: no_such_recipient }
`,
};

function carrierYaml(key: string, category: 'EMAIL' | 'SMS'): string {
  return `
key: ${key}
name: ${key === 'fake-mail' ? 'Fake mail' : 'Fake texts'}
description: Sends messages that stay in the tests.
category: ${category}
docsUrl: https://example.com/docs
setupSteps:
  - Copy the token.
capabilities: [SEND_${category}]
allowsMultiple: true
authModes:
  - key: token
    kind: BEARER
    label: Token
    config:
      properties:
        url:
          type: string
          title: Address
          format: uri
          pattern: ^https?://.+$
          maxLength: 300
          x-pattern-hint: start with http:// or https://
          x-order: 1
        fromAddress: { type: string, title: Sender, maxLength: 100, x-order: 3, x-used-for: Sending. }
        hourlyLimit: { type: integer, title: Limit, x-order: 4, x-used-for: Limiting. }
      required: [url]
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
      url: \${config.url}/account
      expect:
        status: [200]
        body:
          - { path: account, exists: true, fails: UNEXPECTED_ANSWER }
      identity: \${body.account}
  errorMessage:
    paths: [error]
  hints:
    '401': Copy the token again.
actions:${actions[category]}`;
}
