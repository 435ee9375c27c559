import { Activity } from './activity-documents.ts';
import type { FakeCarrier } from './fake-carriers.ts';
import { Connect } from './integration-documents.ts';
import { recipient } from './message-stories.ts';
import { Failover, MessageTraffic, SendEmail, SendSms } from './sending-documents.ts';
import type { TestClient } from './test-client.ts';

/** The number that text messages of stories go to. */
const telephone = '+48123456789';

interface CarrierOptions {
  readonly name: string;
  readonly fromAddress?: string | null;
  readonly hourlyLimit?: number;
}

/** Connects a vendor that sends over HTTP. */
export async function connectCarrier(
  client: TestClient,
  providerKey: 'fake-mail' | 'fake-sms',
  { url }: Pick<FakeCarrier, 'url'>,
  { name, fromAddress = 'hub@acme.example', ...limits }: CarrierOptions,
): Promise<string> {
  const config = { url, ...limits, ...(fromAddress === null ? {} : { fromAddress }) };
  const input = { providerKey, config, credentials: { token: 'right-carrier-token' }, name };
  const { connectIntegration } = await client.get(Connect, { input: { ...input, skipTest: true } });
  const { integration, userErrors } = connectIntegration;
  if (integration == null) throw new Error(`Not connected: ${JSON.stringify(userErrors)}`);
  return integration.id;
}

/** Sends an e-mail, and gives what came of it. */
export async function sendMail(client: TestClient, more: object = {}) {
  const input = { to: recipient, subject: 'Your shift', text: 'It begins at eight.', ...more };
  return (await client.get(SendEmail, { input })).sendEmail;
}

/** Sends a text message, and gives what came of it. */
export async function sendText(client: TestClient, more: object = {}) {
  const input = { to: telephone, text: 'Your shift begins at eight.', ...more };
  return (await client.get(SendSms, { input })).sendSms;
}

/** The failover list of a category. */
export async function failoverOf(client: TestClient, category: 'EMAIL' | 'SMS') {
  const { failover } = await client.get(Failover, {});
  const list = failover.find((one) => one.category === category);
  if (list === undefined) throw new Error(`There is no list of ${category}.`);
  return list.entries;
}

export async function trafficOf(client: TestClient) {
  return (await client.get(MessageTraffic, {})).messageTraffic;
}

/** Events of sending and publishing, oldest first, as "type: integration". */
export async function told(client: TestClient): Promise<string[]> {
  const filter = { eventTypes: ['message.*', 'post.*', 'failover.*'] };
  const { activity } = await client.get(Activity, { filter });
  return activity.nodes
    .map(({ eventType, integration }) => `${eventType}: ${integration?.name ?? '-'}`)
    .toReversed();
}
