import type { Clock } from '../../platform/clock/index.ts';

interface Spans {
  /** How long an answer is used without asking again. */
  readonly freshMs: number;
  /** How long it is used when asking again comes to nothing. */
  readonly staleMs: number;
}

/** The shortest time between two questions, whatever came of the first. */
const pauseMs = 10_000;

/** The last answer to a question that is asked of another server: by one at a time, and not too often. */
export class KeptAnswer<T> {
  readonly #clock: Clock;
  readonly #spans: Spans;
  readonly #ask: () => Promise<T>;
  #answer: { readonly value: T; readonly at: number } | undefined;
  #failure: { readonly error: unknown; readonly at: number } | undefined;
  #asking: Promise<T> | undefined;

  constructor(clock: Clock, spans: Spans, ask: () => Promise<T>) {
    this.#clock = clock;
    this.#spans = spans;
    this.#ask = ask;
  }

  /** @throws what asking threw, where there is no answer that is still good. */
  async get(): Promise<T> {
    const { freshMs, staleMs } = this.#spans;
    if (this.#answer !== undefined && this.#age(this.#answer) < freshMs) return this.#answer.value;
    try {
      return await this.#askOnce();
    } catch (error) {
      if (this.#answer !== undefined && this.#age(this.#answer) < staleMs)
        return this.#answer.value;
      throw error;
    }
  }

  /**
   * Asks again, for somebody whom the kept answer does not satisfy.
   *
   * @returns undefined when it was asked less than `atMostEveryMs` ago.
   */
  async renew(atMostEveryMs: number): Promise<T | undefined> {
    if (this.#asking !== undefined) return this.#asking;
    if (this.#answer !== undefined && this.#age(this.#answer) < atMostEveryMs) return undefined;
    return this.#askOnce();
  }

  async #askOnce(): Promise<T> {
    if (this.#asking !== undefined) return this.#asking;
    if (this.#failure !== undefined && this.#age(this.#failure) < pauseMs)
      throw this.#failure.error;
    this.#asking = this.#ask();
    try {
      const value = await this.#asking;
      this.#answer = { value, at: this.#now() };
      this.#failure = undefined;
      return value;
    } catch (error) {
      this.#failure = { error, at: this.#now() };
      throw error;
    } finally {
      this.#asking = undefined;
    }
  }

  /** A clock that was set back makes everything old. */
  #age({ at }: { readonly at: number }): number {
    const age = this.#now() - at;
    return age < 0 ? Infinity : age;
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}
