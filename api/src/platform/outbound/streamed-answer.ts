import type { Writable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { OutboundError, type OutboundStream } from './outbound.ts';

/** What is longer costs more to read to its end than a new connection. */
const LARGEST_DISCARDED = 131_072;
/** What comes with the headers is kept until it is taken; only beyond this is the connection made to wait for it. */
const MOST_EARLY = 65_536;

type Controller = Dispatcher.DispatchController;
type Failure = (error: unknown) => OutboundError;

/**
 * Takes the answer of one request from undici and hands it to a sink, chunk by chunk: without a stream between them,
 * which for small answers costs more than all the rest.
 */
export class StreamedAnswer implements Dispatcher.DispatchHandler, OutboundStream {
  status = 0;
  headers: OutboundStream['headers'] = {};
  /** Resolves when the headers are there. */
  readonly begun: Promise<this>;
  readonly #failure: Failure;
  readonly #onEnd: () => void;
  readonly #begin = Promise.withResolvers<this>();
  readonly #end = Promise.withResolvers<void>();
  readonly #early: Buffer[] = [];
  #earlyBytes = 0;
  #controller: Controller | undefined;
  #aborted: unknown;
  #take: ((chunk: Buffer) => boolean) | undefined;

  /** @param onEnd called once, whatever becomes of it */
  constructor(failure: Failure, onEnd: () => void) {
    this.#failure = failure;
    this.#onEnd = onEnd;
    this.begun = this.#begin.promise;
    // Whoever takes the answer learns of what breaks it; until then nobody does.
    this.begun.catch(() => {});
    this.#end.promise.catch(() => {});
  }

  /** Ends the request, wherever it is. */
  abort(reason: unknown): void {
    this.#aborted ??= reason;
    if (this.#controller === undefined) this.onResponseError(undefined, reason);
    else this.#controller.abort(asError(reason));
  }

  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    if (this.#aborted !== undefined) controller.abort(asError(this.#aborted));
  }

  onResponseStart(
    _controller: Controller,
    status: number,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): void {
    // What comes before the answer (RFC 9110, 15.2) is the connection's.
    if (status < 200) return;
    this.status = status;
    this.headers = headers as OutboundStream['headers'];
    this.#begin.resolve(this);
  }

  onResponseData(controller: Controller, chunk: Buffer): void {
    if (this.#take === undefined) {
      this.#early.push(chunk);
      this.#earlyBytes += chunk.length;
      if (this.#earlyBytes > MOST_EARLY) controller.pause();
    } else if (!this.#take(chunk)) controller.pause();
  }

  onResponseEnd(): void {
    this.#onEnd();
    this.#end.resolve();
  }

  onResponseError(_controller: Controller | undefined, error: unknown): void {
    this.#onEnd();
    const failure = this.#failure(error);
    this.#begin.reject(failure);
    this.#end.reject(failure);
  }

  async pipeTo(sink: Writable, onBytes: (count: number) => void = () => {}): Promise<void> {
    const closed = Promise.withResolvers<void>();
    const onClose = (): void => {
      if (!sink.writableFinished)
        this.abort(new OutboundError('CANCELLED', 'The reader has gone.'));
      closed.resolve();
    };
    const onError = (): void => {};
    const resume = (): void => this.#controller?.resume();
    sink.on('close', onClose).on('error', onError).on('drain', resume);
    this.#flow((chunk) => {
      onBytes(chunk.length);
      return sink.write(chunk);
    });
    try {
      await this.#end.promise;
      const finished = Promise.withResolvers<void>();
      sink.end(finished.resolve);
      await Promise.race([finished.promise, closed.promise]);
      if (!sink.writableFinished) throw new OutboundError('CANCELLED', 'The reader has gone.');
    } catch (error) {
      sink.destroy();
      throw error;
    } finally {
      sink.off('close', onClose).off('drain', resume);
    }
  }

  async discard(): Promise<void> {
    let left = LARGEST_DISCARDED;
    this.#flow((chunk) => {
      left -= chunk.length;
      if (left < 0) this.abort(new OutboundError('CANCELLED', 'The answer was discarded.'));
      return true;
    });
    await this.#end.promise.catch(() => {});
  }

  #flow(take: (chunk: Buffer) => boolean): void {
    this.#take = take;
    const wants = this.#early.splice(0).map(take);
    if (wants.every(Boolean)) this.#controller?.resume();
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('The request was cancelled.');
}
