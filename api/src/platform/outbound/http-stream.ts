import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { connectionFailure } from './failures.ts';
import { OutboundError, type OutboundStream, type OutboundStreamRequest } from './outbound.ts';
import { StreamedAnswer } from './streamed-answer.ts';
import { parseHttpUrl, targetOf } from './url-policy.ts';

/** What the connection decides. */
const OWN_HEADERS = new Set([
  'connection',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Sends a request whose body and answer may be of any size. @throws {OutboundError} */
export async function httpStream(
  dispatcher: Dispatcher,
  request: OutboundStreamRequest,
): Promise<OutboundStream> {
  const url = parseHttpUrl(request.url);
  const { host } = targetOf(url);
  const watch = new Watch(request, (reason) => answer.abort(reason));
  const answer = new StreamedAnswer(
    (error) => connectionFailure(error, host),
    () => watch.end(),
  );
  watch.start();
  try {
    dispatcher.dispatch(
      {
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: request.method,
        headers: headersOf(request),
        body: watch.body,
        headersTimeout: 0,
        bodyTimeout: request.idleMs,
      },
      answer,
    );
  } catch (error) {
    answer.abort(error);
  }
  await answer.begun;
  watch.answered();
  return answer;
}

/** Ends a request in which nothing moves any more, or that lasts too long. */
class Watch {
  readonly body: Readable | Uint8Array | null;
  readonly #request: OutboundStreamRequest;
  readonly #abort: (reason: OutboundError) => void;
  #longest: NodeJS.Timeout | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** The answer has begun, or all is over. */
  #isAnswered = false;

  constructor(request: OutboundStreamRequest, abort: (reason: OutboundError) => void) {
    const { body } = request;
    this.#request = request;
    this.#abort = abort;
    this.body = isStreamed(body)
      ? Readable.from(this.#watched(body), { objectMode: false })
      : (body ?? null);
  }

  start(): void {
    const { body, signal, headersMs, idleMs, longestMs } = this.#request;
    this.#timer = this.#after(isStreamed(body) ? Math.max(idleMs, headersMs) : headersMs);
    this.#longest = this.#after(longestMs);
    signal?.addEventListener('abort', this.#cancel, { once: true });
    if (signal?.aborted === true) this.#cancel();
  }

  /** From now on undici watches what comes. */
  answered(): void {
    this.#isAnswered = true;
    clearTimeout(this.#timer);
  }

  end(): void {
    this.answered();
    clearTimeout(this.#longest);
    this.#request.signal?.removeEventListener('abort', this.#cancel);
  }

  async *#watched(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
    const { idleMs, headersMs } = this.#request;
    for await (const chunk of body) {
      this.#restart(idleMs);
      yield chunk;
    }
    this.#restart(headersMs);
  }

  #restart(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (!this.#isAnswered) this.#timer = this.#after(milliseconds);
  }

  #after(milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => {
      const message = `Nothing came or went for ${milliseconds} ms.`;
      this.#abort(new OutboundError('TIMEOUT', message));
    }, milliseconds);
  }

  readonly #cancel = (): void => {
    this.#abort(new OutboundError('CANCELLED', 'The request was cancelled.'));
  };
}

function isStreamed(body: OutboundStreamRequest['body']): body is AsyncIterable<Uint8Array> {
  return body !== undefined && !(body instanceof Uint8Array);
}

function headersOf({
  headers = {},
  body,
}: OutboundStreamRequest): Record<string, string | string[]> {
  const isStream = isStreamed(body);
  const sent: Record<string, string | string[]> = { 'user-agent': 'Patchbay' };
  for (const [given, value] of Object.entries(headers)) {
    const name = given.toLowerCase();
    // The length of bytes is known; that of a stream only its sender knows.
    if (OWN_HEADERS.has(name) || (name === 'content-length' && !isStream)) continue;
    sent[name] = typeof value === 'string' ? value : [...value];
  }
  return sent;
}
