import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Role, roles } from '../src/roles.ts';
import * as account from './testkit/account-documents.ts';
import {
  Activity,
  ActivityAdded,
  RecordActivity,
  RetryActivity,
} from './testkit/activity-documents.ts';
import { apiKeyRoles } from './testkit/api-key-tables.ts';
import { everyRow } from './testkit/every-row.ts';
import * as identity from './testkit/identity-documents.ts';
import * as integrations from './testkit/integration-documents.ts';
import { cmsForm, connectMail } from './testkit/integration-stories.ts';
import * as membership from './testkit/members-documents.ts';
import { RefreshOAuthToken } from './testkit/oauth-token-documents.ts';
import { type OutsideWorld, startOutsideWorld } from './testkit/outside-world.ts';
import { overviewRoles } from './testkit/overview-roles.ts';
import { rootFields } from './testkit/root-fields.ts';
import { SingleSignOn } from './testkit/sso-documents.ts';
import {
  type TestApp,
  type TestOrganization,
  createTestApp,
  testPassword,
} from './testkit/test-app.ts';
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
  'Query.me': { audience: 'PUBLIC', ask: (client) => client.ask(identity.Me, {}) },
  'Query.singleSignOn': { audience: 'PUBLIC', ask: (client) => client.ask(SingleSignOn, {}) },
  'Query.node': { audience: 'SIGNED_IN', ask: (client) => client.ask(identity.NodeById, { id }) },
  'Query.nodes': {
    audience: 'SIGNED_IN',
    ask: (client) => client.ask(identity.NodesById, { ids: [id] }),
  },
  'Query.categories': {
    audience: 'SIGNED_IN',
    ask: (client) => client.post({ query: '{ categories { category } }' }),
  },
  'Query.providers': {
    audience: 'SIGNED_IN',
    ask: (client) => client.ask(integrations.Providers, {}),
  },
  'Query.provider': {
    audience: 'SIGNED_IN',
    ask: (client) => client.ask(integrations.ProviderByKey, { key: 'smtp' }),
  },
  'Query.validateConfig': {
    audience: 'SIGNED_IN',
    ask: (client) =>
      client.post({
        query: '{ validateConfig(providerKey: "smtp", config: {}, credentials: {}) { valid } }',
      }),
  },
  'Query.integrations': {
    audience: 'SIGNED_IN',
    ask: (client) => client.ask(integrations.Integrations, {}),
  },
  'Query.integration': {
    audience: 'SIGNED_IN',
    ask: (client) => client.ask(integrations.IntegrationById, { id }),
  },
  'Query.publishTargets': {
    audience: 'SIGNED_IN',
    ask: (client) => client.ask(integrations.PublishTargets, {}),
  },
  'Query.sessions': { audience: 'SIGNED_IN', ask: (client) => client.ask(account.Sessions, {}) },
  'Mutation.endSession': {
    audience: 'SIGNED_IN',
    ask: (client) => client.ask(account.EndSession, { id: 'ses_of_nobody' }),
  },
  'Mutation.endOtherSessions': {
    audience: 'SIGNED_IN',
    ask: (client) => client.ask(account.EndOtherSessions, {}),
  },
  'Mutation.updateProfile': {
    audience: 'SIGNED_IN',
    ask: (client) => client.ask(account.UpdateProfile, { input: { locale: 'PL' } }),
  },
  'Mutation.changePassword': {
    audience: 'SIGNED_IN',
    ask: (client) =>
      client.ask(account.ChangePassword, {
        input: { currentPassword: testPassword, newPassword: 'too short' },
      }),
  },
  'Mutation.startTwoFactor': {
    audience: 'SIGNED_IN',
    ask: (client) => client.ask(account.StartTwoFactor, { password: testPassword }),
  },
  'Mutation.enableTwoFactor': {
    audience: 'SIGNED_IN',
    ask: (client) => client.ask(account.EnableTwoFactor, { code: 'no code' }),
  },
  'Mutation.renewRecoveryCodes': {
    audience: 'SIGNED_IN',
    ask: (client) => client.ask(account.RenewRecoveryCodes, { code: 'no code' }),
  },
  'Mutation.disableTwoFactor': {
    audience: 'SIGNED_IN',
    ask: (client) =>
      client.ask(account.DisableTwoFactor, { password: testPassword, code: 'no code' }),
  },
  'Query.members': { audience: 'ADMINS', ask: (client) => client.ask(membership.Members, {}) },
  'Query.invitations': {
    audience: 'ADMINS',
    ask: (client) => client.ask(membership.Invitations, {}),
  },
  'Mutation.inviteMember': {
    audience: 'ADMINS',
    ask: (client) =>
      client.ask(membership.Invite, { email: 'somebody@example.com', role: 'VIEWER' }),
  },
  'Mutation.revokeInvitation': {
    audience: 'ADMINS',
    ask: (client) => client.ask(membership.RevokeInvitation, { id: 'inv_of_nobody' }),
  },
  'Mutation.changeMemberRole': {
    audience: 'ADMINS',
    ask: (client) =>
      client.ask(membership.ChangeMemberRole, { id: 'mbr_of_nobody', role: 'OWNER' }),
  },
  'Mutation.removeMember': {
    audience: 'ADMINS',
    ask: (client) => client.ask(membership.RemoveMember, { id: 'mbr_of_nobody' }),
  },
  'Mutation.renameOrganization': {
    audience: 'ADMINS',
    ask: (client) => client.ask(account.RenameOrganization, { name: 'Acme Ltd' }),
  },
  'Query.activity': { audience: 'OVERSEERS', ask: (client) => client.ask(Activity, {}) },
  'Subscription.activityAdded': { audience: 'OVERSEERS', ask: subscribe },
  'Mutation.connectIntegration': {
    audience: 'ADMINS',
    ask: (client) =>
      client.ask(integrations.Connect, { input: { ...cmsForm(world), saveInactive: true } }),
  },
  'Mutation.testCredentials': {
    audience: 'ADMINS',
    ask: (client) => client.ask(integrations.TestCredentials, { input: cmsForm(world) }),
  },
  'Mutation.recordActivity': {
    audience: 'ADMINS',
    ask: (client) => client.ask(RecordActivity, { events: [] }),
  },
  'Mutation.retryActivity': {
    audience: 'ADMINS',
    ask: (client) => client.ask(RetryActivity, { id: 'evt_of_nobody' }),
  },
  'Mutation.testIntegration': {
    audience: 'ADMINS',
    ask: (client) => client.ask(integrations.TestStored, { input: { integrationId: id } }),
  },
  'Mutation.updateIntegration': {
    audience: 'ADMINS',
    ask: (client) =>
      client.ask(integrations.Update, { input: { integrationId: id, name: 'Renamed' } }),
  },
  'Mutation.setIntegrationEnabled': {
    audience: 'ADMINS',
    ask: (client) =>
      client.ask(integrations.SetEnabled, { input: { integrationId: id, enabled: true } }),
  },
  'Mutation.refreshOAuthToken': {
    audience: 'ADMINS',
    ask: (client) => client.ask(RefreshOAuthToken, { integrationId: id }),
  },
  'Mutation.disconnectIntegration': {
    audience: 'ADMINS',
    ask: (client) => client.ask(integrations.Disconnect, { input: { integrationId: id } }),
  },
  'Mutation.reconnectIntegration': {
    audience: 'ADMINS',
    ask: (client) =>
      client.ask(integrations.Reconnect, {
        input: { integrationId: id, credentials: { password: world.mail.password } },
      }),
  },
  'Mutation.deleteIntegration': {
    audience: 'ADMINS',
    ask: (client) => client.ask(integrations.Delete, { input: { integrationId: 'int_of_nobody' } }),
  },
  'Mutation.switchOrganization': {
    audience: 'SIGNED_IN',
    ask: (client) => client.ask(identity.SwitchOrganization, { id: 'org_of_nobody' }),
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
    const next = app.anonymous().subscribe(integrations.IntegrationChanged, {}).next();
    await expect(next).rejects.toMatchObject({ code: 4403 });
  });
});

describe('what is hidden from a role', () => {
  it('is hidden by node too: a VIEWER finds no activity event by its id', async () => {
    const { activity } = await acme.as.OWNER.get(Activity, { first: 1 });
    const event = activity.nodes[0]?.id ?? '';
    expect((await acme.as.IT_MANAGER.get(identity.NodeById, { id: event })).node).toEqual({
      __typename: 'ActivityEvent',
      id: event,
    });
    expect((await acme.as.VIEWER.get(identity.NodeById, { id: event })).node).toBeNull();
  });
});

function entry(field: string): Entry {
  const found = table[field];
  if (found === undefined) throw new Error(`${field} is not in the table.`);
  return found;
}
