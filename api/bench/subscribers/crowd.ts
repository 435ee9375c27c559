/** A crowd of WebSocket clients in a process of their own, that counts what they are sent. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';

/** Opens sockets and answers as soon as all of them listen. */
export interface Gather {
  readonly kind: 'gather';
  readonly url: string;
  /** Each opens `socketsEach` sockets; an empty one shows nothing. */
  readonly tokens: readonly string[];
  readonly socketsEach: number;
  /** The payload with which each subscribes over graphql-transport-ws; null: they only listen. */
  readonly subscribe: object | null;
}

/** Answers as soon as so many messages have come since the last answer. */
export interface Expect {
  readonly kind: 'expect';
  readonly messages: number;
}

export interface Received {
  /** The last one. */
  readonly text: string;
}

const gatheredAtOnce = 100;

let received = 0;
let lastText = '';
let expected = Number.POSITIVE_INFINITY;
/** Of the sockets that were gathered last: those who came before them have left. */
let crowd: WebSocket[] = [];

process.on('message', (message: Gather | Expect) => {
  if (message.kind === 'expect') {
    expected = message.messages;
    answerIfDone();
    return;
  }
  gather(message).then(
    () => process.send?.('gathered'),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.once('disconnect', () => process.exit());
process.once('SIGTERM', () => process.exit());

function take(text: string): void {
  received += 1;
  lastText = text;
  answerIfDone();
}

function answerIfDone(): void {
  if (received < expected) return;
  received = 0;
  expected = Number.POSITIVE_INFINITY;
  process.send?.({ text: lastText } satisfies Received);
}

async function gather({ url, tokens, socketsEach, subscribe }: Gather): Promise<void> {
  for (const socket of crowd) socket.terminate();
  crowd = [];
  received = 0;
  const each = tokens.flatMap((token) => Array<string>(socketsEach).fill(token));
  for (let at = 0; at < each.length; at += gatheredAtOnce) {
    const some = each.slice(at, at + gatheredAtOnce);
    crowd.push(...(await Promise.all(some.map((token) => join(url, token, subscribe)))));
  }
}

async function join(url: string, token: string, payload: object | null): Promise<WebSocket> {
  const socket = new WebSocket(url, payload === null ? [] : ['graphql-transport-ws'], {
    perMessageDeflate: false,
    ...(token === '' ? {} : { headers: { authorization: `Bearer ${token}` } }),
  });
  await once(socket, 'open');
  if (payload !== null) {
    await ask(socket, { type: 'connection_init' });
    socket.send(JSON.stringify({ id: randomUUID(), type: 'subscribe', payload }));
    // Answered behind the subscription: then it is there.
    await ask(socket, { type: 'ping' });
  }
  socket.on('message', (data) => take((data as Buffer).toString()));
  socket.on('close', (code, reason) => {
    if (!crowd.includes(socket)) return;
    process.stderr.write(`A socket was closed: ${code} ${String(reason)}\n`);
    process.exit(1);
  });
  return socket;
}

async function ask(socket: WebSocket, message: { readonly type: string }): Promise<void> {
  const answered = once(socket, 'message');
  socket.send(JSON.stringify(message));
  await answered;
}
