import * as account from './account-documents.ts';
import * as identity from './identity-documents.ts';
import { SingleSignOn } from './sso-documents.ts';
import { testPassword } from './test-app.ts';
import type { Answer, TestClient } from './test-client.ts';

interface Entry {
  readonly audience: 'PUBLIC' | 'SIGNED_IN' | 'ADMINS';
  readonly ask: (client: TestClient) => Promise<Answer<object>>;
}

/** Who may do what with themselves, their sessions and the organization that they are in. */
export const accountRoles: Readonly<Record<string, Entry>> = {
  'Query.me': { audience: 'PUBLIC', ask: (client) => client.ask(identity.Me, {}) },
  'Query.singleSignOn': { audience: 'PUBLIC', ask: (client) => client.ask(SingleSignOn, {}) },
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
  'Mutation.renameOrganization': {
    audience: 'ADMINS',
    ask: (client) => client.ask(account.RenameOrganization, { name: 'Acme Ltd' }),
  },
  'Mutation.switchOrganization': {
    audience: 'SIGNED_IN',
    ask: (client) => client.ask(identity.SwitchOrganization, { id: 'org_of_nobody' }),
  },
};

/** What a stranger asks of themselves. */
export const accountTries = (
  stranger: () => TestClient,
): Readonly<Record<string, () => Promise<unknown>[]>> => ({
  'Query.me': () => [stranger().ask(identity.Me, {})],
  'Query.sessions': () => [stranger().ask(account.Sessions, {})],
});

/** What a stranger would do with the session or the organization of somebody else. */
export const accountChanges = (
  stranger: () => TestClient,
  theirs: () => { readonly sessionId: string; readonly organizationId: string },
): Readonly<Record<string, () => Promise<Answer<object>>>> => ({
  'Mutation.endSession': () => stranger().ask(account.EndSession, { id: theirs().sessionId }),
  'Mutation.switchOrganization': () =>
    stranger().ask(identity.SwitchOrganization, { id: theirs().organizationId }),
});
