import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { abortable } from './deadline.ts';
import { connectionFailure } from './failures.ts';
import type { SmtpHandshakeRequest, SmtpHandshakeResult } from './outbound.ts';
import { serverWords } from './smtp-reply.ts';

/** An error of nodemailer; `response` is the server's reply where there was one. */
interface SmtpFailure extends Error {
  readonly response?: string;
  readonly responseCode?: number | false;
}

const CLOSE_GRACE_MS = 1000;

/**
 * Greeting, EHLO, STARTTLS and AUTH (RFC 5321, 3207, 4954) over a socket that is already connected, and ends with it.
 * @throws {OutboundError} when the conversation breaks off; what the server refuses is a result
 */
export async function smtpHandshake(
  socket: Socket,
  request: SmtpHandshakeRequest,
  trust: SecureContext,
  signal: AbortSignal,
): Promise<SmtpHandshakeResult> {
  const heard: Heard = { greeting: '', stage: 'greeting' };
  const connection = new SMTPConnection(optionsFor(socket, request, trust, heard));
  try {
    await abortable(
      step(connection, (done) => connection.connect(done)),
      signal,
    );
    if (request.user !== undefined) {
      heard.stage = 'auth';
      const credentials = { user: request.user, pass: request.password ?? '' };
      await abortable(
        step(connection, (done) => connection.login(credentials, done)),
        signal,
      );
    }
    connection.quit();
    connection.close();
    return { ok: true, greeting: serverWords(heard.greeting, request) };
  } catch (error) {
    connection.close();
    signal.throwIfAborted();
    return refusalIn(error, heard, request);
  }
}

interface Heard {
  greeting: string;
  stage: 'greeting' | 'starttls' | 'auth';
}

function optionsFor(
  socket: Socket,
  { host, port, security, deadlineMs }: SmtpHandshakeRequest,
  trust: SecureContext,
  heard: Heard,
): ConstructorParameters<typeof SMTPConnection>[0] {
  return {
    connection: socket,
    host,
    port,
    secure: security === 'tls',
    secured: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: { secureContext: trust },
    // One deadline rules them all: it ends the conversation from outside.
    connectionTimeout: deadlineMs * 2,
    greetingTimeout: deadlineMs * 2,
    socketTimeout: deadlineMs * 2,
    socketCloseTimeout: CLOSE_GRACE_MS,
    transactionLog: true,
    logger: listener(heard),
  };
}

/** Nodemailer keeps only the last reply, and tells each line of the conversation to its logger alone. */
function listener(heard: Heard): {
  debug(entry: { tnx?: string }, line?: string): void;
  info(): void;
} {
  return {
    debug(entry, line = '') {
      if (entry.tnx === 'server' && heard.greeting === '') heard.greeting = line;
      if (entry.tnx === 'client' && line === 'STARTTLS') heard.stage = 'starttls';
    },
    info() {},
  };
}

/** Nodemailer reports a failure through the callback, an event, or only by ending: whichever comes first counts. */
function step(
  connection: SMTPConnection,
  run: (done: (error?: Error | null) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.once('end', () => reject(new Error('The server closed the connection.')));
    run((error) => (error ? reject(error) : resolve()));
  });
}

function refusalIn(
  error: unknown,
  { stage }: Heard,
  request: SmtpHandshakeRequest,
): SmtpHandshakeResult {
  const { response, responseCode, message } = error as SmtpFailure;
  if (response !== undefined) {
    const code = typeof responseCode === 'number' ? { replyCode: responseCode } : {};
    return { ok: false, stage, ...code, reply: serverWords(response, request) };
  }
  if (stage === 'auth' && message.startsWith('Missing credentials')) {
    return { ok: false, stage, reply: 'A user name and a password only work together.' };
  }
  throw connectionFailure(error, request.host);
}
