import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtinCatalogDir, loadProviders } from '../src/modules/catalog/index.ts';
import type { Simulator } from '../src/simulator/index.ts';
import { consent, finish, formsOf, playCatalog, start } from './testkit/oauth-stories.ts';
import { type TestApp, type TestOrganization, createTestApp } from './testkit/test-app.ts';

const { providers } = await loadProviders(builtinCatalogDir);
const modes = providers.flatMap(({ key, authModes }) =>
  authModes.flatMap(({ key: authMode, kind, oauth }) =>
    kind === 'OAUTH2_CODE' && oauth !== undefined ? [{ key, authMode, oauth }] : [],
  ),
);

let simulator: Simulator;
let app: TestApp;
let acme: TestOrganization<'ADMIN'>;
beforeAll(async () => {
  simulator = await playCatalog();
  app = await createTestApp({ simulated: simulator });
  acme = await app.organization('Acme', 'ADMIN');
});
afterAll(async () => {
  await app.close();
  await simulator.close();
});

async function storedToken(integrationId: string) {
  const [row] = await app.database.query<{ endless: boolean; renewable: boolean }>(
    `select expires_at is null as endless, renewable from oauth_tokens
     join integrations on integrations.id = oauth_tokens.integration_id
     where integrations.org_id = $1 and integrations.name = $2`,
    [acme.uuid, integrationId],
  );
  return row;
}

describe.each(modes)('$key, signed in to with $authMode', ({ key, authMode, oauth }) => {
  it('connects as its vendor wants it', async () => {
    const name = `${key} ${authMode}`;
    const input = { providerKey: key, authMode, name, ...(await formsOf(key, authMode)) };
    const address = await start(acme.as.ADMIN, input);
    const asked = new URL(address).searchParams;
    const wanted = oauth.scopes.filter((scope) => scope.default).map((scope) => scope.name);
    expect(asked.get('scope') ?? '').toBe(wanted.join(oauth.scopeSeparator));
    expect(asked.get('code_challenge_method')).toBe(oauth.pkce ? 'S256' : null);
    expect(asked.get('code_challenge')?.length).toBe(oauth.pkce ? 43 : undefined);
    for (const parameter of Object.keys(oauth.authorizeParams))
      expect(asked.get(parameter)).not.toBeNull();

    const done = await finish(acme.as.ADMIN, await consent(address));
    expect(done.userErrors).toEqual([]);
    expect(done.integration).toMatchObject({ name, status: 'CONNECTED', authMode });
    const token = await storedToken(name);
    expect(token?.renewable).toBe(oauth.refresh !== 'NONE');
  });
});

describe('the catalog has each quirk at least once', () => {
  it.each([
    ['comma scopes', modes.some(({ oauth }) => oauth.scopeSeparator === ',')],
    ['basic token auth', modes.some(({ oauth }) => oauth.tokenAuth === 'BASIC')],
    ['a token endpoint that takes JSON', modes.some(({ oauth }) => oauth.tokenFormat === 'JSON')],
    ['a token address with a query', modes.some(({ oauth }) => oauth.tokenUrl.includes('?'))],
    ['no PKCE', modes.some(({ oauth }) => !oauth.pkce)],
    ['no refresh token', modes.some(({ oauth }) => oauth.refresh === 'NONE')],
    ['rotating refresh', modes.some(({ oauth }) => oauth.refresh === 'ROTATING')],
    ['a refresh token that stays', modes.some(({ oauth }) => oauth.refresh === 'STATIC')],
  ])('%s', (_, isThere) => {
    expect(isThere).toBe(true);
  });
});
