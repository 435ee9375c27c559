import type { LiveEvent, Position, ReplayableStream } from './live-stream.ts';
import type { Principal } from './principal.ts';

/** One subscription of one socket, as the group that shares it needs to know it. */
export interface Subscriber {
  readonly principal: Principal;
  /** A fresh context for one execution. */
  contextFor(): Promise<object>;
  /**
   * Sends one answer, `{"data":…}` and a closing brace; drops it when the socket is closing or its credential has
   * ended. `written` is called when the answer has left, or never will.
   */
  send(payload: Buffer, written?: () => void): void;
}

/** An event as every member is sent it. */
export interface Rendered {
  readonly position: Position;
  readonly payload: Buffer;
}

type Replay = (event: LiveEvent<unknown>) => Promise<Buffer>;

/** Held back at most while one batch of missed events is read; more than that and the batch is read again. */
const heldBack = 256;

/** A subscriber's place in the stream. It is sent each event behind its cursor once, in order. */
export class GroupMember {
  readonly ended = Promise.withResolvers<void>();
  #position: Position | undefined;
  #phase: 'waiting' | 'reading' | 'live' | 'ended' = 'waiting';
  #held: Rendered[] = [];
  #overflowed = false;

  constructor(
    readonly subscriber: Subscriber,
    readonly after: string | undefined,
  ) {
    // Whoever waits for the end hears of a failure; nobody needs to.
    this.ended.promise.catch(() => undefined);
  }

  /** Whether an event that comes now must be executed for it. */
  wants(position: Position): boolean {
    return this.#phase === 'reading' || (this.#phase === 'live' && this.#isNew(position));
  }

  offer(event: Rendered): void {
    switch (this.#phase) {
      case 'live':
        if (this.#isNew(event.position)) this.#send(event);
        return;
      case 'reading':
        // An event from before the reading began is in what is read; the position tells.
        if (this.#held.length < heldBack) this.#held.push(event);
        else this.#overflowed = true;
        return;
      case 'waiting':
      case 'ended':
        return;
    }
  }

  goLive(): void {
    if (this.#phase !== 'ended') this.#phase = 'live';
  }

  /** Sends everything behind `after`, one execution each, and goes live exactly where that ends. */
  async catchUp(
    stream: ReplayableStream<unknown>,
    after: string,
    replay: Replay,
    gate: <T>(work: () => Promise<T>) => Promise<T>,
  ): Promise<void> {
    let position = stream.positionOf(after);
    this.#position = position;
    while (!this.#hasEnded()) {
      const from = position;
      const batch = await gate(() => {
        this.#startReading();
        return stream.since(from);
      });
      if (this.#hasEnded()) return;
      if (batch.length === 0 && !this.#overflowed) {
        this.#release();
        return;
      }
      this.#phase = 'waiting';
      for (const event of batch) {
        if (event.position <= position)
          throw new Error('A stream replayed its events out of order.');
        await this.#replayOne(event, replay);
        if (this.#hasEnded()) return;
        position = event.position;
      }
    }
  }

  /** Without an error the subscription completes. */
  end(error?: unknown): void {
    if (this.#phase === 'ended') return;
    this.#phase = 'ended';
    this.#held = [];
    if (error === undefined) this.ended.resolve();
    else this.ended.reject(error);
  }

  // A method, because a phase may change behind every await.
  #hasEnded(): boolean {
    return this.#phase === 'ended';
  }

  #startReading(): void {
    this.#held = [];
    this.#overflowed = false;
    if (this.#phase !== 'ended') this.#phase = 'reading';
  }

  #release(): void {
    const held = this.#held;
    this.#held = [];
    this.#phase = 'live';
    for (const event of held) this.offer(event);
  }

  async #replayOne(event: LiveEvent<unknown>, replay: Replay): Promise<void> {
    const payload = await replay(event);
    if (this.#hasEnded()) return;
    this.#position = event.position;
    // A subscriber that missed much reads at its own pace; its backlog waits in the database, not in memory.
    await new Promise<void>((resolve) => {
      this.subscriber.send(payload, resolve);
    });
  }

  #send({ position, payload }: Rendered): void {
    this.#position = position;
    this.subscriber.send(payload);
  }

  #isNew(position: Position): boolean {
    return this.#position === undefined || position > this.#position;
  }
}
