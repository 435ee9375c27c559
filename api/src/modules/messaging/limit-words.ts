import type { Reached } from './usage-windows.ts';

/** A limit that is reached, and when it opens again. */
export function limitReached(name: string, { span, limit, opensAt }: Reached): string {
  const [window, opens] =
    span === 'HOUR'
      ? ['an hour', `at ${timeOf(opensAt)}`]
      : ['a day', `on ${opensAt.toISOString().slice(0, 10)} at ${timeOf(opensAt)}`];
  return `${name} has reached its limit of ${limit} messages ${window}. It opens again ${opens}.`;
}

/** As 14:05 UTC. */
export function timeOf(at: Date): string {
  return `${at.toISOString().slice(11, 16)} UTC`;
}

/** Words with a full stop, so that others can follow. */
export function sentence(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}
