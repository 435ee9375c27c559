import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Simulator } from '../src/simulator/index.ts';
import { TokenOf } from './testkit/oauth-token-documents.ts';
import { formsOf, playCatalog, signInAt } from './testkit/oauth-stories.ts';
import { type TestApp, createTestApp } from './testkit/test-app.ts';
import { renew, signInTo, tokenEvents, tokenOf, useTokenStory } from './testkit/token-stories.ts';

const story = useTokenStory([
  {
    key: 'terse',
    quirks: { errorWords: { invalid_grant: 'invalid_request', invalid_client: 'WHO_ARE_YOU' } },
    oauth: [
      'refresh: ROTATING',
      'errorMeans: { invalid_request: INVALID_GRANT, WHO_ARE_YOU: INVALID_CLIENT, resting: TEMPORARY }',
    ],
  },
  {
    key: 'elsewhere',
    oauth: [
      'refresh: ROTATING',
      'errorPath: status',
      'errorMeans: { BAD_REFRESH_TOKEN: INVALID_GRANT }',
    ],
  },
  { key: 'plain', quirks: { errorWords: { invalid_grant: 'invalid_request' } } },
]);

async function signedIn(key: string) {
  const { OWNER: owner } = (await story.app.organization('Acme', 'OWNER')).as;
  const vendor = story.vendor(key);
  return { owner, vendor, id: await signInTo(owner, vendor) };
}

describe('a refresh token that is over', () => {
  it('asks for a new sign-in, whatever its vendor calls it', async () => {
    const { owner, vendor, id } = await signedIn('terse');
    vendor.vendor.revokeAll();
    expect((await renew(owner, id)).userErrors).toMatchObject([{ code: 'NEEDS_REAUTH' }]);
    const token = await tokenOf(owner, id);
    expect(token).toMatchObject({ status: 'NEEDS_REAUTH', state: 'NEEDS_REAUTH' });
    expect(token.statusMessage).toContain('terse has ended this sign-in');
    expect((await tokenEvents(owner)).map(({ eventType }) => eventType)).toEqual([
      'integration.needs_reauth',
    ]);
  });

  it('is tried again where no provider file says what the word means', async () => {
    const { owner, vendor, id } = await signedIn('plain');
    vendor.vendor.revokeAll();
    expect((await renew(owner, id)).userErrors).toMatchObject([{ code: 'RENEWAL_FAILED' }]);
    expect(await tokenOf(owner, id)).toMatchObject({ status: 'CONNECTED', state: 'RETRYING' });
  });

  it('is read where the vendor says it, and only what the file names there outweighs the standard word', async () => {
    const { owner, vendor, id } = await signedIn('elsewhere');
    vendor.says.push({ status: 400, body: '{"status":"error","error":"slow_down"}' });
    expect((await renew(owner, id)).userErrors).toMatchObject([{ code: 'RENEWAL_FAILED' }]);
    const body = '{"status":"BAD_REFRESH_TOKEN","message":"missing or invalid refresh token"}';
    vendor.says.push({ status: 400, body });
    expect((await renew(owner, id)).userErrors).toMatchObject([{ code: 'NEEDS_REAUTH' }]);
  });
});

describe('other words of a vendor', () => {
  it.each([
    ['that mean the client', 400, 'WHO_ARE_YOU', 'does not accept the client ID'],
    ['that mean that it will pass', 400, 'resting', 'failed to answer (400)'],
    ['from a server that is broken', 503, 'invalid_request', 'failed to answer (503)'],
  ])('%s end no sign-in', async (_name, status, error, message) => {
    const { owner, vendor, id } = await signedIn('terse');
    vendor.says.push({ status, body: JSON.stringify({ error }) });
    const { userErrors } = await renew(owner, id);
    expect(userErrors).toMatchObject([{ code: 'RENEWAL_FAILED' }]);
    expect(userErrors[0]?.message).toContain(message);
    expect(await tokenOf(owner, id)).toMatchObject({ status: 'CONNECTED', state: 'RETRYING' });
  });
});

describe('the vendors of the catalog', () => {
  let simulator: Simulator;
  let app: TestApp;
  beforeAll(async () => {
    simulator = await playCatalog();
    app = await createTestApp({ simulated: simulator });
  });
  afterAll(async () => {
    await app.close();
    await simulator.close();
  });

  it.each(['twitter', 'hubspot', 'microsoft-calendar', 'slack'])(
    '%s asks for a new sign-in when it has ended one, in its own words',
    async (providerKey) => {
      const { ADMIN: admin } = (await app.organization('Acme', 'ADMIN')).as;
      const input = { providerKey, authMode: 'oauth', ...(await formsOf(providerKey)) };
      const { integration, userErrors } = await signInAt(admin, input);
      expect(userErrors).toEqual([]);
      const id = integration?.id ?? '';
      simulator.tokens.get(providerKey)?.revoke();
      expect((await renew(admin, id)).userErrors).toMatchObject([{ code: 'NEEDS_REAUTH' }]);
      const { integration: now } = await admin.get(TokenOf, { id });
      expect(now?.status).toBe('NEEDS_REAUTH');
    },
  );
});
