import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { encodeCursor } from '../src/graphql/index.ts';
import { Activity } from './testkit/activity-documents.ts';
import { Me, NodesById } from './testkit/identity-documents.ts';
import { Connect, Disconnect, SetEnabled } from './testkit/integration-documents.ts';
import { type StoredIntegration, cmsForm, connectMail } from './testkit/integration-stories.ts';
import { type OtherServer, joinAsOtherServer } from './testkit/other-server.ts';
import { useStory } from './testkit/story.ts';
import type { TestClient } from './testkit/test-client.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { ActivityFilter, TestkitActivityQuery } from './testkit/generated/graphql.ts';

const story = useStory();
let other: OtherServer;
let acme: TestOrganization<'OWNER' | 'ADMIN'>;
let owner: TestClient;
let mail: StoredIntegration;

beforeAll(async () => {
  other = await joinAsOtherServer(story.app);
});
afterAll(() => other.close());
beforeEach(async () => {
  story.app.clock.advance({ minutes: 1 });
  acme = await story.app.organization('Acme', 'OWNER', 'ADMIN');
  owner = acme.as.OWNER;
  mail = await connectMail(owner, story.world);
});

async function typesOf(filter: ActivityFilter | null = null): Promise<string[]> {
  const { activity } = await owner.get(Activity, { filter });
  return activity.nodes.map(({ eventType }) => eventType);
}

describe('what happens', () => {
  it('is told newest first, with who did it and how it went', async () => {
    story.app.clock.advance({ seconds: 1 });
    await acme.as.ADMIN.get(Disconnect, { input: { integrationId: mail.id } });
    const { activity } = await owner.get(Activity, {});
    const told = activity.nodes.map(({ eventType, status, actor, message }) => [
      eventType,
      status,
      actor.name,
      message,
    ]);
    expect(told.slice(0, 3)).toEqual([
      ['integration.disconnected', 'SUCCESS', 'The admin', 'Mail was disconnected'],
      ['integration.connected', 'SUCCESS', 'The owner', 'Mail was connected'],
      ['integration.test_succeeded', 'SUCCESS', 'The owner', 'Mail passed its test'],
    ]);
    expect(told.slice(3).map(([type]) => type)).toEqual(['member.signed_in', 'member.signed_in']);
    const { me } = await acme.as.ADMIN.get(Me, {});
    expect(activity.nodes[0]).toMatchObject({
      actor: { kind: 'MEMBER', id: me?.user.id },
      integration: { id: mail.id },
      providerKey: 'smtp',
      category: 'EMAIL',
      createdAt: story.app.clock.now().toISOString(),
    });
  });

  it('is found again by the ids of its events', async () => {
    const { activity } = await owner.get(Activity, {});
    const ids = activity.nodes.map(({ id }) => id);
    const { nodes } = await owner.get(NodesById, { ids });
    expect(nodes).toEqual(ids.map((id) => ({ __typename: 'ActivityEvent', id })));
  });

  it('has a partition of its own for today and each of the days that come', async () => {
    const rows = await story.app.database.query<{ name: string }>(
      `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'activity_events'::regclass`,
    );
    const names = rows.map(({ name }) => name);
    for (let day = 0; day < 7; day += 1) {
      const date = new Date(Date.now() + day * 86_400_000)
        .toISOString()
        .slice(0, 10)
        .replaceAll('-', '');
      expect(names).toContain(`activity_events_${date}`);
    }
    const [used] = await story.app.database.query<{ name: string }>(
      'select distinct tableoid::regclass::text as name from activity_events where org_id = $1',
      [acme.uuid],
    );
    expect(used?.name).toMatch(/^activity_events_\d{8}$/);
  });
});

