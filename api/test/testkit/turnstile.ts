/** Lets whoever comes pass, or holds them until they are let go: so that a test decides who comes first. */
export class Turnstile {
  readonly #waiting: (() => void)[] = [];
  readonly #expectations: { readonly count: number; readonly met: () => void }[] = [];
  #isHeld = false;

  hold(): void {
    this.#isHeld = true;
  }

  /** Lets all go who wait, and those who come from now on. */
  release(): void {
    this.#isHeld = false;
    for (const pass of this.#waiting.splice(0)) pass();
  }

  /** Resolves when that many wait. */
  waiting(count: number): Promise<void> {
    return new Promise((resolve) => {
      this.#expectations.push({ count, met: resolve });
      this.#tell();
    });
  }

  pass(): Promise<void> {
    if (!this.#isHeld) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#tell();
    });
  }

  #tell(): void {
    for (const { count, met } of this.#expectations) if (this.#waiting.length >= count) met();
  }
}
