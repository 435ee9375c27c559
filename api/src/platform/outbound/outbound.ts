import type { Duplex, Readable, Writable } from 'node:stream';
import type { MailAddress } from './mail-address.ts';

/** Why an outgoing request was not made, or what became of it. A closed list: checks map each to a verdict. */
export type OutboundFailure =
  | 'BLOCKED_ADDRESS'
  | 'INVALID_URL'
  | 'DNS'
  | 'TIMEOUT'
  | 'TLS'
  | 'CONNECTION_REFUSED'
  | 'CONNECTION_LOST'
  | 'CANCELLED';

/** An outgoing request that got no answer. `message` is safe to show to an admin; it names no address behind a name. */
export class OutboundError extends Error {
  override readonly name = 'OutboundError';
  constructor(
    readonly code: OutboundFailure,
    message: string,
    options?: ErrorOptions,
    /** Whether an HTTP request was on its way when this happened: then the other side may have acted on it. */
    readonly wasSent = false,
  ) {
    super(message, options);
  }
}

export interface OutboundRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Milliseconds from the call to the last byte of the answer; not an idle timer. */
  readonly deadlineMs: number;
  /** Bytes of the answer that are kept; the rest is not read. Default 65,536. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

export interface OutboundResponse {
  readonly status: number;
  /** Names in lower case; repeated headers joined by ", ". */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** True when the answer was longer than `maxBytes`. */
  readonly truncated: boolean;
  readonly durationMs: number;
}

/** A request whose body and answer are too large to be held: they are handed on as they come. */
export interface OutboundStreamRequest {
  readonly method: OutboundRequest['method'];
  readonly url: string;
  /** `accept-encoding` goes out as it is given, and `content-length` where the body is a stream. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** A stream is read as fast as the other side takes it. It is left standing where the answer does not wait for it. */
  readonly body?: Uint8Array | Readable;
  /** Called with the bytes of each piece of a stream that goes out. */
  readonly onSent?: (bytes: number) => void;
  /** Milliseconds from the last byte of the request to the last one of the answer's headers. */
  readonly headersMs: number;
  /** Milliseconds between two pieces of either body. A reader that takes nothing is not watched: that is its owner's. */
  readonly idleMs: number;
  /** Milliseconds that all of it may take. */
  readonly longestMs: number;
  /** Ends it at any time, also while the answer is read. */
  readonly signal?: AbortSignal;
}

/** An answer that has begun. Take it or discard it: until then its connection waits. */
export interface OutboundStream {
  readonly status: number;
  /** Names in lower case; nothing is decoded. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  /**
   * Hands the body on as fast as the sink takes it, and ends the sink. When the body breaks off the sink is destroyed, so
   * that nobody takes a part of it for the whole; when the sink is, so is the request.
   * @throws {OutboundError}
   */
  pipeTo(sink: Writable, onBytes?: (count: number) => void): Promise<void>;
  /** Lets go of the body; keeps the connection where little of it is left. */
  discard(): Promise<void>;
}

interface OutboundSocketRequest {
  readonly host: string;
  readonly port: number;
  /** Start TLS at once; the certificate is verified for `host`. */
  readonly tls: boolean;
  readonly deadlineMs: number;
  readonly signal?: AbortSignal;
}

export interface SmtpHandshakeRequest {
  readonly host: string;
  readonly port: number;
  /** `starttls` refuses to go on in clear text; `none` never upgrades. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user?: string;
  readonly password?: string;
  readonly deadlineMs: number;
  readonly signal?: AbortSignal;
}

/** What a mail server refused, and at which point of the conversation. */
export interface SmtpRefusal {
  readonly ok: false;
  readonly stage: 'greeting' | 'starttls' | 'auth' | 'sender' | 'recipient' | 'data';
  /** The server's reply code, as 535. */
  readonly replyCode?: number;
  /**
   * The server's own words: on one line, at most 500 characters, without the password in any form in which it was
   * sent. The user name stays where the server repeats it in plain text.
   */
  readonly reply: string;
}

export type SmtpHandshakeResult = { readonly ok: true; readonly greeting: string } | SmtpRefusal;

/** One message to one recipient. Line breaks in its headers become spaces. */
export interface MailMessage {
  readonly from: MailAddress;
  readonly fromName?: string;
  readonly to: MailAddress;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly date: Date;
  /** As `<unique@example.com>`. */
  readonly messageId: string;
}

/**
 * `unanswered`: the message was on its way when the conversation broke off. It may have been accepted; every other
 * failure says that it was not.
 */
export type SmtpSendResult =
  | { readonly ok: true; readonly response: string }
  | SmtpRefusal
  | { readonly ok: false; readonly stage: 'unanswered'; readonly error: OutboundError };

/**
 * The only way out of Patchbay. Every target is checked before and after it is connected to: private, local and
 * metadata addresses are refused unless the operator allowed their CIDR. Redirects are never followed, and nothing is
 * decompressed.
 */
export interface Outbound {
  /**
   * One HTTP request on a public port: 80, 443, or from 1024 without those of well-known databases. `host`,
   * `accept-encoding` and the headers of the connection itself are Outbound's own; those given are dropped.
   * @throws {OutboundError}
   */
  request(request: OutboundRequest): Promise<OutboundResponse>;
  /**
   * One HTTP request, to the same addresses, whose bodies are streams. Resolves with the headers of the answer.
   * @throws {OutboundError}
   */
  stream(request: OutboundStreamRequest): Promise<OutboundStream>;
  /**
   * A connected socket for any protocol. Deadline and signal end the attempt, not the socket that came of it.
   * @throws {OutboundError}
   */
  connect(request: OutboundSocketRequest): Promise<Duplex>;
  /**
   * EHLO, STARTTLS and AUTH against a real server. A refusal by the server is data.
   * @throws {OutboundError} when the conversation breaks off, or the certificate is not to be trusted
   */
  smtpHandshake(request: SmtpHandshakeRequest): Promise<SmtpHandshakeResult>;
  /**
   * Sends one message, after the same handshake. A refusal by the server is data, and so is the end of a conversation
   * after which nobody knows whether the message was accepted.
   * @throws {OutboundError} when it surely was not: the conversation broke off before a byte of it was sent
   */
  sendMail(request: SmtpHandshakeRequest, message: MailMessage): Promise<SmtpSendResult>;
  /**
   * Whether a URL or host may be reached at all, with DNS looked up now: for refusing at save.
   * Resolves to undefined when it may, or to the reason. A name that does not resolve is no refusal.
   */
  refusal(target: string): Promise<OutboundError | undefined>;
  /** Ends what is under way as CANCELLED, but for sockets already handed over. Later requests fail the same way. */
  close(): Promise<void>;
}