describe('the filter', () => {
  it('takes each of its fields', async () => {
    await owner.get(SetEnabled, { input: { integrationId: mail.id, enabled: false } });
    await acme.as.ADMIN.get(Connect, { input: cmsForm(story.world, 'wrong') });
    const { me } = await acme.as.ADMIN.get(Me, {});
    const admin = me?.user.id ?? '';
    const now = story.app.clock.now();
    const later = new Date(now.getTime() + 1).toISOString();
    const ofMail = ['integration.disabled', 'integration.connected', 'integration.test_succeeded'];
    const failed = ['integration.test_failed'];
    const all = [...failed, ...ofMail, 'member.signed_in', 'member.signed_in'];
    const table: [ActivityFilter, string[]][] = [
      [{}, all],
      [{ statuses: ['ERROR'] }, failed],
      [{ statuses: ['ERROR', 'WARNING'] }, failed],
      [{ categories: ['EMAIL'] }, ofMail],
      [{ categories: ['CMS', 'EMAIL'] }, [...failed, ...ofMail]],
      [{ providerKeys: ['fake-cms'] }, failed],
      [{ providerKeys: ['nobody'] }, []],
      [{ eventTypes: ['integration.disabled'] }, ['integration.disabled']],
      [{ eventTypes: ['integration.*'] }, [...failed, ...ofMail]],
      [
        { eventTypes: ['member.*', 'integration.test_failed'] },
        [...failed, 'member.signed_in', 'member.signed_in'],
      ],
      [{ eventTypes: ['integration%'] }, []],
      [{ eventTypes: ['integration.testxfailed'] }, []],
      [{ integrationId: mail.id }, ofMail],
      [{ integrationId: 'int_of_nobody' }, []],
      [{ actorId: admin }, [...failed, 'member.signed_in']],
      [{ actorId: mail.id }, []],
      [{ search: ' WAS disabled ' }, ['integration.disabled']],
      [{ search: 'token unknown' }, failed],
      [{ search: '%' }, []],
      [{ search: '_' }, []],
      [{ from: now.toISOString() }, all],
      [{ from: later }, []],
      [{ to: now.toISOString() }, []],
      [{ to: later }, all],
      [
        { statuses: ['SUCCESS'], providerKeys: ['smtp'], search: 'passed' },
        ['integration.test_succeeded'],
      ],
    ];
    for (const [filter, expected] of table)
      expect([filter, await typesOf(filter)]).toEqual([filter, expected]);
  });
});

describe('pages', () => {
  it('neither skip nor repeat while others write', async () => {
    for (let event = 0; event < 40; event += 1) await other.tell(acme.uuid, String(event));
    const { activity } = await owner.get(Activity, {});
    const before = activity.nodes.map(({ id }) => id);
    const seen: string[] = [];
    let after: string | null = null;
    let hasNextPage = true;
    while (hasNextPage) {
      const reading: Promise<TestkitActivityQuery> = owner.get(Activity, { first: 7, after });
      for (let event = 0; event < 5; event += 1) await other.tell(acme.uuid, `meanwhile ${event}`);
      const page = await reading;
      seen.push(...page.activity.nodes.map(({ id }) => id));
      after = page.activity.pageInfo.endCursor ?? null;
      ({ hasNextPage } = page.activity.pageInfo);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => before.includes(id))).toEqual(before);
  });

  it.each([0, -1, 101])('of %i are refused with BAD_USER_INPUT', async (first) => {
    const { errors } = await owner.ask(Activity, { first });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it.each([
    ['empty', ''],
    ['no cursor', 'x'],
    ['of another list', encodeCursor('integrations', ['1', '2'])],
    ['with too few parts', encodeCursor('activity', ['1'])],
    ['with words for numbers', encodeCursor('activity', ['a', 'b'])],
    ['with nothing for numbers', encodeCursor('activity', ['', ''])],
    ['before all time', encodeCursor('activity', ['-9007199254740991', '1'])],
    ['after all time', encodeCursor('activity', ['9007199254740991', '1'])],
    ['beyond whole numbers', encodeCursor('activity', ['1e300', '1.5'])],
    ['an injection', encodeCursor('activity', ["1'; drop table activity_events; --", '1'])],
    ['very long', 'A'.repeat(10_000)],
  ])('after a cursor that is %s are refused with BAD_USER_INPUT', async (_what, after) => {
    const { errors } = await owner.ask(Activity, { after });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
