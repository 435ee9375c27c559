import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Role, roles } from '../src/roles.ts';
import { accountRoles } from './testkit/account-tables.ts';
import {
  Activity,
  ActivityAdded,
  RecordActivity,
  RetryActivity,
} from './testkit/activity-documents.ts';
import { apiKeyRoles } from './testkit/api-key-tables.ts';
import { everyRow } from './testkit/every-row.ts';
import { NodeById, NodesById } from './testkit/identity-documents.ts';
import { IntegrationChanged } from './testkit/integration-documents.ts';
import { connectMail } from './testkit/integration-stories.ts';
import { integrationRoles } from './testkit/integration-tables.ts';
import { memberRoles } from './testkit/member-tables.ts';
import { type OutsideWorld, startOutsideWorld } from './testkit/outside-world.ts';
import { overviewRoles } from './testkit/overview-roles.ts';
import { rootFields } from './testkit/root-fields.ts';
import { type TestApp, type TestOrganization, createTestApp } from './testkit/test-app.ts';
import type { Answer, TestClient } from './testkit/test-client.ts';
import { oauthRoles } from './testkit/oauth-tables.ts';
import { sendingRoles } from './testkit/sending-tables.ts';
import { webhookRoles } from './testkit/webhook-tables.ts';

/** Who may: everybody, everybody who is signed in, those who see activity, or those who change things. */
type Audience = 'PUBLIC' | 'SIGNED_IN' | 'OVERSEERS' | 'ADMINS';

const members: Readonly<Record<Audience, readonly Role[]>> = {
  PUBLIC: roles,
  SIGNED_IN: roles,
  OVERSEERS: ['OWNER', 'ADMIN', 'IT_MANAGER'],
  ADMINS: ['OWNER', 'ADMIN'],
};

interface Entry {
  readonly audience: Audience;
  ask(client: TestClient): Promise<Answer<unknown>>;
}

let world: OutsideWorld;
let app: TestApp;
let acme: TestOrganization<Role>;
let id: string;

beforeAll(async () => {
  world = await startOutsideWorld();
  app = await createTestApp({ env: world.env });
  acme = await app.organization('Acme', ...roles);
  ({ id } = await connectMail(acme.as.OWNER, world));
});
afterAll(async () => {
  await app.close();
  await world.close();
});

/** Over WebSocket; what is allowed is silent, so it is asked with something that is refused at once: a bad cursor. */
async function subscribe(client: TestClient): Promise<Answer<unknown>> {
  const { errors } = await client
    .subscribe(ActivityAdded, { after: 'no cursor' })
    .next()
    .then(
      ({ value }) => value as Pick<Answer<unknown>, 'errors'>,
      (refusals: Answer<unknown>['errors']) => ({ errors: refusals }),
    );
  const isAllowed = errors[0]?.extensions.code === 'BAD_USER_INPUT';
  return { status: 200, data: null, headers: new Headers(), errors: isAllowed ? [] : errors };
}

const table: Readonly<Record<string, Entry>> = {
  ...overviewRoles(() => id),
  ...apiKeyRoles,
  ...sendingRoles,
  ...oauthRoles,
  ...webhookRoles,
  ...accountRoles,
  ...memberRoles,
  ...integrationRoles(
    () => world,
    () => id,
  ),
  'Query.node': { audience: 'SIGNED_IN', ask: (client) => client.ask(NodeById, { id }) },
  'Query.nodes': {
    audience: 'SIGNED_IN',
    ask: (client) => client.ask(NodesById, { ids: [id] }),
  },
  'Query.activity': { audience: 'OVERSEERS', ask: (client) => client.ask(Activity, {}) },
  'Subscription.activityAdded': { audience: 'OVERSEERS', ask: subscribe },
  'Mutation.recordActivity': {
    audience: 'ADMINS',
    ask: (client) => client.ask(RecordActivity, { events: [] }),
  },
  'Mutation.retryActivity': {
    audience: 'ADMINS',
    ask: (client) => client.ask(RetryActivity, { id: 'evt_of_nobody' }),
  },
};

/** Told by the stories of signing in, of invitations and members, and by that of live changes, which needs something to happen. */
const elsewhere = [
  'Mutation.signIn',
  'Mutation.signOut',
  'Mutation.redeemSignInLink',
  'Mutation.startSingleSignOn',
  'Mutation.finishSingleSignOn',
  'Mutation.previewInvitation',
  'Mutation.acceptInvitation',
  'Mutation.leaveOrganization',
  'Mutation.completeSignIn',
  'Subscription.healthChanged',
  'Subscription.integrationChanged',
  'Subscription.dashboardChanged',
];

const cases = Object.entries(table).flatMap(([field, { audience }]) =>
  roles.map((role) => [field, role, members[audience].includes(role) ? 'may' : 'may not'] as const),
);

describe('each role', () => {
  it('is tried with every operation that there is', () => {
    expect([...Object.keys(table), ...elsewhere].toSorted()).toEqual(rootFields().toSorted());
  });

  it.each(cases.filter(([, , may]) => may === 'may not'))('%s: %s %s', async (field, role) => {
    const before = await everyRow(app);
    const answer = await entry(field).ask(acme.as[role]);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(answer.data ?? null).toBeNull();
    expect(await everyRow(app)).toEqual(before);
  });

  it.each(cases.filter(([, , may]) => may === 'may'))('%s: %s %s', async (field, role) => {
    const answer = await entry(field).ask(acme.as[role]);
    expect(answer.errors).toEqual([]);
  });
});

describe('nobody signed in', () => {
  const closed = Object.keys(table).filter((field) => table[field]?.audience !== 'PUBLIC');

  it.each(closed.filter((field) => !field.startsWith('Subscription')))(
    '%s: UNAUTHENTICATED',
    async (field) => {
      const before = await everyRow(app);
      const { errors, data } = await entry(field).ask(app.anonymous());
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
      expect(data).toBeNull();
      expect(await everyRow(app)).toEqual(before);
    },
  );

  it('gets no socket', async () => {
    const next = app.anonymous().subscribe(IntegrationChanged, {}).next();
    await expect(next).rejects.toMatchObject({ code: 4403 });
  });
});

describe('what is hidden from a role', () => {
  it('is hidden by node too: a VIEWER finds no activity event by its id', async () => {
    const { activity } = await acme.as.OWNER.get(Activity, { first: 1 });
    const event = activity.nodes[0]?.id ?? '';
    expect((await acme.as.IT_MANAGER.get(NodeById, { id: event })).node).toEqual({
      __typename: 'ActivityEvent',
      id: event,
    });
    expect((await acme.as.VIEWER.get(NodeById, { id: event })).node).toBeNull();
  });
});

function entry(field: string): Entry {
  const found = table[field];
  if (found === undefined) throw new Error(`${field} is not in the table.`);
  return found;
}
