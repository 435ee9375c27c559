import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { report } from './events.ts';
import type { PatchbayProcess } from './patchbay-process.ts';

interface Payload {
  readonly userErrors: readonly unknown[];
}

/** Sends one mutation as whoever is signed in, and expects it to be done. */
export async function send<Data extends Payload>(
  page: Page,
  query: string,
  input: unknown,
): Promise<Data> {
  const answer = await page.request.post('/graphql', {
    headers: { 'apollo-require-preflight': '1', origin: new URL(page.url()).origin },
    data: { query, variables: { input } },
  });
  const { data, errors } = (await answer.json()) as { data?: { done: Data }; errors?: unknown };
  expect({ errors, userErrors: data?.done.userErrors }).toEqual({ userErrors: [] });
  if (!data) throw new Error('There is no answer');
  return data.done;
}

/** A webhook that listens to every sync. */
export async function createWebhook(
  page: Page,
  { name, url }: { name: string; url: string },
): Promise<{ id: string; secret: string }> {
  const { webhook, secret } = await send<
    Payload & { webhook: { id: string } | null; secret: string | null }
  >(
    page,
    `mutation Create($input: CreateWebhookInput!) {
      done: createWebhook(input: $input) { webhook { id } secret userErrors { code message path } }
    }`,
    { name, url, eventTypes: ['sync.*'] },
  );
  return { id: webhook?.id ?? '', secret: secret ?? '' };
}

/** The policy of the organization; without jitter, so that times are exact. */
export async function setRetryPolicy(
  page: Page,
  policy: { strategy: 'EXPONENTIAL' | 'FIXED'; maxRetries: number; baseDelaySeconds: number },
): Promise<void> {
  await send(
    page,
    `mutation Set($input: UpdateRetryPolicyInput!) {
      done: updateRetryPolicy(input: $input) { userErrors { code message path } }
    }`,
    { policy: { ...policy, maxDelaySeconds: 21_600, jitter: false, deadLetterQueue: true } },
  );
}

/** Something happens that these webhooks are told of. */
export async function happen(page: Page, eventType = 'sync.completed'): Promise<void> {
  const event = { externalId: randomUUID(), eventType, status: 'SUCCESS' } as const;
  await report(page, [{ ...event, message: 'The orders were synced' }]);
}

/** Takes all webhooks away, with what waits for them. */
export async function emptyWebhooks(patchbay: PatchbayProcess): Promise<void> {
  await patchbay.query(
    'truncate webhooks, deliveries, delivery_attempts, delivery_payloads, delivery_buckets cascade',
  );
}

/** A delivery in a list, by its event type. */
export const deliveryRow = (page: Page, eventType: string) =>
  page.locator('[data-delivery]').filter({ hasText: eventType }).first();
