/** Receivers of webhooks on this machine, in a process of their own, which keep a log of every POST. */
import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';

export interface Opened {
  readonly origin: string;
}

/** How a path answers from now on; all do at once with 200 until they are told. */
export interface Behave {
  readonly kind: 'behave';
  readonly path: string;
  readonly status: number;
  /** Null: not until it behaves in another way; then what waits is answered so too. */
  readonly delayMs: number | null;
}

/** Answers with the whole log. */
export interface Tell {
  readonly kind: 'tell';
}

/** One POST. */
export interface Post {
  readonly path: string;
  /** `webhook-id` */
  readonly eventId: string;
  readonly externalId: string;
  /** When it happened, and when it arrived, in milliseconds since 1970. */
  readonly publishedAt: number;
  readonly at: number;
  /** What it was answered; 0: nothing yet. */
  status: number;
}

interface Payload {
  readonly timestamp: string;
  readonly data: { readonly externalId: string };
}
type Behaviour = Pick<Behave, 'status' | 'delayMs'>;
type Waiting = readonly [ServerResponse, Post];

const log: Post[] = [];
const behaviours = new Map<string, Behaviour>();
const held = new Map<string, Waiting[]>();

const server = createServer((request, response) => {
  void readBody(request).then((body) => {
    const { timestamp, data } = JSON.parse(body) as Payload;
    const post: Post = {
      path: request.url ?? '',
      eventId: String(request.headers['webhook-id']),
      externalId: data.externalId,
      publishedAt: Date.parse(timestamp),
      at: Date.now(),
      status: 0,
    };
    log.push(post);
    answer([response, post], behaviours.get(post.path) ?? { status: 200, delayMs: 0 });
  });
});

function answer(waiting: Waiting, { status, delayMs }: Behaviour): void {
  const [response, post] = waiting;
  if (delayMs === null) {
    held.set(post.path, [...(held.get(post.path) ?? []), waiting]);
    return;
  }
  setTimeout(() => {
    post.status = status;
    response.writeHead(status).end();
  }, delayMs);
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  request.setEncoding('utf8');
  for await (const text of request) body += String(text);
  return body;
}

process.on('message', (message: Behave | Tell) => {
  if (message.kind === 'behave') {
    behaviours.set(message.path, message);
    const waiting = held.get(message.path) ?? [];
    held.delete(message.path);
    for (const one of waiting) answer(one, message);
  }
  process.send?.(message.kind === 'tell' ? log : true);
});
process.once('disconnect', () => process.exit());
process.once('SIGTERM', () => process.exit());

server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
const port = typeof address === 'object' ? address?.port : undefined;
process.send?.({ origin: `http://127.0.0.1:${port}` } satisfies Opened);
