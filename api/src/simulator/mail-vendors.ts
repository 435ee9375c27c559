import type { Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { VendorServer } from './case-file.ts';
import type { World } from './open-web.ts';
import type { SimulatedMode } from './vendors.ts';

const sourceLimit = 65_536;

/** Vendors whose server is at the same host and port. */
export interface SharedServer {
  readonly server: VendorServer;
  readonly modes: readonly SimulatedMode[];
}

/** A real mail server that knows its vendors' users; it takes over connections, it does not listen. */
export async function createMailServer(
  shared: SharedServer,
  world: World,
): Promise<(socket: Socket) => void> {
  const { server, modes } = shared;
  const security = server.security ?? 'none';
  const relay = modes.find(({ mode }) => mode.server?.user === undefined);
  const mail = new SMTPServer({
    ...(await world.authority.identityOf(server.host)),
    name: server.host,
    secure: security === 'tls',
    hideSTARTTLS: security !== 'starttls',
    allowInsecureAuth: security === 'none',
    authMethods: ['PLAIN', 'LOGIN'],
    authOptional: relay !== undefined,
    disableReverseLookup: true,
    logger: false,
    onConnect: (_session, done) => {
      if (relay !== undefined) log(relay, true, world);
      done();
    },
    onAuth: ({ username = '', password }, _session, done) => {
      const { vendor, reply } = signIn(shared, username, password ?? '', world);
      if (vendor !== undefined) log(vendor, reply === undefined, world);
      if (reply === undefined) done(null, { user: username });
      else done(refusal(reply));
    },
    onData: (stream, { envelope }, done) => {
      void readSource(stream).then((source) => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        const to = envelope.rcptTo.map(({ address }) => address);
        world.mailbox.add({ host: server.host, from, to, source });
        done();
      }, done);
    },
  });
  mail.on('error', () => undefined);
  return (socket) => void mail.server.emit('connection', socket);
}

/** The whole message is read; what is longer than is kept goes nowhere. */
async function readSource(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let kept = 0;
  for await (const chunk of stream) {
    const part = chunk.subarray(0, sourceLimit - kept);
    kept += part.length;
    if (part.length > 0) chunks.push(part);
  }
  return Buffer.concat(chunks).toString('utf8');
}

interface SignIn {
  readonly vendor: SimulatedMode | undefined;
  /** Why it is refused. */
  readonly reply?: string;
}

function signIn(
  { modes }: SharedServer,
  user: string,
  password: string,
  { vendors }: World,
): SignIn {
  const named = modes.filter(({ mode }) => mode.server?.user === user);
  const right = named.find(({ mode }) => mode.server?.password === password);
  if (right !== undefined) {
    const { auth } = vendors.answer(right, 0);
    return { vendor: right, ...(auth === undefined ? {} : { reply: auth }) };
  }
  const vendor = named[0] ?? modes[0];
  const documented = vendor === undefined ? undefined : vendors.refusal(vendor).auth;
  return { vendor, reply: documented ?? '535 5.7.8 Authentication failed' };
}

function log({ provider, mode }: SimulatedMode, accepted: boolean, { received }: World): void {
  const { host = '', port = 0 } = mode.server ?? {};
  received.add({
    provider,
    mode: mode.mode,
    step: 0,
    method: 'SMTP',
    url: `smtp://${host}:${port}`,
    accepted,
  });
}

/** `535 5.7.8 Authentication failed` as smtp-server wants to hear it. */
function refusal(reply: string): Error {
  return Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) });
}
