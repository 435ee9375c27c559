import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { connectionFailure } from './failures.ts';
import { OutboundError, type OutboundStream, type OutboundStreamRequest } from './outbound.ts';
import { StreamedAnswer } from './streamed-answer.ts';
import { TappedBody } from './tapped-body.ts';
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
  #timerMs = 0;
  /** The answer has begun, or all is over. */
  #isAnswered = false;

  constructor(request: OutboundStreamRequest, abort: (reason: OutboundError) => void) {
    const { body } = request;
    this.#request = request;
    this.#abort = abort;
    this.body = isStreamed(body) ? this.#watched(body) : (body ?? null);
  }

  start(): void {
    const { body, signal, headersMs, idleMs, longestMs } = this.#request;
    this.#restart(isStreamed(body) ? Math.max(idleMs, headersMs) : headersMs);
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

  #watched(body: Readable): Readable {
    const { idleMs, headersMs, onSent } = this.#request;
    const tapped = new TappedBody(body, (bytes) => {
      this.#restart(idleMs);
      onSent?.(bytes);
    });
    // A request that was given up before it began leaves nobody who would hear that its body broke off.
    return tapped.on('error', () => {}).once('end', () => this.#restart(headersMs));
  }

  #restart(milliseconds: number): void {
    if (this.#isAnswered) return;
    if (this.#timerMs === milliseconds) {
      this.#timer?.refresh();
      return;
    }
    clearTimeout(this.#timer);
    this.#timerMs = milliseconds;
    this.#timer = this.#after(milliseconds);
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

function isStreamed(body: OutboundStreamRequest['body']): body is Readable {
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
