/**
 * Receivers of webhooks on this machine, in a process of its own. They note how long each event was on its way, by the
 * timestamp in its payload, and when the last one came.
 */
import { once } from 'node:events';
import { type IncomingMessage, createServer } from 'node:http';

export interface Opened {
  readonly origin: string;
}

/** Answers with what came since the last time, and forgets it. */
export interface Tell {
  readonly kind: 'tell';
}

export interface Arrived {
  /** Milliseconds from the event to the receiver, of those whose path is not `/silent`. */
  readonly lateMs: readonly number[];
  readonly silent: number;
  /** Ids that came more than once to the same path. */
  readonly doubled: number;
  /** Milliseconds since 1970; 0: nothing came. */
  readonly lastAt: number;
}

/** So long a receiver that is dead says nothing. */
const silenceMs = 30_000;
const field = '"timestamp":"';
const isoLength = 24;

let lateMs: number[] = [];
let silent = 0;
let doubled = 0;
let lastAt = 0;
const seen = new Set<string>();

const server = createServer((request, response) => {
  const path = request.url ?? '';
  if (path === '/silent') {
    silent += 1;
    request.resume();
    setTimeout(() => response.end(), silenceMs).unref();
    return;
  }
  const key = `${path} ${String(request.headers['webhook-id'])}`;
  if (seen.has(key)) doubled += 1;
  seen.add(key);
  readBody(request, (body) => {
    lastAt = Date.now();
    const from = body.indexOf(field) + field.length;
    lateMs.push(lastAt - Date.parse(body.slice(from, from + isoLength)));
    response.end();
  });
});

function readBody(request: IncomingMessage, then: (body: string) => void): void {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (text: string) => {
    body += text;
  });
  request.on('end', () => then(body));
}

process.on('message', (_message: Tell) => {
  const arrived: Arrived = { lateMs, silent, doubled, lastAt };
  process.send?.(arrived);
  lateMs = [];
  silent = 0;
  doubled = 0;
  lastAt = 0;
});
process.once('disconnect', () => process.exit());
process.once('SIGTERM', () => process.exit());

server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
const port = typeof address === 'object' ? address?.port : undefined;
process.send?.({ origin: `http://127.0.0.1:${port}` } satisfies Opened);
