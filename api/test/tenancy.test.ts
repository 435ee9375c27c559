import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatId } from '../src/graphql/index.ts';
import { Sessions } from './testkit/account-documents.ts';
import { accountChanges, accountTries } from './testkit/account-tables.ts';
import { Activity, ActivityAdded, RetryActivity } from './testkit/activity-documents.ts';
import { makeKey } from './testkit/api-key-stories.ts';
import { apiKeyChanges } from './testkit/api-key-tables.ts';
import { everythingOf } from './testkit/everything-of.ts';
import * as health from './testkit/health-documents.ts';
import { Me, NodeById, NodesById, SignOut } from './testkit/identity-documents.ts';
import * as integrations from './testkit/integration-documents.ts';
import {
  type StoredIntegration,
  cmsForm,
  connectCms,
  connectMail,
  mailForm,
} from './testkit/integration-stories.ts';
import { integrationChanges, integrationTries } from './testkit/integration-tables.ts';
import { live, nextOf, until } from './testkit/live-events.ts';
import { memberChanges, memberTries } from './testkit/member-tables.ts';
import { Invite, Members } from './testkit/members-documents.ts';
import { oldestCursor } from './testkit/oldest-cursor.ts';
import { type OutsideWorld, startOutsideWorld } from './testkit/outside-world.ts';
import { overviewChanges, overviewTries } from './testkit/overview-tries.ts';
import { rootFields } from './testkit/root-fields.ts';
import { elsewhere } from './testkit/tenancy-elsewhere.ts';
import { type TestApp, type TestOrganization, createTestApp } from './testkit/test-app.ts';
import type { Answer, TestClient } from './testkit/test-client.ts';
import {
  type WebhookOfSomebody,
  webhookChanges,
  webhookOf,
  webhookTries,
} from './testkit/webhook-tables.ts';

let world: OutsideWorld;
let app: TestApp;
let acme: TestOrganization<'OWNER' | 'VIEWER'>;
let mail: StoredIntegration;
let cms: StoredIntegration;
let stranger: TestClient;
/** Whatever would give Acme away: names, ids, addresses. */
let marks: string[];
let acmesEvents: string[];
let acmesSession: string;
let acmesViewer: string;
let acmesInvitation: string;
let acmesKey: string;
let acmesWebhook: WebhookOfSomebody;

