import { OutboundError } from './outbound.ts';

/** Longer timers fire at once in Node. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Runs something with a signal that fires when the deadline has passed or one of the given signals does. The signal's reason is
 * then the `OutboundError` to throw. The deadline is total: nothing that happens meanwhile extends it.
 */
export async function withDeadline<T>(
  deadlineMs: number,
  signals: readonly (AbortSignal | undefined)[],
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const expire = (): void => {
    const message = `There was no complete answer within ${deadlineMs} ms.`;
    controller.abort(new OutboundError('TIMEOUT', message));
  };
  const cancel = (): void => {
    controller.abort(new OutboundError('CANCELLED', 'The request was cancelled.'));
  };

  const timer = setTimeout(expire, Math.min(deadlineMs, LONGEST_TIMER_MS));
  for (const signal of signals) signal?.addEventListener('abort', cancel, { once: true });
  if (signals.some((signal) => signal?.aborted)) cancel();
  try {
    controller.signal.throwIfAborted();
    return await run(controller.signal);
  } finally {
    clearTimeout(timer);
    for (const signal of signals) signal?.removeEventListener('abort', cancel);
  }
}

/** Waits for work that cannot be stopped itself, but no longer than the signal allows. */
export function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const stop = (): void => reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  work.then(resolve, reject);
  return promise.finally(() => signal.removeEventListener('abort', stop));
}
