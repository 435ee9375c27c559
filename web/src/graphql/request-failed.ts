import type { CombinedError } from '@urql/core';

/**
 * A request that gave no answer. `code` is the server's `extensions.code`, or NETWORK when the server was
 * not reached, EMPTY when it answered nothing, or CANCELLED when this page gave it up. What people are told
 * comes from useFailureText: `message` is the server's, or the browser's.
 */
export class RequestFailed extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly requestId: string | null = null,
    /** What the server answered all the same, with null for what failed; null when that is nothing. */
    readonly answered: unknown = null,
  ) {
    super(message);
    this.name = 'RequestFailed';
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Turns what urql reports into one failure with a stable code. */
export function toRequestFailed(
  error: CombinedError,
  signal?: AbortSignal,
  answered?: unknown,
): RequestFailed {
  if (signal?.aborted) return new RequestFailed('CANCELLED', error.message);
  const first = error.graphQLErrors[0];
  if (!first) return new RequestFailed('NETWORK', error.message);
  const code = textOf(first.extensions['code']) ?? 'INTERNAL_SERVER_ERROR';
  const requestId = textOf(first.extensions['requestId']);
  return new RequestFailed(code, first.message, requestId, answered ?? null);
}
