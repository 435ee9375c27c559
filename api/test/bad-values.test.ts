import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatId } from '../src/graphql/index.ts';
import { EndSession } from './testkit/account-documents.ts';
import { Activity, RetryActivity } from './testkit/activity-documents.ts';
import { NodeById, NodesById, SwitchOrganization } from './testkit/identity-documents.ts';
import * as integrations from './testkit/integration-documents.ts';
import { cmsForm, mailForm } from './testkit/integration-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory();
let acme: TestOrganization<'ADMIN'>;
let admin: TestClient;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'ADMIN');
  admin = acme.as.ADMIN;
});

/** Whatever came in: nothing was stored, and the server answers the next caller. */
afterEach(async () => {
  const sql = 'select from integrations where org_id = $1';
  const stored = await story.app.database.query(sql, [acme.uuid]);
  const { status } = await fetch(`${story.app.url}/readyz`);
  if (stored.length > 0 || status !== 200)
    throw new Error(`Stored ${stored.length}, ready ${status}.`);
});

describe('a text with a NUL, which PostgreSQL does not store', () => {
  it('finds nothing in any filter, and signs nobody in', async () => {
    const nul = 'a\0b';
    const found = [
      await admin.ask(Activity, { filter: { search: nul } }),
      await admin.ask(Activity, { filter: { eventTypes: [nul] } }),
      await admin.ask(Activity, { filter: { providerKeys: [nul] } }),
      await admin.ask(integrations.Integrations, { filter: { search: nul } }),
      await admin.ask(integrations.Integrations, { filter: { providerKeys: [nul] } }),
      await admin.ask(integrations.ProviderByKey, { key: nul }),
      await admin.post({
        query: 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { role } } }',
        variables: { input: { email: nul, password: nul } },
      }),
    ];
    const codes = found.map(({ errors }) => errors[0]?.extensions.code ?? 'nothing found');
    expect(codes.filter((code) => code === 'INTERNAL_SERVER_ERROR')).toEqual([]);
  });

  it('may be what a vendor says: it is told without it', async () => {
    story.world.cms.refusal = 'no\0such\0token \ud800';
    const { connectIntegration } = await admin.get(integrations.Connect, {
      input: cmsForm(story.world, 'wrong'),
    });
    expect(connectIntegration.userErrors).toMatchObject([{ code: 'CHECK_FAILED' }]);
    expect(connectIntegration.userErrors[0]?.message).not.toContain('\0');
  });
});

describe('times that no calendar has', () => {
  it.each(['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '0001-01-01T00:00:00+14:00'])(
    '%s are compared all the same',
    async (time) => {
      const { errors } = await admin.ask(Activity, { filter: { from: time, to: time } });
      expect(errors).toEqual([]);
    },
  );
});

describe('an id that is none of ours', () => {
  const nobody = formatId('int', '01890000-0000-7000-8000-000000000000');
  const garbage = [
    nobody,
    '',
    'int_',
    'int_x',
    `int_${'z'.repeat(26)}`,
    nobody.toUpperCase(),
    nobody.replace('int_', 'evt_'),
    nobody.replace('int_', 'prv_'),
    '01890000-0000-7000-8000-000000000000',
    "int_' or 1=1 --",
    '🎉',
    'a\0b',
    'x'.repeat(10_000),
  ];

  it('finds nothing, by any query', async () => {
    const { nodes } = await admin.get(NodesById, { ids: garbage });
    expect(nodes).toEqual(garbage.map(() => null));
    for (const id of garbage) {
      expect((await admin.get(NodeById, { id })).node).toBeNull();
      expect((await admin.get(integrations.IntegrationById, { id })).integration).toBeNull();
      expect((await admin.get(Activity, { filter: { integrationId: id } })).activity.nodes).toEqual(
        [],
      );
      expect((await admin.get(Activity, { filter: { actorId: id } })).activity.nodes).toEqual([]);
    }
  });

  it('is NOT_FOUND for every change', async () => {
    for (const integrationId of garbage) {
      const input = { integrationId };
      const results = await Promise.all([
        admin.get(integrations.TestStored, { input }),
        admin.get(integrations.Update, { input: { ...input, name: 'x' } }),
        admin.get(integrations.SetEnabled, { input: { ...input, enabled: true } }),
        admin.get(integrations.Disconnect, { input }),
        admin.get(integrations.Reconnect, { input: { ...input, credentials: {} } }),
        admin.get(integrations.Delete, { input }),
        admin.get(integrations.TestCredentials, { input: { ...mailForm(story.world), ...input } }),
        admin.get(SwitchOrganization, { id: integrationId }),
        admin.get(EndSession, { id: integrationId }),
        admin.get(RetryActivity, { id: integrationId }),
      ]);
      const codes = results.flatMap((data) =>
        Object.values(data).map(({ userErrors }) => userErrors[0]?.code),
      );
      expect([integrationId.slice(0, 40), ...new Set(codes)]).toEqual([
        integrationId.slice(0, 40),
        'NOT_FOUND',
      ]);
    }
  });

  it('is refused when there are more than 100 of them', async () => {
    const { errors } = await admin.ask(NodesById, {
      ids: Array.from({ length: 101 }, () => nobody),
    });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
