/**
 * What subscriptions are measured against: `ws`, and nothing else. It sends the same bytes to all who are there: no
 * protocol, no sign-in, no query.
 */
import { WebSocketServer } from 'ws';

/** Sends these texts to all, the first to the first one, and from the start again; answers when it has. */
export interface Broadcast {
  readonly texts: readonly string[];
}

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('listening', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
});
process.on('message', ({ texts }: Broadcast) => {
  const payloads = texts.map((text) => Buffer.from(text));
  let next = 0;
  for (const socket of server.clients) {
    const payload = payloads[next % payloads.length];
    next += 1;
    if (payload !== undefined) socket.send(payload, { binary: false });
  }
  process.send?.('sent');
});
process.once('disconnect', () => process.exit());
process.once('SIGTERM', () => process.exit());
