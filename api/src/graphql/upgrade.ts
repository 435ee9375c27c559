import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** Whether a page at `origin` may open a socket on the server that was asked for as `host`. */
export type AllowedOrigin = (origin: string, host: string) => boolean;

/**
 * Whether an upgrade comes from where it may. Browsers send cookies with a foreign page's upgrade too, and no other
 * protection applies to it: a request with a cookie must name an allowed origin. Tools send neither; and no page can
 * send a header with a credential, so whatever sends one is no page.
 */
export function isFromAllowedOrigin(request: IncomingMessage, allowed: AllowedOrigin): boolean {
  const { origin, host, cookie, authorization } = request.headers;
  if (cookie === undefined && authorization !== undefined) return true;
  if (origin === undefined) return cookie === undefined;
  return allowed(origin, host ?? '');
}

export function pathOf(request: IncomingMessage): string {
  return request.url?.split('?', 1)[0] ?? '';
}

/** Answers an upgrade with plain HTTP and closes the connection. */
export function refuseUpgrade(socket: Duplex, status: string, message: string): void {
  const body = `${message}\n`;
  socket.on('error', () => socket.destroy());
  socket.end(
    [
      `HTTP/1.1 ${status}`,
      'Connection: close',
      'Content-Type: text/plain; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}
