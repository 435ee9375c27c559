/** Stops waiting when the signal says so. The work goes on: others wait for it, and a token must not get lost. */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const stop = (): void => reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  work.then(resolve, reject);
  return promise.finally(() => signal.removeEventListener('abort', stop));
}
