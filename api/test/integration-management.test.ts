import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builtinCatalogDir, loadCatalog } from '../src/modules/catalog/index.ts';
import {
  type CaseFile,
  type Simulator,
  builtinCasesDir,
  loadCases,
  startSimulator,
} from '../src/simulator/index.ts';
import { Dashboard } from './testkit/dashboard-documents.ts';
import {
  Connect,
  Delete,
  Integrations,
  SetEnabled,
  TestStored,
} from './testkit/integration-documents.ts';
import { type TestApp, type TestOrganization, createTestApp } from './testkit/test-app.ts';

/** One of each kind that the story names. */
const kinds = {
  'e-mail over an API': 'sendgrid',
  HRIS: 'bamboohr',
  'background checks': 'checkr',
  SMS: 'twilio',
  'a job board': 'lever',
  payroll: 'deel',
} as const;

let simulator: Simulator;
let cases: readonly CaseFile[];
let app: TestApp;
let acme: TestOrganization<'ADMIN'>;

beforeAll(async () => {
  const { providers } = await loadCatalog({ builtinDir: builtinCatalogDir });
  ({ cases } = await loadCases(builtinCasesDir, providers));
  simulator = await startSimulator({ cases });
  app = await createTestApp({ simulated: simulator });
});
afterAll(async () => {
  await app.close();
  await simulator.close();
});
beforeEach(async () => {
  for (const provider of Object.values(kinds)) simulator.setSituation(provider, 'good');
  acme = await app.organization('Acme', 'ADMIN');
});

async function connect(providerKey: string) {
  const mode = cases.find(({ provider }) => provider === providerKey)?.modes[0];
  if (mode === undefined) throw new Error(`The simulator does not play ${providerKey}.`);
  const { config, credentials } = mode.forms;
  const input = { providerKey, authMode: mode.mode, config, credentials };
  return (await acme.as.ADMIN.get(Connect, { input })).connectIntegration;
}

async function connected(providerKey: string): Promise<string> {
  const { integration, userErrors } = await connect(providerKey);
  if (integration == null) throw new Error(`Not connected: ${JSON.stringify(userErrors)}`);
  return integration.id;
}

async function dashboard() {
  return (await acme.as.ADMIN.get(Dashboard, {})).dashboard;
}

describe('AC-1 Integration dashboard', () => {
  it('ADMIN-INT-001: shows all integrations with their status, their counts, alerts and last sync', async () => {
    const ids = await Promise.all(Object.values(kinds).map(connected));
    const [mail = '', hris = ''] = ids;
    simulator.setSituation(kinds.HRIS, 'badCredentials');
    await acme.as.ADMIN.get(TestStored, { input: { integrationId: hris } });
    await acme.as.ADMIN.get(SetEnabled, { input: { integrationId: mail, enabled: false } });

    const { totals, alerts, integrations } = await dashboard();
    expect(totals).toEqual({
      total: 6,
      active: 4,
      errors: 1,
      disabled: 1,
      disconnected: 0,
      unknown: 0,
    });
    expect(integrations?.map(({ integration }) => integration.id).toSorted()).toEqual(
      ids.toSorted(),
    );
    expect(integrations?.[0]).toMatchObject({
      integration: { id: hris, status: 'ERROR' },
      lastSyncFailed: true,
    });
    expect(integrations?.every(({ lastSyncAt }) => lastSyncAt !== null)).toBe(true);
    expect(alerts).toMatchObject([{ integration: { id: hris }, needsReauth: false }]);
    expect(alerts?.[0]?.message).not.toBe('');
    expect(alerts?.[0]?.impact).not.toBe('');
  });

  it('its quick action tests what is broken, and once that works the alert is gone', async () => {
    const hris = await connected(kinds.HRIS);
    simulator.setSituation(kinds.HRIS, 'serverError');
    await acme.as.ADMIN.get(TestStored, { input: { integrationId: hris } });
    expect((await dashboard()).alerts).toHaveLength(1);
    simulator.setSituation(kinds.HRIS, 'good');
    await acme.as.ADMIN.get(TestStored, { input: { integrationId: hris } });
    expect(await dashboard()).toMatchObject({ alerts: [], totals: { active: 1, errors: 0 } });
  });
});

describe('AC-2 Configure integration', () => {
  it.each(Object.entries(kinds))(
    'of the kind %s: tested with %s before it is saved',
    async (_kind, provider) => {
      simulator.setSituation(provider, 'badCredentials');
      const refused = await connect(provider);
      expect([refused.integration, refused.check?.outcome]).toEqual([null, 'FAILED']);
      expect(refused.userErrors[0]?.code).toBe('CHECK_FAILED');
      expect((await acme.as.ADMIN.get(Integrations, {})).integrations.nodes).toEqual([]);

      simulator.setSituation(provider, 'good');
      const saved = await connect(provider);
      expect([saved.integration?.status, saved.userErrors]).toEqual(['CONNECTED', []]);
    },
  );
});

describe('an integration', () => {
  it('ADMIN-INT-010: that is deleted is kept as history, and gone from every list', async () => {
    const id = await connected(kinds.SMS);
    await acme.as.ADMIN.get(Delete, { input: { integrationId: id } });
    expect((await acme.as.ADMIN.get(Integrations, {})).integrations.nodes).toEqual([]);
    const { integrations, totals, recentActivity } = await dashboard();
    expect([integrations, totals?.total]).toEqual([[], 0]);
    expect(recentActivity?.some(({ eventType }) => eventType === 'integration.deleted')).toBe(true);
    const rows = await app.database.query(
      'select deleted_at, sealed_credentials from integrations where org_id = $1',
      [acme.uuid],
    );
    expect(rows).toMatchObject([{ deleted_at: expect.any(Date), sealed_credentials: null }]);
  });
});
