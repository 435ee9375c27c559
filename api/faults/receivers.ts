import { Child } from '../bench/child.ts';
import type { Behave, Opened, Post, Tell } from './receiver.ts';

/** The receivers of this suite: each path is one. */
export class Receivers {
  readonly origin: string;
  readonly #process: Child;

  private constructor(origin: string, process: Child) {
    this.origin = origin;
    this.#process = process;
  }

  static async open(signal: AbortSignal): Promise<Receivers> {
    const process = new Child(new URL('receiver.ts', import.meta.url).pathname, { signal });
    const { origin } = await process.next<Opened>();
    return new Receivers(origin, process);
  }

  async behave(path: string, status: number, delayMs: number | null): Promise<void> {
    await this.#process.ask<true>({ kind: 'behave', path, status, delayMs } satisfies Behave);
  }

  log(): Promise<readonly Post[]> {
    return this.#process.ask<readonly Post[]>({ kind: 'tell' } satisfies Tell);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#process.stop();
  }
}
