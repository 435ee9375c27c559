import type { TokenRow } from './token-row.ts';

const soonMs = 60_000;
const enoughMs = 5_000;
/** How long a renewal that the provider's refusal led to, and that did not help, is not tried again. */
const refusalPauseMs = 60 * 60_000;

type Lived = Pick<
  TokenRow,
  'expiresAt' | 'givenAt' | 'isClaimed' | 'refreshDueAt' | 'renewable' | 'state'
>;

/**
 * What is done with a token when it is wanted. USE: it lives for a minute, or half its life if that is less; or it is all
 * there is. RENEW: it ends too soon. WAIT: it has ended, and renewing it failed a moment ago.
 */
export function whatToDo(row: Lived, now: Date): 'USE' | 'RENEW' | 'WAIT' {
  const leftMs = leftOf(row, now);
  if (leftMs > Math.min(soonMs, lifeMs(row) / 2)) return 'USE';
  if (leftMs > 0 && !row.renewable) return 'USE';
  if (leftMs > enoughMs && row.isClaimed) return 'USE';
  const isPausing = row.state === 'RETRYING' && isAfter(row.refreshDueAt, now);
  if (!isPausing) return 'RENEW';
  return leftMs > 0 ? 'USE' : 'WAIT';
}

/** Milliseconds until its end; a token without an end has any number of them. */
export function leftOf({ expiresAt }: Pick<TokenRow, 'expiresAt'>, now: Date): number {
  return expiresAt === null ? Infinity : new Date(expiresAt).getTime() - now.getTime();
}

/** Whether a token was renewed a while ago because the provider had refused the one before. */
export function wasRefusedLately({ refusedAt }: Pick<TokenRow, 'refusedAt'>, now: Date): boolean {
  return refusedAt !== null && now.getTime() - new Date(refusedAt).getTime() < refusalPauseMs;
}

function lifeMs({ expiresAt, givenAt }: Pick<TokenRow, 'expiresAt' | 'givenAt'>): number {
  return expiresAt === null
    ? Infinity
    : new Date(expiresAt).getTime() - new Date(givenAt).getTime();
}

function isAfter(time: string | Date | null, now: Date): boolean {
  return time !== null && new Date(time).getTime() > now.getTime();
}
