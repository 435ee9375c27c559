import type { Ports } from '../../context.ts';
import type { Timers } from '../../graphql/index.ts';
import { OutboundError } from '../../platform/outbound/outbound.ts';
import type { OutboundStream } from '../../platform/outbound/index.ts';
import { readRetryAfter } from '../deliveries/index.ts';
import type { Callable } from './known-integrations.ts';
import type { ProviderCall } from './provider-call.ts';
import { ProxyError } from './proxy-error.ts';
import { requestHeaders } from './proxy-headers.ts';
import { proxyTarget } from './proxy-target.ts';
import { rateLimitWait } from './rate-limit-wait.ts';

/** Between two pieces of a body, in either direction. */
const idleMs = 60_000;
/** The longest that a call may take, bodies and all. */
const longestMs = 3_600_000;
/** A wait that leaves less than this for the next try is none. */
const leastTryMs = 250;
/** Sent again, they do no more than once (RFC 9110, 9.2.2). */
const idempotent = new Set(['GET', 'HEAD', 'PUT', 'DELETE']);

export interface SendingPorts extends Pick<Ports, 'accessTokens' | 'clock' | 'outbound'> {
  readonly timers: Timers;
  /** Opens the integration anew, when its access token was renewed. */
  readonly reopen: () => Promise<Callable>;
  /** Called with the bytes of each piece of a streamed body that went out. */
  readonly onSent: (bytes: number) => void;
}

/** An integration, and the address that a call of it goes to. */
export interface Aim {
  readonly callable: Callable;
  readonly url: string;
}

export interface Sent extends Aim {
  readonly answer: OutboundStream;
  /** How often it was sent again. */
  readonly retries: number;
}

/**
 * Sends a call until there is an answer to hand on. A body that is known as a whole is sent again when the provider turned
 * it away for too many requests, as long as the deadline allows; once when its access token was refused and could be
 * renewed; and once when the connection was lost and sending it again does no harm.
 *
 * @param endsAt by the timers
 * @throws {OutboundError | ProxyError}
 */
export async function sendCall(
  ports: SendingPorts,
  call: ProviderCall,
  aim: Aim,
  endsAt: number,
): Promise<Sent> {
  const attempt = { aim, tries: 0, wasRenewed: false, wasLost: false };
  for (;;) {
    attempt.tries += 1;
    const leftMs = Math.max(1, endsAt - ports.timers.now());
    const answer = await send(ports, call, attempt.aim, leftMs).catch((error: unknown) => {
      if (attempt.wasLost || !canBeSentAgain(call, error)) throw error;
      attempt.wasLost = true;
    });
    if (answer === undefined) continue;
    const isOver = await isLastWord(ports, call, attempt, { answer, endsAt }).catch(
      async (error: unknown) => {
        await answer.discard();
        throw error;
      },
    );
    if (isOver) return { ...attempt.aim, answer, retries: attempt.tries - 1 };
    await answer.discard();
  }
}

interface Attempt {
  aim: Aim;
  tries: number;
  wasRenewed: boolean;
}

/** Whether an answer is to be handed on; if it is not, the call is to be sent again now. */
async function isLastWord(
  ports: SendingPorts,
  call: ProviderCall,
  attempt: Attempt,
  { answer, endsAt }: { readonly answer: OutboundStream; readonly endsAt: number },
): Promise<boolean> {
  const isReplayable = call.body.kind === 'BYTES';
  const { callable } = attempt.aim;
  if (answer.status === 401 && callable.accessToken !== null && !attempt.wasRenewed) {
    attempt.wasRenewed = true;
    const renewed = await renew(ports, call, callable, answer);
    if (renewed === null || !isReplayable) return true;
    attempt.aim = aimOf(renewed, call);
    return false;
  }
  if (!isReplayable) return true;
  const leftMs = endsAt - ports.timers.now() - leastTryMs;
  const retryAfter = retryAfterOf(ports, answer);
  const waitMs = rateLimitWait(answer.status, retryAfter, attempt.tries, leftMs);
  if (waitMs === null) return true;
  // The connection is not to wait with us.
  await answer.discard();
  await pause(ports.timers, waitMs, call.signal);
  return false;
}

/** Where a call goes. @throws {ProxyError} PATH_REFUSED */
export function aimOf(callable: Callable, { path, query }: ProviderCall): Aim {
  const { address } = callable;
  const target = proxyTarget(address, path, query, address.query);
  if (!target.ok) throw new ProxyError('PATH_REFUSED', target.reason);
  return { callable, url: target.url };
}

function send(
  { outbound, onSent }: SendingPorts,
  { method, headers, body, signal }: ProviderCall,
  { callable, url }: Aim,
  leftMs: number,
): Promise<OutboundStream> {
  const content = body.kind === 'STREAM' ? body.source : body.bytes;
  return outbound.stream({
    method,
    url,
    headers: requestHeaders(headers, callable.address.headers),
    ...(content === undefined ? {} : { body: content }),
    onSent,
    headersMs: leftMs,
    idleMs,
    longestMs,
    signal,
  });
}

/** Null: there is no other token to try. @throws {ProxyError} when somebody has to sign in again */
async function renew(
  { accessTokens, reopen }: SendingPorts,
  { signal }: ProviderCall,
  { row, accessToken }: Callable,
  refused: OutboundStream,
): Promise<Callable | null> {
  // A 401 may be about the path alone: where nothing can be renewed, it is for the caller to judge.
  const wanted = { signal, onlyRenewable: true };
  const renewed = await accessTokens.afterRefusal(row, accessToken ?? '', wanted);
  if (renewed.ok) return reopen();
  if (renewed.code !== 'NEEDS_REAUTH') return null;
  await refused.discard();
  throw new ProxyError('NEEDS_REAUTH', `${renewed.message} ${renewed.hint}`);
}

function canBeSentAgain({ method, body, signal }: ProviderCall, error: unknown): boolean {
  return (
    body.kind === 'BYTES' &&
    !signal.aborted &&
    idempotent.has(method) &&
    error instanceof OutboundError &&
    error.code === 'CONNECTION_LOST'
  );
}

function retryAfterOf({ clock }: SendingPorts, { headers }: OutboundStream): number | null {
  const value = headers['retry-after'];
  return readRetryAfter(typeof value === 'string' ? value : value?.[0], clock.now());
}

function pause(timers: Timers, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      cancel();
      reject(signal.reason);
    };
    const cancel = timers.after(milliseconds, () => {
      signal.removeEventListener('abort', leave);
      resolve();
    });
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
  });
}
