import type { EventBus } from '../../platform/events/index.ts';
import { ActivityFeed, type FeedListener, type FeedSource } from './activity-feed.ts';

/** How long a lost message can keep an event from the windows that wait for it. */
const backstopMs = 5_000;

/**
 * The feeds that somebody listens to on this server, one an organization. The bus says when to look; after it was
 * deaf, and every few seconds in any case, all feeds look by themselves.
 */
export class ActivityFeeds {
  readonly #feeds = new Map<string, ActivityFeed>();
  readonly #sourceOf: (organizationId: string) => FeedSource;
  readonly #onError: (error: unknown) => void;
  readonly #stop: (() => void)[];

  constructor(
    bus: EventBus,
    sourceOf: (organizationId: string) => FeedSource,
    onError: (error: unknown) => void,
  ) {
    this.#sourceOf = sourceOf;
    this.#onError = onError;
    const backstop = setInterval(() => this.#lookEverywhere(), backstopMs).unref();
    this.#stop = [
      bus.subscribe((message) => {
        if (message.kind === 'activity') this.#feeds.get(message.organizationId)?.look();
      }),
      bus.onRecovered(() => this.#lookEverywhere()),
      () => clearInterval(backstop),
    ];
  }

  /** Hears an organization's events, once its feed has started. Returns the way to stop. */
  subscribe(organizationId: string, listener: FeedListener): () => void {
    const feed =
      this.#feeds.get(organizationId) ??
      new ActivityFeed(this.#sourceOf(organizationId), this.#onError);
    this.#feeds.set(organizationId, feed);
    const unsubscribe = feed.subscribe(listener);
    return () => {
      unsubscribe();
      if (feed.isIdle && this.#feeds.get(organizationId) === feed)
        this.#feeds.delete(organizationId);
    };
  }

  /** Resolves when those who subscribed hear every event that commits from now on. */
  async started(organizationId: string): Promise<void> {
    await this.#feeds.get(organizationId)?.started;
  }

  close(): void {
    for (const stop of this.#stop) stop();
    this.#feeds.clear();
  }

  #lookEverywhere(): void {
    for (const feed of this.#feeds.values()) feed.look();
  }
}
