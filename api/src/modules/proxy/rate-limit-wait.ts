const usualMs = 1_000;

/**
 * How long to wait before a request is sent again that the provider turned away because of too many; null: it was not,
 * or there is no time for it. 503 counts where it says when to come back (RFC 9110, 15.6.4), 429 always (RFC 6585, 4).
 *
 * @param retryAfter seconds; null where the answer does not say
 * @param tries how often it was sent
 */
export function rateLimitWait(
  status: number,
  retryAfter: number | null,
  tries: number,
  leftMs: number,
): number | null {
  if (status !== 429 && !(status === 503 && retryAfter !== null)) return null;
  const asked = retryAfter === null ? usualMs * 2 ** (tries - 1) : retryAfter * 1_000;
  // At zero the next try would come in the same moment.
  const waitMs = Math.max(asked, usualMs / 4);
  return waitMs <= leftMs ? waitMs : null;
}
