import type { TestClient } from './test-client.ts';

export interface RestAnswer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** The cookies of a client, as its browser sends them. */
export function cookieHeader({ cookies }: Pick<TestClient, 'cookies'>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

/** Asks a plain HTTP address as a browser with the cookies of a client would. */
export async function restGet<Body>(
  url: string,
  path: string,
  client?: TestClient,
  headers: Readonly<Record<string, string>> = {},
): Promise<RestAnswer<Body>> {
  const cookie = client === undefined ? '' : cookieHeader(client);
  const response = await fetch(new URL(path, url), {
    headers: { ...(cookie === '' ? {} : { cookie }), ...headers },
  });
  return {
    status: response.status,
    body: (await response.json()) as Body,
    headers: response.headers,
  };
}
