import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKey } from './testkit/api-key-stories.ts';
import { bareOperation } from './testkit/bare-operation.ts';
import { Dashboard } from './testkit/dashboard-documents.ts';
import { rootFields } from './testkit/root-fields.ts';
import { type TestApp, createTestApp } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

/** Who, beside members, may use which operations. The first scope is the one that whoever lacks it is told to get. */
const table: readonly (readonly [needed: readonly string[], fields: string])[] = [
  [
    ['integrations:read', 'integrations:write'],
    `Query.categories Query.failover Query.integration Query.integrations Query.provider Query.providers Query.publishTargets Query.validateConfig
     Subscription.integrationChanged`,
  ],
  [
    ['integrations:write'],
    `Mutation.applyImport Mutation.connectIntegration Mutation.deleteIntegration
     Mutation.disconnectIntegration Mutation.planImport Mutation.reconnectIntegration Mutation.refreshOAuthToken
     Mutation.retryActivity
     Mutation.runAllHealthChecks Mutation.runHealthCheck Mutation.setHealthCheckInterval
     Mutation.setFailoverOrder Mutation.setIntegrationEnabled Mutation.testCredentials Mutation.testIntegration Mutation.updateIntegration`,
  ],
  [['activity:read'], 'Query.activity Subscription.activityAdded'],
  [['activity:write'], 'Mutation.recordActivity'],
  [
    ['health:read'],
    `Query.alerts Query.dashboard Query.emailUsage Query.health Query.healthCheckRun Query.integrationHealth Query.messageTraffic
     Subscription.dashboardChanged Subscription.healthChanged`,
  ],
  [
    ['webhooks:manage'],
    `Query.deliveries Query.delivery Query.replay Query.retryPolicy Query.retrySchedule Query.webhook
     Query.webhookEventTypes Query.webhooks Mutation.createWebhook Mutation.deleteWebhook
     Mutation.discardDeliveries Mutation.replayDeliveries Mutation.rotateWebhookSecret Mutation.testWebhook
     Mutation.updateRetryPolicy Mutation.updateWebhook`,
  ],
  [
    ['messages:send'],
    'Mutation.publish Mutation.sendEmail Mutation.sendSms Mutation.sendTestEmail',
  ],
];

/** For members only: what concerns people, and keys themselves. */
const membersOnly = `Query.apiKeyScopes Query.apiKeys Query.invitations Query.members Query.sessions
  Mutation.changeMemberRole Mutation.changePassword Mutation.createApiKey Mutation.disableTwoFactor
  Mutation.enableTwoFactor Mutation.finishOAuth Mutation.startOAuth Mutation.endOtherSessions Mutation.endSession Mutation.inviteMember
  Mutation.leaveOrganization Mutation.removeMember Mutation.renameOrganization Mutation.renewRecoveryCodes
  Mutation.revokeApiKey Mutation.revokeInvitation Mutation.rotateApiKey Mutation.startTwoFactor
  Mutation.switchOrganization Mutation.updateProfile Query.me`;

/** For a key with two scopes. */
const wholeConfiguration = 'Query.exportConfiguration';

/** For every key: nodes show what its scopes show. */
const everyKey = 'Query.node Query.nodes';

/** For everybody, to sign in and to join: a key means nothing there. */
const everybody = `Mutation.acceptInvitation Mutation.completeSignIn Mutation.previewInvitation
  Mutation.redeemSignInLink Mutation.signIn Mutation.signOut Mutation.startSingleSignOn Mutation.finishSingleSignOn
  Query.singleSignOn`;

const scopes = [...new Set(table.flatMap(([needed]) => needed))];
const words = (text: string) => text.split(/\s+/);

let app: TestApp;
let tools: ReadonlyMap<string, TestClient>;

