import type { Answer, TestClient } from './test-client.ts';
import * as configuration from './configuration-documents.ts';
import { Alerts, Dashboard, Health } from './dashboard-documents.ts';
import * as health from './health-documents.ts';
import { EmailUsage, SendTestEmail } from './messaging-documents.ts';

interface Entry {
  readonly audience: 'OVERSEERS' | 'ADMINS';
  readonly ask: (client: TestClient) => Promise<Answer<object>>;
}

/** Who may ask what of health, dashboard, e-mail and configuration. `idOf` gives the id of an integration. */
export const overviewRoles = (idOf: () => string): Readonly<Record<string, Entry>> => ({
  'Query.dashboard': { audience: 'OVERSEERS', ask: (client) => client.ask(Dashboard, {}) },
  'Query.health': { audience: 'OVERSEERS', ask: (client) => client.ask(Health, {}) },
  'Query.alerts': { audience: 'OVERSEERS', ask: (client) => client.ask(Alerts, {}) },
  'Query.exportConfiguration': {
    audience: 'OVERSEERS',
    ask: (client) => client.ask(configuration.Export, {}),
  },
  'Mutation.planImport': {
    audience: 'ADMINS',
    ask: (client) => client.ask(configuration.Plan, { file: {} }),
  },
  'Mutation.applyImport': {
    audience: 'ADMINS',
    ask: (client) => client.ask(configuration.Apply, { file: {}, fingerprint: '' }),
  },
  'Query.emailUsage': {
    audience: 'OVERSEERS',
    ask: (client) => client.ask(EmailUsage, { integrationId: idOf() }),
  },
  'Mutation.sendTestEmail': {
    audience: 'ADMINS',
    ask: (client) =>
      client.ask(SendTestEmail, { input: { integrationId: idOf(), to: 'ada@example.org' } }),
  },
  'Query.integrationHealth': {
    audience: 'OVERSEERS',
    ask: (client) => client.ask(health.HealthOf, { id: idOf() }),
  },
  'Query.healthCheckRun': {
    audience: 'OVERSEERS',
    ask: (client) => client.ask(health.HealthRun, { id: 'run_of_nobody' }),
  },
  'Mutation.setHealthCheckInterval': {
    audience: 'ADMINS',
    ask: (client) =>
      client.ask(health.SetHealthCheckInterval, {
        input: { integrationId: idOf(), intervalMinutes: 10 },
      }),
  },
  'Mutation.runHealthCheck': {
    audience: 'ADMINS',
    ask: (client) => client.ask(health.RunHealthCheck, { input: { integrationId: idOf() } }),
  },
  'Mutation.runAllHealthChecks': {
    audience: 'ADMINS',
    ask: (client) => client.ask(health.RunAllHealthChecks, {}),
  },
});
