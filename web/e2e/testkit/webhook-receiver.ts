import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';

interface ReceivedRequest {
  readonly headers: IncomingHttpHeaders;
  /** As it came. */
  readonly body: string;
}

/** An endpoint of somebody's own on this machine. */
export interface WebhookReceiver {
  readonly url: string;
  /** All that came, the first one first. */
  readonly requests: readonly ReceivedRequest[];
  /** What it answers from now on. */
  answer(status: number, body?: string): void;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<WebhookReceiver> {
  const requests: ReceivedRequest[] = [];
  let answer = { status: 204, body: '' };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(answer.status, { 'content-type': 'text/plain', 'x-receiver': 'ours' });
      response.end(answer.body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    requests,
    answer(status, body = '') {
      answer = { status, body };
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Waits until that many requests have come, and no more. */
export async function arrived(receiver: WebhookReceiver, count: number): Promise<void> {
  await expect.poll(() => receiver.requests.length, { timeout: 60_000 }).toBe(count);
}

/** The signatures that a request should carry, one a secret (Standard Webhooks, made from nothing but its text). */
export function signaturesOf(request: ReceivedRequest, ...secrets: readonly string[]): string {
  const signed = `${header(request, 'webhook-id')}.${header(request, 'webhook-timestamp')}.${request.body}`;
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
      return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
    })
    .join(' ');
}

export function header({ headers }: ReceivedRequest, name: string): string {
  return String(headers[name] ?? '');
}
