import { afterAll, beforeAll, expect, it } from 'vitest';
import { playIdentityProvider, settingsOf } from '../src/demo/demo-identity-provider.ts';
import type { IdentityProvider } from '../src/simulator/index.ts';
import { RunningClock } from './testkit/running-clock.ts';
import { StartSingleSignOn } from './testkit/sso-documents.ts';
import { finish, queryOf } from './testkit/sso-stories.ts';
import { type TestApp, createTestApp } from './testkit/test-app.ts';

let provider: IdentityProvider;
let app: TestApp;

beforeAll(async () => {
  provider = await playIdentityProvider({ organization: 'Northwind Staffing' });
  const { issuer, clientId, clientSecret, name, roleMap } = settingsOf(provider);
  app = await createTestApp({
    clock: new RunningClock(),
    env: {
      PATCHBAY_OIDC_ISSUER: issuer,
      PATCHBAY_OIDC_CLIENT_ID: clientId,
      PATCHBAY_OIDC_CLIENT_SECRET: clientSecret ?? '',
      PATCHBAY_OIDC_NAME: name,
      PATCHBAY_OIDC_ROLE_MAP: JSON.stringify(Object.fromEntries(roleMap)),
    },
  });
  await app.organization('Northwind Staffing', 'OWNER');
  await app.organization('Westgate Logistics', 'OWNER');
});
afterAll(async () => {
  await app.close();
  await provider.close();
});

/** Goes through the pages as a person does: by links and forms alone. */
async function choose(user: string, decision: 'allow' | 'deny' = 'allow') {
  const client = app.anonymous();
  const { startSingleSignOn } = await client.get(StartSingleSignOn, { returnPath: '/' });
  const cookies = new Map<string, string>();
  let url = new URL(startSingleSignOn.authorizationUrl ?? '');
  let form: URLSearchParams | undefined;
  for (let step = 0; url.origin === provider.url && step < 10; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const request = form === undefined ? {} : { method: 'POST', body: form };
    const response = await fetch(url, { ...request, redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    const page = await response.text();
    if (location === null && !page.includes(`value="${user}"`)) throw new Error(page);
    form = location === null ? new URLSearchParams({ user, decision }) : undefined;
    url = new URL(location ?? url, url);
  }
  return finish(client, queryOf(url));
}

it('Ada signs in to the demo as a member of two organizations', async () => {
  const { viewer, userErrors } = await choose('ada');
  expect(userErrors).toEqual([]);
  const places = viewer?.memberships.map(({ organization, role }) => [organization.name, role]);
  expect(places).toEqual([
    ['Northwind Staffing', 'ADMIN'],
    ['Westgate Logistics', 'OWNER'],
  ]);
});

it('Alan, who has no role, is told so, and whoever cancels is', async () => {
  expect((await choose('alan')).userErrors).toMatchObject([{ code: 'SSO_NO_ORGANIZATION' }]);
  expect((await choose('grace', 'deny')).userErrors).toMatchObject([{ code: 'SSO_DENIED' }]);
});
