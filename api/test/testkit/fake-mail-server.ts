import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { certified } from '../fixtures/loopback.ts';
import { Turnstile } from './turnstile.ts';

/** What it says to whoever brings a wrong password. */
export const refusalWords = '5.7.8 Username and Password not accepted. Learn more at Acme Mail';

/** A message that was delivered. */
interface DeliveredMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Whether it came encrypted, and who had signed in. */
  readonly secure: boolean;
  readonly user: string;
  /** Headers and body, as they came. */
  readonly text: string;
}

/** A real mail server on loopback, with STARTTLS and AUTH. */
export interface FakeMailServer {
  readonly host: string;
  readonly port: number;
  /** The only one that it accepts, whoever brings it. */
  password: string;
  /** Every sign-in passes here before it is answered. */
  readonly door: Turnstile;
  readonly signIns: () => number;
  /** What it has accepted, oldest first. */
  readonly messages: DeliveredMail[];
  /** The words by which it refuses messages to an address, as `550 5.1.1 No such user here`. */
  readonly refusedRecipients: Map<string, string>;
  /** Every message passes here, once it is whole and before it is accepted. */
  readonly dataDoor: Turnstile;
  /** Resolves when the next client hangs up. */
  hungUp(): Promise<void>;
  close(): Promise<void>;
}

export async function startFakeMailServer(): Promise<FakeMailServer> {
  const door = new Turnstile();
  const dataDoor = new Turnstile();
  const messages: DeliveredMail[] = [];
  const refusedRecipients = new Map<string, string>();
  const ends = new EventEmitter();
  let signIns = 0;
  const fake = {
    host: '127.0.0.1',
    password: 'right-mail-password',
    door,
    dataDoor,
    messages,
    refusedRecipients,
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
    onRcptTo: ({ address }, _session, callback) => {
      const refusal = refusedRecipients.get(address);
      if (refusal === undefined) return callback();
      const responseCode = Number(refusal.slice(0, 3));
      return callback(Object.assign(new Error(refusal.slice(4)), { responseCode }));
    },
    onData: (stream, { envelope, secure, user = '' }, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        const to = rcptTo.map(({ address }) => address);
        void dataDoor.pass().then(() => {
          messages.push({ from, to, secure, user, text: Buffer.concat(chunks).toString() });
          callback(null, '2.0.0 Ok: queued as 4711');
        });
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
      dataDoor.release();
      return new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  });
}
