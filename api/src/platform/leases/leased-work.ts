/** Time for what must happen later. */
interface Timers {
  /** Runs something once and returns how to prevent it. */
  after(milliseconds: number, run: () => void): () => void;
}

/**
 * A queue of rows that are claimed for a while: whoever finishes too late finds that the row is no longer theirs. What
 * running or writing throws is reported, and the item comes again when its lease is over.
 */
export interface LeasedWork<T, Result> {
  /** Claims what is due, at most that many; none when there is none. */
  claim(limit: number): Promise<readonly T[]>;
  /** Whether more is due although the last claim gave less than was asked for. Not there: it never is. */
  hasMore?(): boolean;
  /** What is slow together: the host that is asked. */
  keyOf(item: T): string;
  /** Whether the lease is still held, and lasts long enough to begin. Asked of those who had to wait. */
  mayStart(item: T): boolean | Promise<boolean>;
  /** Does what may be slow because of its key, and holds one of that key's slots meanwhile. */
  run(item: T, signal: AbortSignal): Promise<Result>;
  /** Writes what came of it. The next of that key runs already. */
  write(item: T, result: Result, signal: AbortSignal): Promise<void>;
  /** Ends the lease of what was not done. `isStopping`: others may take it at once. */
  giveBack(items: readonly T[], isStopping: boolean): Promise<void>;
}

export interface LeaseLoopOptions {
  /** How many run and are written at a time. */
  readonly concurrency: number;
  /** How many of one key run at a time. */
  readonly perKey: number;
  /** How many of one key may wait, claimed. */
  readonly waitingPerKey: number;
  /** Most that are claimed at once. */
  readonly batch: number;
  /** Until it looks again by itself. */
  readonly pollMs: number;
  readonly timers: Timers;
  readonly onError: (error: unknown) => void;
}
