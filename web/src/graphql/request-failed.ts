import type { CombinedError } from '@urql/core';

/**
 * A request that gave no answer. `code` is the server's `extensions.code`, or NETWORK when the server was
 * not reached, or CANCELLED when this page gave it up.
 */
export class RequestFailed extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly requestId: string | null = null,
  ) {
    super(message);
    this.name = 'RequestFailed';
  }
}

const messages: Readonly<Record<string, string>> = {
  FORBIDDEN: 'Your role does not allow this. Ask an admin of the organization.',
  UNAUTHENTICATED: 'Your session has ended. Sign in again.',
  RATE_LIMITED: 'Too many requests in a short time. Wait a minute, then try again.',
};

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Turns what urql reports into one failure with a stable code and words for people. */
export function toRequestFailed(error: CombinedError, signal?: AbortSignal): RequestFailed {
  if (signal?.aborted) return new RequestFailed('CANCELLED', 'Cancelled.');
  const first = error.graphQLErrors[0];
  if (!first) {
    return new RequestFailed(
      'NETWORK',
      'The server cannot be reached. Check your connection, then retry.',
    );
  }
  const code = textOf(first.extensions['code']) ?? 'INTERNAL_SERVER_ERROR';
  const requestId = textOf(first.extensions['requestId']);
  return new RequestFailed(code, messages[code] ?? first.message, requestId);
}
