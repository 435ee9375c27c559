/**
 * A signal that fires when the given one does, and after a time, until it is released. `AbortSignal.any` with a timeout
 * would keep what it belongs to in memory for all that time, however soon the work is done.
 */
export function limitTime(
  given: AbortSignal,
  milliseconds: number,
): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const stop = () => controller.abort(given.reason);
  const timer = setTimeout(() => controller.abort(), milliseconds);
  given.addEventListener('abort', stop, { once: true });
  if (given.aborted) stop();
  return {
    signal: controller.signal,
    release: () => {
      clearTimeout(timer);
      given.removeEventListener('abort', stop);
    },
  };
}
