import { lookup as lookupAll } from 'node:dns/promises';
import { callbackify } from 'node:util';
import { Agent, type buildConnector } from 'undici';
import { createAddressPolicy } from './address-policy.ts';
import { createConnector, type Connector, type Detours } from './connector.ts';
import { withDeadline } from './deadline.ts';
import { createGuard, type Guard, type Lookup } from './guard.ts';
import { httpRequest } from './http-request.ts';
import { httpStream } from './http-stream.ts';
import { OutboundError, type Outbound, type SmtpHandshakeRequest } from './outbound.ts';
import { smtpHandshake } from './smtp-handshake.ts';
import { smtpSend } from './smtp-send.ts';
import type { SmtpConversation } from './smtp-session.ts';
import { createTrust } from './trust.ts';
import { parseHost, parseHttpUrl, parseSocketTarget, targetOf, type Target } from './url-policy.ts';

export interface OutboundOptions {
  /** Valid CIDRs that may be reached although they are private, on any port. */
  readonly allow: readonly string[];
  /** All addresses of a name. Default: the system's resolver. */
  readonly lookup?: Lookup;
  /** Certificates in PEM that are trusted as authorities besides the usual ones. */
  readonly extraCa?: string;
  /**
   * For the demo and the conformance tests: targets that lead to a port of 127.0.0.1. Only the address is another one,
   * and the guard has nothing to say about it; certificates are still verified for the name that was asked for.
   */
  readonly detours?: Detours;
}

/** A connection that requests wait for is given up after this time, even when their own deadline is longer. */
const CONNECT_LIMIT_MS = 10_000;
/** How long `refusal` waits for DNS; what is not known by then is no reason to refuse. */
const REFUSAL_LIMIT_MS = 5000;
/** A host without a port is judged by its address alone: this port is open everywhere. */
const ANY_OPEN_PORT = 443;

/** @throws {Error} when `extraCa` holds no certificate that can be read */
export function createOutbound({
  allow,
  lookup = systemLookup,
  extraCa,
  detours,
}: OutboundOptions): Outbound {
  const guard = createGuard(createAddressPolicy(allow), lookup);
  const trust = createTrust(extraCa);
  const connector = createConnector({
    guard,
    trust,
    ...(detours === undefined ? {} : { detours }),
  });
  const closing = new AbortController();
  const agent = guardedAgent(connector, closing.signal);
  const converse = async <T>(
    request: SmtpHandshakeRequest,
    talk: (conversation: SmtpConversation) => Promise<T>,
  ): Promise<T> => {
    const target = parseSocketTarget(request.host, request.port);
    return withDeadline(request.deadlineMs, [request.signal, closing.signal], async (signal) => {
      const socket = await connector.open(target, request.security === 'tls', signal);
      return talk({ socket, request: { ...request, host: target.host }, trust, signal });
    });
  };

  return {
    request: (request) => httpRequest(agent, request),
    stream: (request) => httpStream(agent, request),

    async connect({ host, port, tls, deadlineMs, signal: caller }) {
      const target = parseSocketTarget(host, port);
      return withDeadline(deadlineMs, [caller, closing.signal], (signal) =>
        connector.open(target, tls, signal),
      );
    },

    smtpHandshake: (request) => converse(request, smtpHandshake),
    sendMail: (request, message) =>
      converse(request, (conversation) => smtpSend(conversation, message)),

    refusal: (text) =>
      isDetoured(text, detours)
        ? Promise.resolve(undefined)
        : refusalIn(text, guard, closing.signal),

    async close() {
      closing.abort();
      await agent.destroy(new OutboundError('CANCELLED', 'Patchbay is shutting down.'));
    },
  };
}

/**
 * HTTP/1.1 with connections kept alive. Its own timers are off: each request brings a deadline. It reads no proxy from
 * the environment.
 */
function guardedAgent(connector: Connector, closing: AbortSignal): Agent {
  const open = callbackify(({ protocol, host, hostname }: buildConnector.Options) => {
    const url = new URL(`${protocol}//${host ?? hostname}`);
    return withDeadline(CONNECT_LIMIT_MS, [closing], (signal) =>
      connector.open(targetOf(url), url.protocol === 'https:', signal),
    );
  });
  const connect: buildConnector.connector = (options, callback) => {
    open(options, (error: Error | null, socket) => {
      if (error === null) callback(null, socket);
      else callback(error, null);
    });
  };
  return new Agent({ connect, allowH2: false, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
}

/** Why the guard would not let a URL or host pass. What cannot be known now is no reason. */
async function refusalIn(
  text: string,
  guard: Guard,
  closing: AbortSignal,
): Promise<OutboundError | undefined> {
  try {
    const target = targetIn(text);
    await withDeadline(REFUSAL_LIMIT_MS, [closing], (signal) => guard.addresses(target, signal));
    return undefined;
  } catch (error) {
    return isRefusal(error) ? error : undefined;
  }
}

function isDetoured(text: string, detours: Detours | undefined): boolean {
  if (detours === undefined) return false;
  try {
    const { host, port } = targetIn(text);
    return detours(text.includes('://') ? { host, port } : { host }) !== undefined;
  } catch {
    return false;
  }
}

function targetIn(text: string): Target {
  if (text.includes('://')) return targetOf(parseHttpUrl(text));
  return { host: parseHost(text), port: ANY_OPEN_PORT, purpose: 'raw' };
}

function isRefusal(error: unknown): error is OutboundError {
  return (
    error instanceof OutboundError &&
    (error.code === 'BLOCKED_ADDRESS' || error.code === 'INVALID_URL')
  );
}

function systemLookup(hostname: string): ReturnType<Lookup> {
  return lookupAll(hostname, { all: true });
}
