import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { AppError } from './errors.ts';
import type { Principal } from './principal.ts';
import { textFrame } from './text-frame.ts';
import type { Timers } from './timers.ts';

/** Why the server closes a socket, beside the codes of graphql-transport-ws itself. */
export type CloseReason =
  | 'goingAway'
  | 'binary'
  | 'failed'
  | 'expired'
  | 'revoked'
  | 'tooManyMessages'
  | 'tooManySockets';

const closeReasons: Readonly<Record<CloseReason, readonly [code: number, reason: string]>> = {
  goingAway: [1001, 'Going away'],
  binary: [1003, 'Messages must be text'],
  failed: [4500, 'Internal server error'],
  expired: [4403, 'The credential has expired'],
  revoked: [4403, 'The credential was revoked'],
  tooManyMessages: [4429, 'Too many messages'],
  tooManySockets: [4429, 'Too many sockets'],
};

/** Who is behind a socket, once its `connection_init` was accepted. */
export interface Session {
  readonly principal: Principal;
  /** A fresh context for one execution; rejects when the caller may no longer have one. */
  contextFor(): Promise<object>;
  /** Counts one operation; gives why it may not be made. Without it there is no limit. */
  admit?(): AppError | undefined;
}

export interface SocketLimits {
  readonly messagesPerSecond: number;
  readonly bufferedBytes: number;
}

const longestTimer = 2 ** 31 - 1;

/** One socket: its session, its share of messages, and sending that never piles up memory. */
export class LiveSocket {
  session: Session | undefined;
  /** Set by each pong, cleared by each ping. */
  isAlive = true;
  #windowStart = 0;
  #messages = 0;
  #endsAt: Date | null = null;
  #cancelExpiry: () => void = () => undefined;

  constructor(
    readonly socket: WebSocket,
    readonly request: IncomingMessage,
    /** What the socket writes its frames to. Nothing is compressed or sent in pieces, so frames may be put between. */
    private readonly stream: Duplex,
    private readonly limits: SocketLimits,
    private readonly timers: Timers,
  ) {}

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  close(reason: CloseReason): void {
    this.socket.close(...closeReasons[reason]);
  }

  /** Says why nobody is let in. */
  refuse({ message }: AppError): void {
    const [code] = closeReasons.revoked;
    this.socket.close(code, shortened(message));
  }

  /** Takes up a session and ends the socket when its credential does. */
  begin(session: Session): void {
    this.session = session;
    this.#endsAt = session.principal.expiresAt;
    this.#watchExpiry();
  }

  /** The credential ends earlier than it was said. */
  endBy(moment: Date): void {
    if (this.#endsAt !== null && this.#endsAt <= moment) return;
    this.#endsAt = moment;
    this.#cancelExpiry();
    this.#watchExpiry();
  }

  /** Stops what would outlive the socket. */
  dispose(): void {
    this.#cancelExpiry();
  }

  /** Whether one more message is within the rate. */
  mayReceive(): boolean {
    const now = this.timers.now();
    if (now - this.#windowStart >= 1_000) {
      this.#windowStart = now;
      this.#messages = 0;
    }
    this.#messages += 1;
    return this.#messages <= this.limits.messagesPerSecond;
  }

  /** Sends text, and calls `written` when it has left or never will. A reader that is too slow loses its socket. */
  send(text: string, written: () => void = () => undefined): void {
    if (!this.isOpen) {
      written();
      return;
    }
    this.socket.send(text, { binary: false }, () => written());
    this.#dropWhenSlow();
  }

  /**
   * As `send`, for events, whose `body` thousands have in common: as few steps as there can be. Only the session's
   * holder may see it: timers may be late, the clock is not.
   */
  sendEvent(head: Buffer, body: Buffer, written?: () => void): void {
    if (this.#isExpired()) this.close('expired');
    if (!this.isOpen) {
      written?.();
      return;
    }
    this.stream.write(textFrame(head, body), written && (() => written()));
    this.#dropWhenSlow();
  }

  #dropWhenSlow(): void {
    if (this.socket.bufferedAmount > this.limits.bufferedBytes) this.socket.terminate();
  }

  #isExpired(): boolean {
    return this.#endsAt !== null && this.#endsAt.getTime() <= this.timers.now();
  }

  #watchExpiry(): void {
    if (this.#endsAt === null) return;
    const rest = this.#endsAt.getTime() - this.timers.now();
    if (rest <= 0) {
      this.close('expired');
      return;
    }
    this.#cancelExpiry = this.timers.after(Math.min(rest, longestTimer), () => this.#watchExpiry());
  }
}

/** A close frame has room for 123 bytes of it (RFC 6455, 5.5). */
function shortened(reason: string): string {
  const bytes = Buffer.from(reason);
  // A character that is cut in two reads as U+FFFD.
  return bytes
    .subarray(0, 123)
    .toString()
    .replace(/\uFFFD$/, '');
}
