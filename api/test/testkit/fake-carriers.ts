import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mailYaml, smsYaml } from './carrier-yaml.ts';
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
  writeFileSync(path.join(folder, 'fake-mail.yaml'), mailYaml);
  writeFileSync(path.join(folder, 'fake-sms.yaml'), smsYaml);
  return folder;
}
