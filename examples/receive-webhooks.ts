import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';

const { WEBHOOK_SECRET: secret, PORT: port = '8080' } = process.env;
if (secret === undefined)
  throw new Error('Set WEBHOOK_SECRET to the secret shown with the webhook.');
const webhook = new Webhook(secret);

/** A delivery may come more than once: its id is the same each time. Keep these where they survive a restart. */
const seen = new Set<string>();

/** Takes one delivery; the status to answer with. Any 2xx accepts it, everything else is tried again later. */
async function receive(request: IncomingMessage): Promise<number> {
  // The exact bytes are signed: verify before anything parses them.
  const body = (await buffer(request)).toString();
  const headers = Object.fromEntries(
    ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [
      name,
      String(request.headers[name] ?? ''),
    ]),
  );
  try {
    webhook.verify(body, headers);
  } catch (error) {
    if (error instanceof WebhookVerificationError) return 401;
    throw error;
  }
  const id = headers['webhook-id'] ?? '';
  if (seen.has(id)) return 204;
  const event = JSON.parse(body) as { readonly type: string };
  console.log(`${id} ${event.type}`);
  seen.add(id);
  return 204;
}

// Patchbay waits 15 seconds for an answer: put long work in a queue of your own.
const server = createServer((request, response) => {
  receive(request).then(
    (status) => response.writeHead(status).end(),
    () => response.writeHead(500).end(),
  );
});

server.listen(Number(port), '127.0.0.1', () => console.log(`Listening on port ${port}`));
