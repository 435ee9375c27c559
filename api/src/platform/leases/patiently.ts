import type { LeaseLoopOptions } from './leased-work.ts';

const firstPauseMs = 100;
const longestPauseMs = 2_000;

export interface Patience {
  /** On the clock of `performance.now`. */
  readonly until: number;
  readonly timers: LeaseLoopOptions['timers'];
  readonly signal: AbortSignal;
  readonly onError: (error: unknown) => void;
}

/**
 * Tries something again while it fails, until a time has come: a database that starts anew loses no result. What it does
 * must be harmless to do twice.
 *
 * @throws what it failed with last.
 */
export async function patiently<T>(
  work: () => Promise<T>,
  { until, timers, signal, onError }: Patience,
): Promise<T> {
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted || performance.now() + pauseMs >= until) throw error;
      onError(error);
    }
    await new Promise<void>((resolve) => {
      timers.after(pauseMs, resolve);
    });
  }
}
