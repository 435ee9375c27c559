import type { Readable, Writable } from 'node:stream';
import type { Actor } from '../activity/index.ts';
import type { OutboundStreamRequest } from '../../platform/outbound/index.ts';
import type { Headers, SentHeaders } from './proxy-headers.ts';

/** A call as a tool made it. */
export interface ProviderCall {
  readonly organizationId: string;
  readonly actor: Actor;
  readonly integrationId: string;
  /** What redirects to the provider itself are rewritten to, as `/proxy/int_…`. */
  readonly place: string;
  readonly method: OutboundStreamRequest['method'];
  /** As it came: empty, or with a slash at its start. */
  readonly path: string;
  readonly query: string;
  readonly headers: Headers;
  readonly body: CallBody;
  /** Milliseconds until the answer has begun: with waiting for turns and for rate limits. */
  readonly deadlineMs: number;
  /** Fires when the tool has gone. */
  readonly signal: AbortSignal;
}

/** Bytes can be sent again; a stream is read once. */
export type CallBody =
  | { readonly kind: 'BYTES'; readonly bytes: Uint8Array | undefined }
  | { readonly kind: 'STREAM'; readonly source: Readable };

/** Begins the answer to the tool; what is written is its body. */
export type BeginAnswer = (status: number, headers: SentHeaders) => Writable;
