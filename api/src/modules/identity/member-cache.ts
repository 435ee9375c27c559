import { LRUCache } from 'lru-cache';
import type { Member } from '../../context.ts';
import type { EventBus } from '../../platform/events/index.ts';

/** How long a change of role can go unnoticed on a server whose bus is deaf. */
const ttlMs = 15_000;

/** The members of recent sessions, so that not every request asks the database. The bus says when one has changed. */
export class MemberCache {
  readonly #members = new LRUCache<string, Member>({ max: 10_000, ttl: ttlMs });
  readonly #stop: (() => void)[];
  /** What is being read now; stale when it may have been read before what is to be forgotten had changed. */
  readonly #reads = new Set<{ readonly sessionId: string; isStale: boolean }>();

  constructor(bus: EventBus) {
    this.#stop = [
      bus.subscribe((message) => {
        if (message.kind === 'session') this.forget(message.sessionId);
        if (message.kind === 'profile') this.forgetUser(message.userId);
      }),
      bus.onRecovered(() => this.#forgetAll()),
    ];
  }

  /** The member of a session as it is now: who changes or goes while they are read is read again. */
  async get(
    sessionId: string,
    load: () => Promise<Member | undefined>,
  ): Promise<Member | undefined> {
    const cached = this.#members.get(sessionId);
    if (cached !== undefined) return cached;
    for (;;) {
      const read = { sessionId, isStale: false };
      this.#reads.add(read);
      const member = await load().finally(() => this.#reads.delete(read));
      if (read.isStale) continue;
      if (member !== undefined) this.#members.set(sessionId, member);
      return member;
    }
  }

  forget(sessionId: string): void {
    this.#members.delete(sessionId);
    for (const read of this.#reads) if (read.sessionId === sessionId) read.isStale = true;
  }

  /** In all sessions of theirs. */
  forgetUser(userId: string): void {
    for (const [sessionId, member] of this.#members.entries())
      if (member.userId === userId) this.#members.delete(sessionId);
    this.#distrustReads();
  }

  #forgetAll(): void {
    this.#members.clear();
    this.#distrustReads();
  }

  /** Nobody knows yet whose they are. */
  #distrustReads(): void {
    for (const read of this.#reads) read.isStale = true;
  }

  close(): void {
    for (const stop of this.#stop) stop();
  }
}
