import { type ChildProcess, type Serializable, spawn } from 'node:child_process';
import { once } from 'node:events';

/** How long a process may take to stop before it is killed. */
const stopLimitMs = 10_000;

export interface ChildOptions {
  /** Aborted when the bench is to end: stops the process. */
  readonly signal: AbortSignal;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * A process of this bench. It ends with `stop`, and by itself when the bench is gone, because each of them ends when
 * its channel closes.
 */
export class Child {
  readonly #process: ChildProcess;
  readonly #gone: Promise<unknown>;
  #output = '';

  /** Starts a file in Node, with no more of the environment than the path. */
  constructor(file: string, { signal, env = {} }: ChildOptions) {
    signal.throwIfAborted();
    this.#process = spawn(process.execPath, [file], {
      env: { PATH: process.env['PATH'], ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const keep = (text: Buffer) => {
      this.#output = `${this.#output}${text.toString()}`.slice(-4000);
    };
    this.#process.stdout?.on('data', keep);
    this.#process.stderr?.on('data', keep);
    const kill = () => this.#process.kill('SIGTERM');
    signal.addEventListener('abort', kill);
    this.#gone = once(this.#process, 'exit').finally(() =>
      signal.removeEventListener('abort', kill),
    );
  }

  get pid(): number {
    const { pid } = this.#process;
    if (pid === undefined) throw new Error('The process did not start.');
    return pid;
  }

  /** The end of what it printed. */
  get output(): string {
    return this.#output;
  }

  /** Sends a message and resolves to the next one that comes back. */
  async ask<Answer>(message: Serializable): Promise<Answer> {
    const answer = this.next<Answer>();
    this.#process.send(message);
    return answer;
  }

  /** The next message that comes. */
  async next<Answer>(): Promise<Answer> {
    const answer = once(this.#process, 'message').then(([value]) => value as Answer);
    return Promise.race([answer, this.failed()]);
  }

  /** Rejects when it ends; never resolves. */
  async failed(): Promise<never> {
    await this.#gone;
    throw new Error(`A process of the bench ended early:\n${this.#output}`);
  }

  async stop(): Promise<void> {
    const { exitCode, signalCode } = this.#process;
    if (exitCode !== null || signalCode !== null) return;
    const limit = setTimeout(() => this.#process.kill('SIGKILL'), stopLimitMs);
    this.#process.kill('SIGTERM');
    await this.#gone;
    clearTimeout(limit);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }
}
