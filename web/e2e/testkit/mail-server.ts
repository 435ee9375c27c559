import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';

const tls = path.join(import.meta.dirname, '..', '..', '..', 'api', 'test', 'fixtures', 'tls');

/** The authority that signed the mail server's certificate. */
export const mailServerCa = path.join(tls, 'ca.pem');

export interface MailServer {
  readonly port: number;
  /** How many sign-ins were tried. */
  readonly tries: () => number;
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
  let gate: Promise<void> = Promise.resolve();
  const server = new SMTPServer({
    key: await readFile(path.join(tls, 'server.key')),
    cert: await readFile(path.join(tls, 'server.pem')),
    authMethods: ['PLAIN', 'LOGIN'],
    disableReverseLookup: true,
    onAuth: (auth, _session, callback) => {
      tries += 1;
      const matches = auth.username === account.user && auth.password === account.password;
      void gate.then(() =>
        callback(matches ? null : new Error('Username and password not accepted'), {
          user: auth.username,
        }),
      );
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    tries: () => tries,
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
