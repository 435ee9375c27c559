import * as sending from './sending-documents.ts';
import type { Answer, TestClient } from './test-client.ts';

interface Entry {
  readonly audience: 'SIGNED_IN' | 'OVERSEERS' | 'ADMINS';
  readonly ask: (client: TestClient) => Promise<Answer<object>>;
}

const email = { to: 'ada@example.org', subject: 'Hello', text: 'Hello' };
const sms = { to: '+48123456789', text: 'Hello' };
const post = { title: 'Hello', body: 'Hello' };

/** Who may ask what of sending and publishing. */
export const sendingRoles: Readonly<Record<string, Entry>> = {
  'Query.failover': { audience: 'SIGNED_IN', ask: (client) => client.ask(sending.Failover, {}) },
  'Query.messageTraffic': {
    audience: 'OVERSEERS',
    ask: (client) => client.ask(sending.MessageTraffic, {}),
  },
  'Mutation.sendEmail': {
    audience: 'ADMINS',
    ask: (client) => client.ask(sending.SendEmail, { input: email }),
  },
  'Mutation.sendSms': {
    audience: 'ADMINS',
    ask: (client) => client.ask(sending.SendSms, { input: sms }),
  },
  'Mutation.publish': {
    audience: 'ADMINS',
    ask: (client) =>
      client.ask(sending.Publish, { input: { ...post, integrationId: 'int_of_nobody' } }),
  },
  'Mutation.setFailoverOrder': {
    audience: 'ADMINS',
    ask: (client) =>
      client.ask(sending.SetFailoverOrder, { input: { category: 'SMS', integrationIds: [] } }),
  },
};

/** What a stranger asks of sending. */
export const sendingTries = (
  stranger: () => TestClient,
): Readonly<Record<string, () => Promise<unknown>[]>> => ({
  'Query.failover': () => [stranger().ask(sending.Failover, {})],
  'Query.messageTraffic': () => [stranger().ask(sending.MessageTraffic, {})],
});

/** What a stranger would have integrations of somebody else do. */
export const sendingChanges = (
  stranger: () => TestClient,
  idOf: () => string,
): Readonly<Record<string, () => Promise<Answer<object>>>> => ({
  'Mutation.sendEmail': () =>
    stranger().ask(sending.SendEmail, { input: { ...email, integrationId: idOf() } }),
  'Mutation.sendSms': () =>
    stranger().ask(sending.SendSms, { input: { ...sms, integrationId: idOf() } }),
  'Mutation.publish': () =>
    stranger().ask(sending.Publish, { input: { ...post, integrationId: idOf() } }),
  'Mutation.setFailoverOrder': () =>
    stranger().ask(sending.SetFailoverOrder, {
      input: { category: 'EMAIL', integrationIds: [idOf()] },
    }),
});
