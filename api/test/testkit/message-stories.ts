import { expect } from 'vitest';
import { Connect } from './integration-documents.ts';
import { type StoredIntegration, mailForm } from './integration-stories.ts';
import { SendTestEmail } from './messaging-documents.ts';
import type { OutsideWorld } from './outside-world.ts';
import type { TestClient } from './test-client.ts';

/** Where the test messages of stories go. */
export const recipient = 'ada@example.org';

/** Connects the mail server with further settings, as limits, without a test where that is wanted. */
export async function connectMailWith(
  client: TestClient,
  world: OutsideWorld,
  config: object,
  more: { readonly name?: string; readonly skipTest?: boolean } = {},
): Promise<StoredIntegration> {
  const form = mailForm(world);
  const input = { ...form, name: 'Mail', ...more, config: { ...form.config, ...config } };
  const { connectIntegration } = await client.get(Connect, { input });
  expect(connectIntegration.userErrors).toEqual([]);
  const { integration } = connectIntegration;
  if (integration == null) throw new Error('Nothing was connected.');
  return integration;
}

/** Sends a test message, and gives what came of it. */
export async function sendTest(client: TestClient, integrationId: string, to = recipient) {
  const { sendTestEmail } = await client.get(SendTestEmail, { input: { integrationId, to } });
  return sendTestEmail;
}
