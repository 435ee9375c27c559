import { request as send, type Dispatcher } from 'undici';
import { abortable, withDeadline } from './deadline.ts';
import { connectionFailure } from './failures.ts';
import { OutboundError, type OutboundRequest, type OutboundResponse } from './outbound.ts';
import { parseHttpUrl, targetOf } from './url-policy.ts';

const DEFAULT_MAX_BYTES = 65_536;
/** What the connection decides, or what would make the answer something else than the bytes that were sent. */
const OWN_HEADERS = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'host',
  'keep-alive',
]);

/** One request and one answer; a redirect is an answer like any other. @throws {OutboundError} */
export async function httpRequest(
  dispatcher: Dispatcher,
  request: OutboundRequest,
): Promise<OutboundResponse> {
  const url = parseHttpUrl(request.url);
  const started = performance.now();
  const watch = watchStart(dispatcher);
  return withDeadline(request.deadlineMs, [request.signal], async (signal) => {
    try {
      const sent = send(url, {
        dispatcher: watch.dispatcher,
        method: request.method,
        headers: headersOf(request),
        body: request.body ?? null,
        signal,
      });
      // Undici looks at the signal only once it is connected.
      const response = await abortable(sent, signal);
      const kept = await readUpTo(response.body, request.maxBytes ?? DEFAULT_MAX_BYTES);
      return {
        status: response.statusCode,
        headers: flatten(response.headers),
        ...kept,
        durationMs: Math.round(performance.now() - started),
      };
    } catch (error) {
      const cause = signal.aborted ? (signal.reason as OutboundError) : error;
      const failure = connectionFailure(cause, targetOf(url).host);
      throw watch.hasStarted() ? afterSending(failure) : failure;
    }
  });
}

/** Tells whether a connection was there and the request was written to it, in whole or in part. */
function watchStart(dispatcher: Dispatcher): {
  readonly dispatcher: Dispatcher;
  readonly hasStarted: () => boolean;
} {
  let started = false;
  const watched = dispatcher.compose((dispatch) => (options, handler) => {
    // The handler is one of this request alone; a decorator around it would lose what it does not know.
    const begin = handler.onRequestStart?.bind(handler);
    handler.onRequestStart = (...given) => {
      started = true;
      begin?.(...given);
    };
    return dispatch(options, handler);
  });
  return { dispatcher: watched, hasStarted: () => started };
}

function afterSending({ code, message, cause }: OutboundError): OutboundError {
  return new OutboundError(code, message, { cause }, true);
}

function headersOf({ headers = {} }: OutboundRequest): Record<string, string> {
  const given = Object.entries(headers).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  return {
    'user-agent': 'Patchbay',
    ...Object.fromEntries(given.filter(([name]) => !OWN_HEADERS.has(name))),
    'accept-encoding': 'identity',
  };
}

async function readUpTo(
  stream: Dispatcher.ResponseData['body'],
  maxBytes: number,
): Promise<{ body: Buffer; truncated: boolean }> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Leaving the loop destroys the stream and its connection; what it then says is of no interest.
  stream.on('error', () => {});
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) break;
  }
  // A copy: a slice would keep the whole of the last chunk alive.
  const body = Buffer.concat(chunks, Math.min(length, maxBytes));
  return { body, truncated: length > maxBytes };
}

function flatten(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}
