import {
  accountCheck,
  bearer,
  oauthAt,
  providerFile,
} from '../../../api/test/testkit/provider-file.ts';

/** The catalog file of a calendar whose OAuth and API are at one https address. */
export function calendarYaml(origin: string): string {
  const oauth = oauthAt(origin, {
    revokeUrl: `${origin}/revoke`,
    scopes: [
      { name: 'read', description: 'See your calendars', required: true },
      { name: 'write', description: 'Add and change events', default: true },
    ],
    refresh: 'ROTATING',
  });
  return providerFile({
    key: 'acme-calendar',
    name: 'Acme Calendar',
    description: 'Reads and writes the calendars of an Acme account.',
    category: 'CALENDAR',
    setupSteps: ['Register an OAuth app in the Acme console.', 'Add the redirect URI to it.'],
    capabilities: ['SYNC'],
    authModes: [{ key: 'oauth', kind: 'OAUTH2_CODE', label: 'Acme account', oauth }],
    check: accountCheck({
      url: `${origin}/me`,
      auth: bearer('accessToken'),
      account: 'email',
      description: 'Reads the account that signed in.',
      hints: {
        '401': 'Acme no longer accepts the sign-in. Sign in again.',
        '403': 'The account has no calendar. Ask the admin of your Acme organization for one.',
        '5xx': 'Acme has a problem of its own. Test again later.',
      },
    }),
  });
}
