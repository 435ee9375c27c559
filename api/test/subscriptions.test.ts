import { beforeEach, describe, expect, it } from 'vitest';
import { ActivityAdded } from './testkit/activity-documents.ts';
import { SignOut } from './testkit/identity-documents.ts';
import {
  Connect,
  Delete,
  Disconnect,
  IntegrationChanged,
  SetEnabled,
  TestStored,
} from './testkit/integration-documents.ts';
import {
  type ChangeKind,
  type StoredIntegration,
  cmsForm,
  connectMail,
} from './testkit/integration-stories.ts';
import { live, nextOf, until } from './testkit/live-events.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';

// One story cuts the connection to PostgreSQL, which the server logs as an error.
const story = useStory({ breaksTheServer: true });
let acme: TestOrganization<'OWNER' | 'VIEWER' | 'IT_MANAGER'>;
let mail: StoredIntegration;
const withinMs = 1000;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'VIEWER', 'IT_MANAGER');
  mail = await connectMail(acme.as.OWNER, story.world);
});

const nudge = () => acme.as.OWNER.get(TestStored, { input: { integrationId: mail.id } });

describe('integrationChanged', () => {
  it('tells another window of each change within a second, as it is then', async () => {
    const { OWNER, VIEWER } = acme.as;
    const events = VIEWER.subscribe(IntegrationChanged, {});
    await live(events, nudge);
    const tells = async (
      kind: ChangeKind,
      status: string | undefined,
      act: () => Promise<unknown>,
    ) => {
      await act();
      const done = performance.now();
      await until(
        events,
        ({ integrationChanged }) =>
          integrationChanged.kind === kind && integrationChanged.integration?.status === status,
      );
      expect(performance.now() - done).toBeLessThan(withinMs);
    };
    await tells('CREATED', 'CONNECTED', () => OWNER.get(Connect, { input: cmsForm(story.world) }));
    const input = { integrationId: mail.id };
    await tells('UPDATED', 'DISABLED', () =>
      OWNER.get(SetEnabled, { input: { ...input, enabled: false } }),
    );
    await tells('UPDATED', 'DISCONNECTED', () => OWNER.get(Disconnect, { input }));
    await tells('DELETED', undefined, () => OWNER.get(Delete, { input }));
  });

  it('goes on when the connection that listens to PostgreSQL is cut', async () => {
    const events = acme.as.VIEWER.subscribe(IntegrationChanged, {});
    await live(events, nudge);
    const cut = await story.app.database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and (query ilike 'listen%' or query ilike '%pg_notify%')`,
    );
    expect(cut.length).toBeGreaterThan(0);
    await acme.as.OWNER.get(Disconnect, { input: { integrationId: mail.id } });
    await until(
      events,
      ({ integrationChanged: { integration } }) => integration?.status === 'DISCONNECTED',
    );
    await acme.as.OWNER.get(Delete, { input: { integrationId: mail.id } });
    await until(events, ({ integrationChanged: { kind } }) => kind === 'DELETED');
  });
});

describe('a socket', () => {
  it('closes with 4403 when its session is signed out', async () => {
    const { OWNER, IT_MANAGER } = acme.as;
    const events = IT_MANAGER.subscribe(IntegrationChanged, {});
    await live(events, nudge);
    const others = OWNER.subscribe(IntegrationChanged, {});
    await live(others, nudge);
    await IT_MANAGER.get(SignOut, {});
    await expect(until(events, () => false)).rejects.toMatchObject({ code: 4403 });
    await nudge();
    await until(others, ({ integrationChanged: { kind } }) => kind === 'UPDATED');
  });

  it.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['the null origin', { origin: 'null' }],
    ['no origin, but cookies', {}],
  ])('is refused to a page of %s', async (_who, headers) => {
    const next = acme.as.OWNER.subscribe(IntegrationChanged, {}, headers).next();
    await expect(next).rejects.toMatchObject({ message: expect.stringContaining('403') });
  });

  it('is open to a tool with a bearer token and no origin', async () => {
    const tool = story.app.anonymous();
    const token = acme.as.OWNER.cookies.get('patchbay') ?? '';
    const events = tool.subscribe(IntegrationChanged, {}, { authorization: `Bearer ${token}` });
    await live(events, nudge);
    await nudge();
    expect(await nextOf(events)).toMatchObject({ integrationChanged: { integrationId: mail.id } });
  });

  it('is refused to whoever shows a cookie and a bearer token together', async () => {
    const token = acme.as.OWNER.cookies.get('patchbay') ?? '';
    const headers = { authorization: `Bearer ${token}`, origin: story.app.url };
    const next = acme.as.OWNER.subscribe(IntegrationChanged, {}, headers).next();
    await expect(next).rejects.toMatchObject({ code: 4403 });
  });

  it('answers a cursor that is none with BAD_USER_INPUT', async () => {
    const next = acme.as.OWNER.subscribe(ActivityAdded, { after: 'x' }).next();
    await expect(next).rejects.toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
