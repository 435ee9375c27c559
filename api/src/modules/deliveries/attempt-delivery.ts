import type { Clock } from '../../platform/clock/index.ts';
import type { Outbound, OutboundResponse } from '../../platform/outbound/index.ts';
import { OutboundError, type OutboundFailure } from '../../platform/outbound/outbound.ts';
import type { SigningSecret } from '../../platform/sealing/index.ts';
import { readRetryAfter } from './retry-after.ts';
import { signatureOf } from './signature.ts';

/** Total: from the first look-up to the last byte of the answer. */
export const deadlineMs = 15_000;

/** Why an attempt failed. */
type AttemptError = OutboundFailure | 'REDIRECT' | 'HTTP_STATUS' | 'SECRET_UNREADABLE';

export interface AttemptRequest {
  readonly url: string;
  /**
   * What signs it: the present key first, and the one before as long as it holds. None: the secret cannot be opened, and
   * without a signature nothing is sent.
   */
  readonly keys: readonly SigningSecret[];
  /** As the API shows it, `evt_…`: the same for each attempt. */
  readonly eventId: string;
  /** The exact bytes to sign and send. */
  readonly body: Buffer;
  readonly signal?: AbortSignal;
}

/** One HTTP try, as it is kept. */
export interface AttemptResult {
  readonly succeeded: boolean;
  readonly startedAt: Date;
  readonly durationMs: number;
  /** Null when there was no answer. */
  readonly responseStatus: number | null;
  /** Null when it succeeded. */
  readonly errorCode: AttemptError | null;
  /** What happened, for people; null when it succeeded. */
  readonly error: string | null;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly responseHeaders: Readonly<Record<string, string>>;
  /** At most 64 KB. */
  readonly responseBody: Buffer | null;
  readonly responseTruncated: boolean;
  /** What the receiver asked for. */
  readonly retryAfterSeconds: number | null;
}

/**
 * Posts one event to one webhook, signed as Standard Webhooks has it. A 2xx within 15 seconds is a success, everything
 * else is data too; redirects are not followed. Keeps nothing.
 */
export async function attemptDelivery(
  { outbound, clock }: { readonly outbound: Outbound; readonly clock: Clock },
  { url, keys, eventId, body, signal }: AttemptRequest,
): Promise<AttemptResult> {
  const startedAt = clock.now();
  if (keys.length === 0)
    return { startedAt, requestHeaders: {}, durationMs: 0, ...unanswered(secretUnreadable) };
  const started = performance.now();
  const timestamp = Math.floor(startedAt.getTime() / 1000);
  const requestHeaders = {
    'content-type': 'application/json',
    'user-agent': 'Patchbay',
    'webhook-id': eventId,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatureOf(keys, { eventId, timestamp, body }),
  };
  const request = { method: 'POST', url, headers: requestHeaders, body, deadlineMs } as const;
  try {
    const response = await outbound.request(
      signal === undefined ? request : { ...request, signal },
    );
    return { startedAt, requestHeaders, ...answered(response, clock) };
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    const durationMs = Math.round(performance.now() - started);
    return { startedAt, requestHeaders, durationMs, ...unanswered(error) };
  }
}

const secretUnreadable = {
  code: 'SECRET_UNREADABLE',
  message:
    'The signing secret of this webhook cannot be opened, so nothing was sent. Rotate the secret and give the new one to ' +
    'the receiver, or have the operator put back the master key that it was sealed with (PATCHBAY_MASTER_KEY).',
} as const;

function answered(response: OutboundResponse, clock: Clock) {
  const { status, headers, body, truncated, durationMs } = response;
  const answer = {
    durationMs,
    responseStatus: status,
    responseHeaders: headers,
    responseBody: body,
    responseTruncated: truncated,
  };
  if (status >= 200 && status < 300)
    return { ...answer, succeeded: true, errorCode: null, error: null, retryAfterSeconds: null };
  const retryAfterSeconds = readRetryAfter(headers['retry-after'], clock.now());
  return { ...answer, succeeded: false, retryAfterSeconds, ...refusal(status) };
}

function refusal(status: number): { readonly errorCode: AttemptError; readonly error: string } {
  if (status >= 300 && status < 400) {
    const error = `The receiver answered ${status}: Patchbay follows no redirects. Enter the address that it leads to.`;
    return { errorCode: 'REDIRECT', error };
  }
  return {
    errorCode: 'HTTP_STATUS',
    error: `The receiver answered ${status}; 200 to 299 is needed.`,
  };
}

function unanswered({ code, message }: Pick<OutboundError, 'message'> & { code: AttemptError }) {
  return {
    succeeded: false,
    responseStatus: null,
    errorCode: code,
    error: message,
    responseHeaders: {},
    responseBody: null,
    responseTruncated: false,
    retryAfterSeconds: null,
  };
}
