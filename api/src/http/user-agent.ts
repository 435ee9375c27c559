import type { IncomingHttpHeaders } from 'node:http';

const maxLength = 300;

/** What the caller's program says of itself: anything, so it is cut before it is kept. */
export function userAgentOf(headers: IncomingHttpHeaders): string | null {
  return headers['user-agent']?.slice(0, maxLength) || null;
}
