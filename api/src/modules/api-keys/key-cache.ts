import { LRUCache } from 'lru-cache';
import type { EventBus } from '../../platform/events/index.ts';
import type { StoredKey } from './stored-key.ts';

/** How long a change can go unnoticed on a server whose bus is deaf. */
const ttlMs = 15_000;

/** The keys of recent requests, so that not every one asks the database. The bus says when one has changed. */
export class KeyCache {
  readonly #keys = new LRUCache<string, StoredKey>({ max: 10_000, ttl: ttlMs });
  readonly #stop: (() => void)[];
  /** What is being read now; stale when it may have been read before what is to be forgotten had changed. */
  readonly #reads = new Set<{ readonly keyId: string; isStale: boolean }>();

  constructor(bus: EventBus) {
    this.#stop = [
      bus.subscribe((message) => {
        if (message.kind === 'api-key') this.forget(message.keyId);
      }),
      bus.onRecovered(() => this.#forgetAll()),
    ];
  }

  /** A key as it is now: one that changes while it is read is read again. */
  async get(
    keyId: string,
    load: () => Promise<StoredKey | undefined>,
  ): Promise<StoredKey | undefined> {
    const cached = this.#keys.get(keyId);
    if (cached !== undefined) return cached;
    for (;;) {
      const read = { keyId, isStale: false };
      this.#reads.add(read);
      const key = await load().finally(() => this.#reads.delete(read));
      if (read.isStale) continue;
      if (key !== undefined) this.#keys.set(keyId, key);
      return key;
    }
  }

  forget(keyId: string): void {
    this.#keys.delete(keyId);
    for (const read of this.#reads) if (read.keyId === keyId) read.isStale = true;
  }

  #forgetAll(): void {
    this.#keys.clear();
    for (const read of this.#reads) read.isStale = true;
  }

  close(): void {
    for (const stop of this.#stop) stop();
  }
}
