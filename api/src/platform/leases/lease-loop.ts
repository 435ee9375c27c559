import { Lanes } from './lanes.ts';
import type { LeaseLoopOptions, LeasedWork } from './leased-work.ts';

/** Pauses grow while claiming fails. */
const longestPauseMs = 4_000;

/**
 * Claims what is due and runs it, on any number of processes at once. It looks when it is told to, when slots become
 * free and more may be due, and every `pollMs`; while the database fails it looks less often, and goes on by itself.
 */
export class LeaseLoop<T, Result> {
  readonly #work: LeasedWork<T, Result>;
  readonly #options: LeaseLoopOptions;
  readonly #lanes: Lanes<T>;
  /** What runs, and what is being written. */
  readonly #busy = new Set<Promise<void>>();
  readonly #stopping = new AbortController();
  readonly #unfinished: T[] = [];
  #cancelPoll: () => void = () => undefined;
  #looking: Promise<void> | undefined;
  #lookAgain = false;
  #moreMayBeDue = false;
  #failures = 0;
  #isClosed = false;

  constructor(work: LeasedWork<T, Result>, options: LeaseLoopOptions) {
    this.#work = work;
    this.#options = options;
    this.#lanes = new Lanes({ running: options.perKey, waiting: options.waitingPerKey });
  }

  /** Looks now for what is due. Looking too often does no harm. */
  look(): void {
    if (this.#isClosed) return;
    if (this.#looking !== undefined) {
      this.#lookAgain = true;
      return;
    }
    this.#cancelPoll();
    this.#looking = this.#claimAll().then(
      () => this.#looked(this.#options.pollMs),
      (error: unknown) => {
        this.#options.onError(error);
        this.#failures += 1;
        this.#lookAgain = false;
        this.#looked(Math.min(this.#options.pollMs * 2 ** this.#failures, longestPauseMs));
      },
    );
  }

  /** Claims no more, lets what runs end within the grace, breaks the rest off, and gives back what was not done. */
  async close(graceMs: number): Promise<void> {
    this.#isClosed = true;
    this.#cancelPoll();
    await this.#looking;
    this.#unfinished.push(...this.#lanes.clear());
    const cancel = this.#options.timers.after(graceMs, () => this.#stopping.abort());
    while (this.#busy.size > 0) await Promise.all(this.#busy);
    cancel();
    if (this.#unfinished.length > 0) await this.#giveBack(this.#unfinished.splice(0), true);
  }

  #looked(pauseMs: number): void {
    this.#looking = undefined;
    if (this.#isClosed) return;
    if (this.#lookAgain) {
      this.#lookAgain = false;
      this.look();
      return;
    }
    this.#cancelPoll = this.#options.timers.after(pauseMs, () => this.look());
  }

  async #claimAll(): Promise<void> {
    const { concurrency, batch } = this.#options;
    for (;;) {
      const limit = Math.min(batch, concurrency - this.#busy.size);
      this.#moreMayBeDue = limit <= 0;
      if (limit <= 0 || this.#isClosed) return;
      const items = await this.#work.claim(limit);
      this.#failures = 0;
      const refused = items.filter((item) => !this.#admit(item));
      if (refused.length > 0) await this.#giveBack(refused, false);
      if (items.length < limit && this.#work.hasMore?.() !== true) return;
    }
  }

  /** False when too many of its key wait already. */
  #admit(item: T): boolean {
    const key = this.#work.keyOf(item);
    switch (this.#lanes.enter(key, item)) {
      case 'runs':
        this.#hold(this.#runLane(key, item));
        return true;
      case 'waits':
        return true;
      case 'full':
        return false;
    }
  }

  /** Holds one of the slots until it has ended. */
  #hold(work: Promise<void>): void {
    const { concurrency } = this.#options;
    const held = work.finally(() => {
      this.#busy.delete(held);
      const free = concurrency - this.#busy.size;
      if (this.#moreMayBeDue && free >= concurrency / 4) this.look();
    });
    this.#busy.add(held);
  }

  /** Keeps its slot for those who wait in the same lane. */
  async #runLane(key: string, first: T): Promise<void> {
    for (let item: T | undefined = first; item !== undefined; item = this.#lanes.leave(key)) {
      if (item === first || (await this.#mayStart(item))) await this.#runOne(item);
      else await this.#giveBack([item], false);
    }
  }

  async #mayStart(item: T): Promise<boolean> {
    try {
      return await this.#work.mayStart(item);
    } catch (error) {
      this.#options.onError(error);
      return false;
    }
  }

  async #runOne(item: T): Promise<void> {
    const { signal } = this.#stopping;
    await this.#unlessItFails(item, async () => {
      const result = await this.#work.run(item, signal);
      this.#hold(this.#unlessItFails(item, () => this.#work.write(item, result, signal)));
    });
  }

  async #unlessItFails(item: T, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (this.#stopping.signal.aborted) this.#unfinished.push(item);
      else this.#options.onError(error);
    }
  }

  /** When this fails too, their leases end by themselves. */
  async #giveBack(items: readonly T[], isStopping: boolean): Promise<void> {
    try {
      await this.#work.giveBack(items, isStopping);
    } catch (error) {
      this.#options.onError(error);
    }
  }
}
