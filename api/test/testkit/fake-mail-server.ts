import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { certified } from '../fixtures/loopback.ts';
import { Turnstile } from './turnstile.ts';

/** What it says to whoever brings a wrong password. */
export const refusalWords = '5.7.8 Username and Password not accepted. Learn more at Acme Mail';

/** A real mail server on loopback, with STARTTLS and AUTH. */
export interface FakeMailServer {
  readonly host: string;
  readonly port: number;
  /** The only one that it accepts, whoever brings it. */
  password: string;
  /** Every sign-in passes here before it is answered. */
  readonly door: Turnstile;
  readonly signIns: () => number;
  /** Resolves when the next client hangs up. */
  hungUp(): Promise<void>;
  close(): Promise<void>;
}

export async function startFakeMailServer(): Promise<FakeMailServer> {
  const door = new Turnstile();
  const ends = new EventEmitter();
  let signIns = 0;
  const fake = {
    host: '127.0.0.1',
    password: 'right-mail-password',
    door,
    signIns: () => signIns,
    hungUp: async () => {
      await once(ends, 'end');
    },
  };
  const server = new SMTPServer({
    ...certified('server'),
    authMethods: ['PLAIN', 'LOGIN'],
    logger: false,
    onClose: () => void ends.emit('end'),
    onAuth: ({ username, password }, _session, callback) => {
      signIns += 1;
      void door.pass().then(() => {
        if (password === fake.password) callback(null, { user: username });
        else callback(Object.assign(new Error(refusalWords), { responseCode: 535 }));
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, fake.host);
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(fake, {
    port,
    close: () => {
      door.release();
      return new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  });
}
