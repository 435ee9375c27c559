/** A vendor's token endpoint on this machine, in a process of its own. It notes when it was asked. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:https';
import { certify } from '../health/certificate.ts';

/** Opens it. */
export interface Open {
  readonly kind: 'open';
}

export interface Opened {
  readonly origin: string;
  /** In PEM. */
  readonly certificate: string;
}

/** Answers with what has been asked since it was last told. */
export interface Tell {
  readonly kind: 'tell';
}

/** When requests came, in milliseconds since 1970, and how many of their refresh tokens had come before. */
export interface Asked {
  readonly times: readonly number[];
  readonly repeated: number;
}

/** As some over the Internet take. */
const answerMs = 100;
/** Of new tokens: none of them is due again while it is measured. */
const lifeSeconds = 3_600;
const host = '127.0.0.1';

let times: number[] = [];
let repeated = 0;
const seen = new Set<string>();

process.on('message', (message: Open | Tell) => {
  if (message.kind === 'open') {
    void open().then((opened) => process.send?.(opened));
    return;
  }
  process.send?.({ times, repeated } satisfies Asked);
  times = [];
});
process.once('disconnect', () => process.exit());
process.once('SIGTERM', () => process.exit());

async function open(): Promise<Opened> {
  const identity = await certify(host);
  const server = createServer(identity, (request, response) => {
    times.push(Date.now());
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => void parts.push(part));
    request.on('end', () => {
      const form = new URLSearchParams(Buffer.concat(parts).toString());
      const token = form.get('refresh_token') ?? '';
      if (seen.has(token)) repeated += 1;
      seen.add(token);
      setTimeout(() => {
        response.setHeader('content-type', 'application/json');
        response.end(
          JSON.stringify({
            access_token: randomBytes(24).toString('base64url'),
            refresh_token: randomBytes(24).toString('base64url'),
            token_type: 'Bearer',
            expires_in: lifeSeconds,
          }),
        );
      }, answerMs);
    });
  }).listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { origin: `https://${host}:${port}`, certificate: identity.cert };
}
