import { LRUCache } from 'lru-cache';
import type { Member } from '../../context.ts';
import type { EventBus } from '../../platform/events/index.ts';

/** How long a change of role can go unnoticed on a server whose bus is deaf. */
const ttlMs = 15_000;

/** The members of recent sessions, so that not every request asks the database. The bus says when one has changed. */
export class MemberCache {
  readonly #members = new LRUCache<string, Member>({ max: 10_000, ttl: ttlMs });
  readonly #stop: (() => void)[];

  constructor(bus: EventBus) {
    this.#stop = [
      bus.subscribe((message) => {
        if (message.kind === 'session') this.#members.delete(message.sessionId);
      }),
      bus.onRecovered(() => this.#members.clear()),
    ];
  }

  async get(
    sessionId: string,
    load: () => Promise<Member | undefined>,
  ): Promise<Member | undefined> {
    const cached = this.#members.get(sessionId);
    if (cached !== undefined) return cached;
    const member = await load();
    if (member !== undefined) this.#members.set(sessionId, member);
    return member;
  }

  forget(sessionId: string): void {
    this.#members.delete(sessionId);
  }

  close(): void {
    for (const stop of this.#stop) stop();
  }
}
