import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';

const tls = path.join(import.meta.dirname, '..', '..', '..', 'api', 'test', 'fixtures', 'tls');

/** The authority that signed the mail server's certificate. */
export const mailServerCa = path.join(tls, 'ca.pem');

export interface MailServer {
  readonly port: number;
  /** What it has accepted: to whom, and the whole message. */
  readonly messages: { to: string; text: string }[];
  /** The recipients that it refuses. */
  readonly refused: Set<string>;
  /** How many sign-ins were tried. */
  readonly tries: () => number;
  /** From now on the account has this password. */
  setPassword(password: string): void;
  /** Makes sign-ins wait until they are let go; returns that. */
  hold(): () => void;
  close(): Promise<void>;
}

/** A real SMTP server on loopback, with STARTTLS and one account. */
export async function startMailServer(account: {
  user: string;
  password: string;
}): Promise<MailServer> {
  let tries = 0;
  let { password } = account;
  const messages: { to: string; text: string }[] = [];
  const refused = new Set<string>();
  let gate: Promise<void> = Promise.resolve();
  const server = new SMTPServer({
    key: await readFile(path.join(tls, 'server.key')),
    cert: await readFile(path.join(tls, 'server.pem')),
    authMethods: ['PLAIN', 'LOGIN'],
    disableReverseLookup: true,
    onAuth: (auth, _session, callback) => {
      tries += 1;
      const matches = auth.username === account.user && auth.password === password;
      void gate.then(() =>
        callback(matches ? null : new Error('Username and password not accepted'), {
          user: auth.username,
        }),
      );
    },
    onRcptTo: ({ address }, _session, callback) => {
      const refusal = new Error('5.1.1 No such user here');
      callback(refused.has(address) ? Object.assign(refusal, { responseCode: 550 }) : null);
    },
    onData: (stream, { envelope }, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = envelope.rcptTo.map(({ address }) => address).join();
        messages.push({ to, text: Buffer.concat(chunks).toString() });
        callback(null, '2.0.0 Ok: queued as 4711');
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    messages,
    refused,
    tries: () => tries,
    setPassword(next) {
      password = next;
    },
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