beforeAll(async () => {
  world = await startOutsideWorld();
  app = await createTestApp({ env: world.env });
  acme = await app.organization('Acme', 'OWNER', 'VIEWER');
  mail = await connectMail(acme.as.OWNER, world, 'Mail of Acme');
  cms = await connectCms(acme.as.OWNER, world);
  ({ OWNER: stranger } = (await app.organization('Umbrella', 'OWNER')).as);
  await connectMail(stranger, world, 'Mail of Umbrella');
  const { activity } = await acme.as.OWNER.get(Activity, {});
  acmesEvents = activity.nodes.map(({ id }) => id);
  const { me } = await acme.as.OWNER.get(Me, {});
  const { sessions } = await acme.as.OWNER.get(Sessions, {});
  acmesSession = sessions[0]?.id ?? '';
  const { members } = await acme.as.OWNER.get(Members, {});
  acmesViewer = members.nodes.find(({ role }) => role === 'VIEWER')?.id ?? '';
  const { inviteMember } = await acme.as.OWNER.get(Invite, {
    email: `invited.${acme.uuid}@example.com`,
    role: 'VIEWER',
  });
  acmesInvitation = inviteMember.invitation?.id ?? '';
  ({ id: acmesKey } = await makeKey(acme.as.OWNER, ['health:read'], { name: 'Key of Acme' }));
  acmesWebhook = await webhookOf(app, acme.uuid, acme.as.OWNER);
  marks = [
    'Acme',
    acme.uuid,
    acme.emails.OWNER,
    me?.user.id ?? '',
    me?.organization.id ?? '',
    mail.id,
    cms.id,
    acmesSession,
    acmesViewer,
    acmesInvitation,
    acmesKey,
    ...Object.values(acmesWebhook),
    ...acmesEvents,
  ];
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const theStranger = () => stranger;
const acmesOwner = () => acme.as.OWNER;
const acmesIntegrations = () => ({ mailId: mail.id, cmsId: cms.id });

/** What a stranger may try with each operation: with Acme's ids, its cursors, its names. */
const tries: Readonly<Record<string, () => Promise<unknown>[]>> = {
  ...overviewTries(theStranger, () => mail.id),
  ...webhookTries(theStranger, () => acmesWebhook),
  ...accountTries(theStranger),
  ...memberTries(theStranger, acmesOwner),
  ...integrationTries(theStranger, acmesOwner, acmesIntegrations),
  'Query.activity': () => [
    stranger.ask(Activity, {}),
    stranger.ask(Activity, { filter: { integrationId: mail.id } }),
    stranger.ask(Activity, { filter: { actorId: marks[3] ?? '' } }),
    stranger.ask(Activity, { filter: { search: 'Acme' } }),
    acme.as.OWNER.get(Activity, { first: 1 }).then(({ activity }) =>
      stranger.ask(Activity, { after: activity.pageInfo.endCursor ?? '' }),
    ),
  ],
  'Query.healthCheckRun': () => [
    acme.as.OWNER.get(health.RunAllHealthChecks, {}).then(({ runAllHealthChecks }) => {
      const id = runAllHealthChecks.run?.id ?? '';
      marks.push(id);
      return stranger.ask(health.HealthRun, { id });
    }),
  ],
  'Query.node': () =>
    marks.filter((mark) => mark.includes('_')).map((id) => stranger.ask(NodeById, { id })),
  'Query.nodes': () => [
    stranger.ask(NodesById, { ids: marks }),
    stranger.ask(NodesById, { ids: [formatId('usr', acme.uuid), formatId('org', acme.uuid)] }),
  ],
};

/** Every change that names something of Acme, and where its answer says what became of it. */
const changes: Readonly<Record<string, () => Promise<Answer<object>>>> = {
  ...overviewChanges(theStranger, () => mail.id),
  ...apiKeyChanges(theStranger, () => acmesKey),
  ...webhookChanges(theStranger, () => acmesWebhook),
  ...accountChanges(theStranger, () => ({
    sessionId: acmesSession,
    organizationId: formatId('org', acme.uuid),
  })),
  ...memberChanges(theStranger, () => ({
    memberId: acmesViewer,
    invitationId: acmesInvitation,
  })),
  ...integrationChanges(theStranger, () => world, acmesIntegrations),
  'Mutation.retryActivity': () => stranger.ask(RetryActivity, { id: acmesEvents[0] ?? '' }),
};

describe('another organization', () => {
  it('is tried with every operation that there is', () => {
    expect([...Object.keys(tries), ...Object.keys(changes), ...elsewhere].toSorted()).toEqual(
      rootFields().toSorted(),
    );
  });

  it.each(Object.keys(tries))('is not to be seen by %s', async (operation) => {
    const answers = await Promise.all(tries[operation]?.() ?? []);
    expect(answers.length).toBeGreaterThan(0);
    for (const answer of answers) {
      const { data, errors } = answer as Answer<object>;
      expect(errors).toEqual([]);
      const text = JSON.stringify(data);
      expect(marks.filter((mark) => text.includes(mark))).toEqual([]);
    }
  });

  it.each(Object.keys(changes))(
    'is not there for %s: NOT_FOUND, and nothing changes',
    async (operation) => {
      const before = await everythingOf(app.database, acme.uuid);
      const answer = await changes[operation]?.();
      expect(answer?.errors).toEqual([]);
      const [payload] = Object.values(answer?.data ?? {}) as {
        userErrors: readonly { code: string }[];
      }[];
      expect(payload?.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
      expect(marks.filter((mark) => JSON.stringify(answer?.data).includes(mark))).toEqual([]);
      expect(await everythingOf(app.database, acme.uuid)).toEqual(before);
    },
  );

  it('does not get in the way: the same provider and name can be connected in both', async () => {
    const { connectIntegration } = await stranger.get(integrations.Connect, {
      input: { ...mailForm(world), name: 'Mail of Acme' },
    });
    expect(connectIntegration.userErrors).toEqual([]);
    const both = await app.database.query<{ count: string }>(
      'select count(*) from integrations where name = $1',
      ['Mail of Acme'],
    );
    expect(both).toEqual([{ count: '2' }]);
    await stranger.get(integrations.Delete, {
      input: { integrationId: connectIntegration.integration?.id ?? '' },
    });
  });

  it('is not heard by integrationChanged', async () => {
    const events = stranger.subscribe(integrations.IntegrationChanged, {});
    const own = await connectMail(stranger, world, 'Second mail of Umbrella');
    const test = () => stranger.get(integrations.TestStored, { input: { integrationId: own.id } });
    await live(events, test);
    await acme.as.OWNER.get(integrations.TestStored, { input: { integrationId: mail.id } });
    await stranger.get(integrations.Delete, { input: { integrationId: own.id } });
    const heard: string[] = [];
    await until(events, ({ integrationChanged: { integrationId, kind } }) => {
      heard.push(integrationId);
      return kind === 'DELETED';
    });
    expect(new Set(heard)).toEqual(new Set([own.id]));
  });

  it('is not heard by activityAdded, neither what is missed nor what comes', async () => {
    const events = stranger.subscribe(ActivityAdded, { after: await oldestCursor(acme.as.OWNER) });
    const test = async (client: TestClient, form = cmsForm(world)) =>
      client.get(integrations.TestCredentials, { input: form });
    await test(acme.as.OWNER);
    await test(stranger, { ...cmsForm(world), credentials: { token: 'the last' } });
    const own = await stranger.get(Activity, {});
    const last = own.activity.nodes[0]?.id;
    const heard: string[] = [];
    for (;;) {
      const { activityAdded } = await nextOf(events);
      heard.push(activityAdded.event.id);
      if (activityAdded.event.id === last) break;
    }
    const ownIds = new Set(own.activity.nodes.map(({ id }) => id));
    expect(heard.filter((id) => !ownIds.has(id))).toEqual([]);
  });

  it('keeps its sessions: a stranger who signs out ends no session but their own', async () => {
    const { OWNER } = (await app.organization('Third', 'OWNER')).as;
    await OWNER.get(SignOut, {});
    expect((await acme.as.OWNER.get(Me, {})).me?.organization.name).toBe('Acme');
  });
});