beforeAll(async () => {
  app = await createTestApp();
  const { as } = await app.organization('Acme', 'OWNER');
  const made = await Promise.all(
    scopes.map(async (scope) => {
      const { secret } = await makeKey(as.OWNER, [scope], { rateLimitPerMinute: 60_000 });
      return [scope, app.tool(secret)] as const;
    }),
  );
  tools = new Map(made);
});
afterAll(() => app.close());

async function refusalsOf(field: string): Promise<Map<string, string | undefined>> {
  const refusals = new Map<string, string | undefined>();
  for (const [scope, tool] of tools) {
    const { errors } = await tool.post({ query: bareOperation(field) });
    const refusal = errors.find(({ extensions }) => extensions.code === 'FORBIDDEN');
    refusals.set(scope, refusal?.message);
  }
  return refusals;
}

describe('a key with one scope', () => {
  it('is tried with every operation that there is', () => {
    const several = [membersOnly, wholeConfiguration, everyKey, everybody];
    const named = [...table.map(([, fields]) => fields), ...several];
    expect(named.flatMap(words).toSorted()).toEqual(rootFields().toSorted());
  });

  it.each(
    table.flatMap(([needed, fields]) => words(fields).map((field) => [field, needed] as const)),
  )('%s: may with %j only, and else is told which scope it needs', async (field, needed) => {
    for (const [scope, refusal] of await refusalsOf(field)) {
      const told = `This API key needs the scope ${needed[0]}.`;
      expect([scope, refusal]).toEqual([scope, needed.includes(scope) ? undefined : told]);
    }
  });

  it.each(words(membersOnly))('%s: may not, whatever the scope', async (field) => {
    for (const [scope, refusal] of await refusalsOf(field))
      expect([scope, refusal]).toEqual([scope, 'Only a member who is signed in may do this.']);
  });

  it.each(words(`${everyKey} ${everybody}`))('%s: may, whatever the scope', async (field) => {
    for (const [scope, refusal] of await refusalsOf(field))
      expect([scope, refusal]).toEqual([scope, undefined]);
  });

  it('health:read has the whole dashboard', async () => {
    const { errors, data } = (await tools.get('health:read')?.ask(Dashboard, {})) ?? {};
    expect(errors).toEqual([]);
    expect(data?.dashboard.recentActivity).not.toBeNull();
  });

  it.each([
    ['health:read', '{ alerts { webhook { url } } }', 'webhooks:manage'],
    ['health:read', '{ alerts { webhook { eventTypes } } }', 'webhooks:manage'],
    ['health:read', '{ alerts { webhook { secretMask } } }', 'webhooks:manage'],
    ['health:read', '{ alerts { integration { config } } }', 'integrations:read'],
    ['health:read', '{ dashboard { recentActivity { requestBody } } }', 'activity:read'],
    ['health:read', '{ dashboard { recentActivity { responseBody } } }', 'activity:read'],
    ['health:read', '{ exportConfiguration }', 'integrations:read'],
    ['integrations:read', '{ exportConfiguration }', 'health:read'],
    ['activity:read', '{ activity { nodes { integration { config } } } }', 'integrations:read'],
    [
      'activity:read',
      '{ activity { nodes { integration { credentialMasks { mask } } } } }',
      'integrations:read',
    ],
    ['activity:read', '{ activity { nodes { integration { identity } } } }', 'integrations:read'],
    [
      'activity:read',
      '{ activity { nodes { integration { lastTest { outcome } } } } }',
      'integrations:read',
    ],
  ])('%s sees no more than it is for: %s', async (scope, query, needed) => {
    const { errors } = (await tools.get(scope)?.post({ query })) ?? { errors: [] };
    expect(errors.map(({ message }) => message)).toEqual([
      `This API key needs the scope ${needed}.`,
    ]);
  });

  it('sees how the integration of an event is, whatever it may see besides', async () => {
    const query = '{ activity { nodes { requestBody integration { id name status } } } }';
    const { errors } = (await tools.get('activity:read')?.post({ query })) ?? {};
    expect(errors).toEqual([]);
  });
});
