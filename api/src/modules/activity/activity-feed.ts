import type { ActivityRow } from './activity-event.ts';
import type { ActivityPosition } from './activity.queries.ts';

export interface FeedSource {
  /** Where the feed stands now. */
  position(): Promise<ActivityPosition>;
  /** A bounded batch of what came after, oldest first; empty when there is nothing. */
  after(position: ActivityPosition): Promise<readonly ActivityRow[]>;
}

export type FeedListener = (event: ActivityRow) => void;

/**
 * One organization's events as they commit, in order, each exactly once. `look` says that there may be more; looking
 * too often or for nothing does no harm, so lost and repeated messages are all the same to it.
 */
export class ActivityFeed {
  readonly #source: FeedSource;
  readonly #onError: (error: unknown) => void;
  readonly #listeners = new Set<FeedListener>();
  readonly #started = Promise.withResolvers<void>();
  #position: ActivityPosition | undefined;
  #looking = false;
  #lookAgain = false;

  constructor(source: FeedSource, onError: (error: unknown) => void) {
    this.#source = source;
    this.#onError = onError;
    this.look();
  }

  /** Resolves when every event that commits from now on will be heard. */
  get started(): Promise<void> {
    return this.#started.promise;
  }

  get isIdle(): boolean {
    return this.#listeners.size === 0;
  }

  /** Returns the way to stop listening. */
  subscribe(listener: FeedListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  look(): void {
    if (this.#looking) {
      this.#lookAgain = true;
      return;
    }
    this.#looking = true;
    this.#drain()
      .catch(this.#onError)
      .finally(() => {
        this.#looking = false;
        if (!this.#lookAgain) return;
        this.#lookAgain = false;
        this.look();
      });
  }

  async #drain(): Promise<void> {
    this.#position ??= await this.#source.position();
    this.#started.resolve();
    for (;;) {
      const events = await this.#source.after(this.#position);
      if (events.length === 0) return;
      for (const event of events) {
        this.#position = event;
        for (const listener of this.#listeners) listener(event);
      }
    }
  }
}
