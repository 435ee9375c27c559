import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { PatchbayProcess } from './patchbay-process.ts';

/** What a tool is answered that sends the server this key: the status, and the data where there is some. */
export async function askWithKey(
  patchbay: PatchbayProcess,
  key: string,
  query: string,
): Promise<{ status: number; data: unknown }> {
  const response = await fetch(`${patchbay.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const answer = (await response.json()) as { data?: unknown };
  return { status: response.status, data: answer.data ?? null };
}

/** Makes a key as whoever is signed in on the page. */
export async function createApiKey(
  page: Page,
  input: { name: string; scopes: readonly string[]; expiresAt?: string },
): Promise<void> {
  const answer = await page.request.post('/graphql', {
    headers: { 'apollo-require-preflight': '1', origin: new URL(page.url()).origin },
    data: {
      query: `mutation Create($input: CreateApiKeyInput!) {
        createApiKey(input: $input) { userErrors { message } }
      }`,
      variables: { input },
    },
  });
  const { data } = (await answer.json()) as { data: { createApiKey: { userErrors: unknown[] } } };
  expect(data.createApiKey.userErrors).toEqual([]);
}
