/** Time for what must happen later, so that tests need not wait. */
export interface Timers {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something once and returns how to prevent it. */
  after(milliseconds: number, run: () => void): () => void;
}

export const systemTimers: Timers = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
