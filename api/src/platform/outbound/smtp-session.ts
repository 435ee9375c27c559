import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { abortable } from './deadline.ts';
import { connectionFailure } from './failures.ts';
import type { SmtpHandshakeRequest, SmtpRefusal } from './outbound.ts';
import { serverWords } from './smtp-reply.ts';

/** An error of nodemailer; `response` is the server's reply where there was one. */
interface SmtpFailure extends Error {
  readonly response?: string;
  readonly responseCode?: number | false;
  readonly command?: string;
}

/** A conversation with a mail server. */
export interface SmtpConversation {
  readonly socket: Socket;
  readonly request: SmtpHandshakeRequest;
  readonly trust: SecureContext;
  readonly signal: AbortSignal;
}

/** A mail server that has let us in. */
export interface SmtpSession {
  readonly greeting: string;
  readonly connection: SMTPConnection;
  /** Waits for one exchange, but no longer than the conversation may last. */
  readonly step: <T>(
    run: (done: (error?: Error | null, result?: T) => void) => void,
  ) => Promise<T | undefined>;
}

interface Heard {
  greeting: string;
  stage: 'greeting' | 'starttls' | 'auth' | 'session';
}

const closeGraceMs = 1000;

/**
 * Greeting, EHLO, STARTTLS and AUTH (RFC 5321, 3207, 4954) over a socket that is already connected, then `talk`; the
 * socket ends with it. What the server refuses is a result.
 * @throws {OutboundError} when the conversation breaks off
 */
export async function withSmtpSession<T>(
  { socket, request, trust, signal }: SmtpConversation,
  talk: (session: SmtpSession) => Promise<T>,
): Promise<T | SmtpRefusal> {
  const heard: Heard = { greeting: '', stage: 'greeting' };
  const connection = new SMTPConnection(optionsFor(socket, request, trust, heard));
  const step: SmtpSession['step'] = (run) => abortable(oneStep(connection, run), signal);
  try {
    await step((done) => connection.connect(done));
    if (request.user !== undefined) {
      heard.stage = 'auth';
      const credentials = { user: request.user, pass: request.password ?? '' };
      await step((done) => connection.login(credentials, done));
    }
    heard.stage = 'session';
    return await talk({ connection, step, greeting: heard.greeting });
  } catch (error) {
    signal.throwIfAborted();
    return refusalIn(error, heard, request);
  } finally {
    connection.close();
  }
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
    socketCloseTimeout: closeGraceMs,
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
function oneStep<T>(
  connection: SMTPConnection,
  run: (done: (error?: Error | null, result?: T) => void) => void,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.once('end', () => reject(new Error('The server closed the connection.')));
    run((error, result) => (error ? reject(error) : resolve(result)));
  });
}

function refusalIn(error: unknown, heard: Heard, request: SmtpHandshakeRequest): SmtpRefusal {
  const { response, responseCode, message, command } = error as SmtpFailure;
  const stage = heard.stage === 'session' ? stageOf(command) : heard.stage;
  if (response !== undefined) {
    const code = typeof responseCode === 'number' ? { replyCode: responseCode } : {};
    return { ok: false, stage, ...code, reply: serverWords(response, request) };
  }
  if (stage === 'auth' && message.startsWith('Missing credentials')) {
    return { ok: false, stage, reply: 'A user name and a password only work together.' };
  }
  throw connectionFailure(error, request.host);
}

function stageOf(command: string | undefined): SmtpRefusal['stage'] {
  if (command === 'MAIL FROM') return 'sender';
  return command === 'RCPT TO' ? 'recipient' : 'data';
}

/** Whether a failure is the server's answer, and not a conversation that broke off. */
export function isAnswered(error: unknown): boolean {
  return (error as SmtpFailure).response !== undefined;
}
