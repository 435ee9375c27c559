import type { TokenFailure } from './tokens.ts';

const longestAheadMs = 15 * 60_000;
const firstPauseMs = 30_000;
const longestPauseMs = 15 * 60_000;
/** Who is refused as a client stays so until somebody changes something. */
const longestClientPauseMs = 60 * 60_000;

/**
 * When a token is renewed that lives so long: at the latest a quarter of an hour before its end, or half its life if that
 * is less. The earliest is as long before that again, at most a quarter of its life, so that tokens which were given
 * together do not come together.
 *
 * @param random From 0 up to 1.
 */
export function refreshDueAt(obtainedAt: Date, lifeSeconds: number, random: number): Date {
  const lifeMs = lifeSeconds * 1_000;
  const aheadMs = Math.min(longestAheadMs, lifeMs / 2);
  const spreadMs = Math.min(longestAheadMs, lifeMs / 4);
  return new Date(Math.floor(obtainedAt.getTime() + lifeMs - aheadMs - random * spreadMs));
}

/**
 * How long to wait after so many failures in a row, in milliseconds: 30 seconds, doubling up to 15 minutes, with up to
 * a quarter more; or as long as the vendor asked for, if that is more.
 */
export function retryDelayMs(
  failures: number,
  { kind, retryAfterSeconds = 0 }: Pick<TokenFailure, 'kind' | 'retryAfterSeconds'>,
  random: number,
): number {
  const longest = kind === 'INVALID_CLIENT' ? longestClientPauseMs : longestPauseMs;
  const pauseMs = Math.min(longest, firstPauseMs * 2 ** Math.min(failures - 1, 20));
  return Math.round(Math.max(pauseMs * (1 + random / 4), retryAfterSeconds * 1_000));
}
