import { describe, expect, it } from 'vitest';
import { formatId } from '../src/graphql/index.ts';
import { EndSession } from './testkit/account-documents.ts';
import { Activity, RetryActivity } from './testkit/activity-documents.ts';
import { NodeById, NodesById, SwitchOrganization } from './testkit/identity-documents.ts';
import * as integrations from './testkit/integration-documents.ts';
import { cmsForm, mailForm } from './testkit/integration-stories.ts';
import { useRefusingStory } from './testkit/refusing-story.ts';

const story = useRefusingStory();

describe('a text with a NUL, which PostgreSQL does not store', () => {
  it('finds nothing in any filter, and signs nobody in', async () => {
    const nul = 'a\0b';
    const found = [
      await story.admin.ask(Activity, { filter: { search: nul } }),
      await story.admin.ask(Activity, { filter: { eventTypes: [nul] } }),
      await story.admin.ask(Activity, { filter: { providerKeys: [nul] } }),
      await story.admin.ask(integrations.Integrations, { filter: { search: nul } }),
      await story.admin.ask(integrations.Integrations, { filter: { providerKeys: [nul] } }),
      await story.admin.ask(integrations.ProviderByKey, { key: nul }),
      await story.admin.post({
        query: 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { role } } }',
        variables: { input: { email: nul, password: nul } },
      }),
    ];
    const codes = found.map(({ errors }) => errors[0]?.extensions.code ?? 'nothing found');
    expect(codes.filter((code) => code === 'INTERNAL_SERVER_ERROR')).toEqual([]);
  });

  it('may be what a vendor says: it is told without it', async () => {
    story.world.cms.refusal = 'no\0such\0token \ud800';
    const { connectIntegration } = await story.admin.get(integrations.Connect, {
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
      const { errors } = await story.admin.ask(Activity, { filter: { from: time, to: time } });
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
    const { nodes } = await story.admin.get(NodesById, { ids: garbage });
    expect(nodes).toEqual(garbage.map(() => null));
    for (const id of garbage) {
      expect((await story.admin.get(NodeById, { id })).node).toBeNull();
      expect((await story.admin.get(integrations.IntegrationById, { id })).integration).toBeNull();
      expect(
        (await story.admin.get(Activity, { filter: { integrationId: id } })).activity.nodes,
      ).toEqual([]);
      expect((await story.admin.get(Activity, { filter: { actorId: id } })).activity.nodes).toEqual(
        [],
      );
    }
  });

  it('is NOT_FOUND for every change', async () => {
    for (const integrationId of garbage) {
      const input = { integrationId };
      const results = await Promise.all([
        story.admin.get(integrations.TestStored, { input }),
        story.admin.get(integrations.Update, { input: { ...input, name: 'x' } }),
        story.admin.get(integrations.SetEnabled, { input: { ...input, enabled: true } }),
        story.admin.get(integrations.Disconnect, { input }),
        story.admin.get(integrations.Reconnect, { input: { ...input, credentials: {} } }),
        story.admin.get(integrations.Delete, { input }),
        story.admin.get(integrations.TestCredentials, {
          input: { ...mailForm(story.world), ...input },
        }),
        story.admin.get(SwitchOrganization, { id: integrationId }),
        story.admin.get(EndSession, { id: integrationId }),
        story.admin.get(RetryActivity, { id: integrationId }),
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
    const { errors } = await story.admin.ask(NodesById, {
      ids: Array.from({ length: 101 }, () => nobody),
    });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
