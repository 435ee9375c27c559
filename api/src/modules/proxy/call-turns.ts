import { ProxyError } from './proxy-error.ts';

interface Line {
  running: number;
  readonly waiting: Set<() => void>;
}

/**
 * Lets few calls of an integration be under way at a time, on this process: one that is called a lot, or whose provider
 * is slow, does not take the sockets of the others. The next ones wait for their turn, up to a number.
 */
export class CallTurns {
  readonly #atOnce: number;
  readonly #mostWaiting: number;
  readonly #lines = new Map<string, Line>();

  constructor({ atOnce, mostWaiting }: { readonly atOnce: number; readonly mostWaiting: number }) {
    this.#atOnce = atOnce;
    this.#mostWaiting = mostWaiting;
  }

  /**
   * Resolves when it is this call's turn, with the way to end it.
   * @throws {ProxyError} TOO_MANY_CALLS when too many wait already; the reason of the signal when it fires first
   */
  async take(integrationId: string, signal: AbortSignal): Promise<() => void> {
    const free = this.tryTake(integrationId);
    if (free !== undefined) return free;
    const line = this.#lineOf(integrationId);
    await this.#wait(line, signal);
    return this.#endOf(integrationId, line);
  }

  /** The same, where it need not wait; undefined otherwise. */
  tryTake(integrationId: string): (() => void) | undefined {
    const line = this.#lineOf(integrationId);
    if (line.running >= this.#atOnce) return undefined;
    line.running += 1;
    return this.#endOf(integrationId, line);
  }

  #lineOf(integrationId: string): Line {
    const line = this.#lines.get(integrationId) ?? { running: 0, waiting: new Set() };
    this.#lines.set(integrationId, line);
    return line;
  }

  #endOf(integrationId: string, line: Line): () => void {
    let isRunning = true;
    return () => {
      if (!isRunning) return;
      isRunning = false;
      this.#end(integrationId, line);
    };
  }

  #wait({ waiting }: Line, signal: AbortSignal): Promise<void> {
    if (waiting.size >= this.#mostWaiting) {
      const message = `This integration has ${this.#atOnce + this.#mostWaiting} calls under way. Wait until some of them are done.`;
      throw new ProxyError('TOO_MANY_CALLS', message, 1);
    }
    return new Promise((resolve, reject) => {
      const begin = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = (): void => {
        waiting.delete(begin);
        reject(signal.reason);
      };
      waiting.add(begin);
      signal.addEventListener('abort', leave, { once: true });
      if (signal.aborted) leave();
    });
  }

  /** Whoever has waited longest takes the place over. */
  #end(integrationId: string, line: Line): void {
    const [next] = line.waiting;
    if (next !== undefined) {
      line.waiting.delete(next);
      next();
      return;
    }
    line.running -= 1;
    if (line.running === 0) this.#lines.delete(integrationId);
  }
}
