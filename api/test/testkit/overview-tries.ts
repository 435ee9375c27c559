import type { Answer, TestClient } from './test-client.ts';
import { apiKeyTries } from './api-key-tables.ts';
import { RecordActivity } from './activity-documents.ts';
import { Export } from './configuration-documents.ts';
import { Alerts, Dashboard, Health } from './dashboard-documents.ts';
import * as health from './health-documents.ts';
import { EmailUsage, SendTestEmail } from './messaging-documents.ts';
import { oauthChanges } from './oauth-tables.ts';
import { sendingChanges, sendingTries } from './sending-tables.ts';

/** What a stranger asks of dashboard, health, e-mail, configuration and API keys. `idOf` gives an integration of somebody else. */
export const overviewTries = (
  stranger: () => TestClient,
  idOf: () => string,
): Readonly<Record<string, () => Promise<unknown>[]>> => ({
  ...apiKeyTries(stranger),
  ...sendingTries(stranger),
  'Query.emailUsage': () => [stranger().ask(EmailUsage, { integrationId: idOf() })],
  'Query.exportConfiguration': () => [stranger().ask(Export, {})],
  'Query.dashboard': () => [stranger().ask(Dashboard, {})],
  'Query.health': () => [stranger().ask(Health, {})],
  'Query.alerts': () => [stranger().ask(Alerts, {})],
  'Query.integrationHealth': () => [stranger().ask(health.HealthOf, { id: idOf() })],
});

/** What a stranger would change of it. */
export const overviewChanges = (
  stranger: () => TestClient,
  idOf: () => string,
): Readonly<Record<string, () => Promise<Answer<object>>>> => ({
  ...sendingChanges(stranger, idOf),
  ...oauthChanges(stranger, idOf),
  'Mutation.setHealthCheckInterval': () =>
    stranger().ask(health.SetHealthCheckInterval, {
      input: { integrationId: idOf(), intervalMinutes: 1 },
    }),
  'Mutation.runHealthCheck': () =>
    stranger().ask(health.RunHealthCheck, { input: { integrationId: idOf() } }),
  'Mutation.sendTestEmail': () =>
    stranger().ask(SendTestEmail, { input: { integrationId: idOf(), to: 'eve@example.org' } }),
  'Mutation.recordActivity': () =>
    stranger().ask(RecordActivity, {
      events: [
        {
          externalId: 'x',
          eventType: 'sync.done',
          status: 'SUCCESS',
          message: 'Mine',
          integrationId: idOf(),
        },
      ],
    }),
});
