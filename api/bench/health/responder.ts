/**
 * Vendors on this machine, in a process of its own: each at an address of its own, with answers that take as long as
 * some over the Internet. They note when each token was shown.
 */
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { certify } from './certificate.ts';
import { answerMs } from './vendor.ts';

/** Opens so many vendors. */
export interface Open {
  readonly kind: 'open';
  readonly vendors: number;
}

export interface Opened {
  readonly origins: readonly string[];
  /** Of all of them, in PEM. */
  readonly certificates: string;
}

/** Answers with what has been asked so far. */
export interface Tell {
  readonly kind: 'tell';
}

/** A token, and when it was shown, in milliseconds since 1970. */
export type Asked = readonly [token: string, at: number];

const asked: Asked[] = [];
const bearer = 'Bearer ';

const answer: RequestListener = ({ headers }, response) => {
  asked.push([headers.authorization?.slice(bearer.length) ?? '', Date.now()]);
  setTimeout(() => {
    response.setHeader('content-type', 'application/json');
    response.end('{"account":"Example Inc."}');
  }, answerMs);
};

process.on('message', (message: Open | Tell) => {
  if (message.kind === 'tell') {
    process.send?.(asked);
    return;
  }
  void open(message.vendors).then((opened) => process.send?.(opened));
});
process.once('disconnect', () => process.exit());
process.once('SIGTERM', () => process.exit());

async function open(vendors: number): Promise<Opened> {
  const opened = await Promise.all(
    Array.from({ length: vendors }, async (_, index) => {
      const host = `127.0.0.${index + 1}`;
      const identity = await certify(host);
      const server = createServer(identity, answer).listen(0, host);
      await once(server, 'listening');
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      return { origin: `https://${host}:${port}`, certificate: identity.cert };
    }),
  );
  return {
    origins: opened.map(({ origin }) => origin),
    certificates: opened.map(({ certificate }) => certificate).join('\n'),
  };
}
