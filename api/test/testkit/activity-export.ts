import { expect } from 'vitest';
import { cookieHeader } from './rest.ts';
import type { Story } from './story.ts';
import type { TestClient } from './test-client.ts';

/** Downloads an export, as a browser with the cookies of a client would. */
export async function download(
  { app }: Pick<Story, 'app'>,
  client: TestClient,
  file: string,
  headers: Readonly<Record<string, string>> = {},
) {
  const response = await fetch(`${app.url}/api/integrations/${file}`, {
    headers: { cookie: cookieHeader(client), ...headers },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

interface Exported {
  readonly id: string;
  readonly message: string;
  readonly eventType: string;
}

/** The events of an export as JSON. */
export async function exported(
  story: Pick<Story, 'app'>,
  client: TestClient,
  query = '',
): Promise<Exported[]> {
  const { status, text } = await download(story, client, `activity.json${query}`);
  expect(status).toBe(200);
  return JSON.parse(text) as Exported[];
}
