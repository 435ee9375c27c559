import type { Actor } from '../activity/index.ts';

/** One call that went to a provider, as it is told: without headers, bodies and values of the query. */
export interface MadeCall {
  readonly organizationId: string;
  readonly integrationId: string;
  readonly integrationName: string;
  readonly providerKey: string;
  readonly category: string;
  readonly actor: Actor;
  readonly method: string;
  /** With the names of the query's parameters, and without credentials. */
  readonly path: string;
  /** Null: the provider gave no answer. */
  readonly status: number | null;
  /** Why there was no answer, or not the whole of it. */
  readonly failure: string | null;
  /** The tool did not wait for the end: nothing that the provider is to blame for. */
  readonly isLeft: boolean;
  readonly durationMs: number;
  readonly sentBytes: number;
  readonly receivedBytes: number;
  /** How often it was sent again, for rate limits or a renewed token. */
  readonly retries: number;
}

const longestPath = 300;

/** The path of a call as it may be kept: names of the query, not what was asked for. */
export function toldPath(path: string, query: string): string {
  const names = query
    .split('&')
    .map((pair) => pair.split('=', 1)[0] ?? '')
    .filter((name) => name !== '');
  const whole = `${path === '' ? '/' : path}${names.length === 0 ? '' : `?${names.join('&')}`}`;
  return whole.length <= longestPath ? whole : `${whole.slice(0, longestPath - 1)}…`;
}
