import type { Outbound } from '../../platform/outbound/index.ts';

/** As `oauth4webapi` asks for its requests. */
interface FetchOptions {
  readonly body?: URLSearchParams | null | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly method: 'GET' | 'POST';
  readonly signal?: AbortSignal | undefined;
}

export type OutboundFetch = (url: string, options: FetchOptions) => Promise<Response>;

/** Of a request, to the last byte of its answer. */
const deadlineMs = 8_000;
/** The keys and the metadata of an identity provider are a few kilobytes. */
const maxBytes = 512 * 1024;
const bodiless = new Set([204, 205, 304]);

/**
 * Requests to the identity provider, over the one way out of Patchbay. Answers that are too long are none.
 *
 * @throws {OutboundError}
 */
export function outboundFetch(outbound: Outbound): OutboundFetch {
  return async (url, { body, headers, method, signal }) => {
    const answer = await outbound.request({
      method,
      url,
      headers,
      ...(body == null ? {} : { body: body.toString() }),
      ...(signal === undefined ? {} : { signal }),
      deadlineMs,
      maxBytes,
    });
    const text = bodiless.has(answer.status) || answer.truncated ? null : answer.body;
    return new Response(text === null ? null : new Uint8Array(text), {
      status: answer.status,
      headers: answer.headers,
    });
  };
}
