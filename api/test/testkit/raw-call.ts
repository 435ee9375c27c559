import { type IncomingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body as JSON. */
  json(): unknown;
}

interface RawCall {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
}

/** Asks with exactly this path: no URL parser tidies it up before. */
export function rawCall(
  url: string,
  path: string,
  { method = 'GET', headers = {}, body }: RawCall = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : [...value],
      ]),
    );
    const asking = request({ hostname, port, method, path, headers: sent, agent: false });
    asking.once('error', reject);
    asking.once('response', (answer) => {
      buffer(answer).then((bytes) => {
        const text = bytes.toString();
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text,
          json: () => JSON.parse(text) as unknown,
        });
      }, reject);
    });
    asking.end(body);
  });
}

/** The headers of a call with an API key. */
export function withKey(
  key: string,
  headers: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return { authorization: `Bearer ${key}`, ...headers };
}
