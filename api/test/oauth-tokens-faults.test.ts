import { beforeEach, describe, expect, it } from 'vitest';
import { dumpOf, shapesOf } from './testkit/database-dump.ts';
import { TestStored } from './testkit/integration-documents.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import { renew, signInTo, tokenEvents, tokenOf, useTokenStory } from './testkit/token-stories.ts';
import type { TokenWords } from './testkit/token-vendor.ts';

const story = useTokenStory([
  { key: 'acme', oauth: ['refresh: ROTATING'] },
  { key: 'basic', quirks: { refresh: 'STATIC' }, oauth: ['refresh: STATIC', 'tokenAuth: BASIC'] },
]);
let acme: TestOrganization<'OWNER'>;
let owner: TestClient;
let id: string;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER');
  owner = acme.as.OWNER;
  id = await signInTo(owner, story.vendor('acme'));
});

async function test(integrationId = id) {
  return (await owner.get(TestStored, { input: { integrationId } })).testIntegration;
}

/** As the client stands in the header of a request. */
function strictlyEncoded(text: string): string {
  return encodeURIComponent(text)
    .replace(/[-_.!~*'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

/** Whatever a token endpoint may answer, and what of it comes to the admin. */
const answers: readonly (TokenWords & { readonly of: string; readonly told: string })[] = [
  {
    of: 'a page',
    status: 200,
    type: 'text/html',
    body: '<h1>Sign in to the network</h1>',
    told: 'not JSON (200)',
  },
  {
    of: 'a broken page',
    status: 500,
    type: 'text/html',
    body: '<h1>Error</h1>',
    told: 'failed to answer (500)',
  },
  { of: 'half of JSON', status: 200, body: '{"access_token":"SECRET-1', told: 'not JSON (200)' },
  { of: 'a list', status: 200, body: '["SECRET-1"]', told: 'not JSON (200)' },
  {
    of: 'no token',
    status: 200,
    body: '{"token_type":"bearer","refresh_token":"SECRET-1"}',
    told: 'without a token (200)',
  },
  {
    of: 'an empty token',
    status: 200,
    body: '{"access_token":"","token_type":"bearer"}',
    told: 'without a token (200)',
  },
  {
    of: 'a token that is no text',
    status: 200,
    body: '{"access_token":42,"token_type":"bearer"}',
    told: 'without a token (200)',
  },
  {
    of: 'a token of another type',
    status: 200,
    body: '{"access_token":"SECRET-1","token_type":"mac"}',
    told: 'a type that Patchbay cannot use',
  },
  {
    of: 'far too much',
    status: 200,
    body: `{"access_token":"${'SECRET-1'.repeat(40_000)}"}`,
    told: 'far too much',
  },
  {
    of: 'a redirect',
    status: 302,
    headers: { location: 'https://elsewhere.example/' },
    body: '',
    told: 'another address (302)',
  },
  {
    of: 'too many requests',
    status: 429,
    headers: { 'retry-after': '120' },
    body: '',
    told: 'failed to answer (429)',
  },
  {
    of: 'an unknown error',
    status: 400,
    body: '{"error":"odd","error_description":"Something is odd"}',
    told: 'Something is odd (odd)',
  },
  { of: 'no content', status: 204, body: '', told: 'not JSON (204)' },
];

describe('a token endpoint that answers', () => {
  it.each(answers)(
    '$of leaves the old token in use until its end, and is tried again',
    async ({ told, of: _of, ...words }) => {
      const { vendor, says, asked } = story.vendor('acme');
      story.clock.advance({ minutes: 59, seconds: 10 });
      says.push(words);
      expect((await test()).check).toMatchObject({ outcome: 'OK' });
      const token = await tokenOf(owner, id);
      expect(token).toMatchObject({ status: 'CONNECTED', state: 'RETRYING' });
      expect(token.lastError).toContain(told);
      expect(token.lastError).not.toContain('SECRET');
      expect(await tokenEvents(owner)).toMatchObject([
        {
          eventType: 'integration.token_renewal_failed',
          status: 'WARNING',
          errorMessage: token.lastError,
        },
      ]);
      const before = asked.length;
      expect((await test()).check).toMatchObject({ outcome: 'OK' });
      expect(asked).toHaveLength(before);
      story.clock.advance({ seconds: 50 });
      // Longer than the rest of its life: the vendor asked for two minutes.
      const isOver = words.status === 429;
      expect((await test()).check?.outcome).toBe(isOver ? 'FAILED' : 'OK');
      expect((await tokenOf(owner, id)).state).toBe(isOver ? 'RETRYING' : 'LIVE');
      expect(vendor.counts.total('refresh')).toBeGreaterThan(0);
    },
  );

  it('nothing but failures is told of once, and says why when the token has ended', async () => {
    const { vendor } = story.vendor('acme');
    vendor.setFault('refresh', '503');
    try {
      story.clock.advance({ minutes: 59, seconds: 10 });
      await test();
      story.clock.advance({ seconds: 45 });
      await test();
      story.clock.advance({ minutes: 5 });
      const { check, integration } = await test();
      expect(check).toMatchObject({
        outcome: 'FAILED',
        code: 'SERVER_ERROR',
        message: 'The token endpoint of acme failed to answer (503).',
        hint: 'Patchbay tries again by itself.',
      });
      expect(integration?.status).toBe('ERROR');
      expect(await tokenOf(owner, id)).toMatchObject({ state: 'RETRYING' });
      expect(await tokenEvents(owner)).toHaveLength(1);
    } finally {
      vendor.setFault('refresh', null);
    }
    const { userErrors } = await renew(owner, id);
    expect(userErrors).toEqual([]);
    expect((await test()).integration?.status).toBe('CONNECTED');
  });

  it('that the client is wrong is told in words, and asks nobody to sign in', async () => {
    const { vendor } = story.vendor('acme');
    vendor.setFault('refresh', 'invalid_client');
    const { userErrors } = await renew(owner, id).finally(() => vendor.setFault('refresh', null));
    expect(userErrors).toMatchObject([
      {
        code: 'RENEWAL_FAILED',
        message: expect.stringMatching(
          /does not accept the client ID or the client secret.*Compare client ID/,
        ),
      },
    ]);
    expect(await tokenOf(owner, id)).toMatchObject({ status: 'CONNECTED', state: 'RETRYING' });
  });

  it('fewer scopes than before: what is granted now is shown and told', async () => {
    story.vendor('acme').says.push({
      status: 200,
      body: JSON.stringify({
        access_token: 'narrow',
        token_type: 'Bearer',
        expires_in: '1800',
        scope: 'read',
        id_token: 'not.a.token',
      }),
    });
    await renew(owner, id);
    const token = await tokenOf(owner, id);
    expect(token).toMatchObject({ scopes: ['read'], state: 'LIVE', renewable: true });
    expect(new Date(token.expiresAt ?? 0).getTime()).toBe(story.clock.now().getTime() + 1_800_000);
    const [event] = await tokenEvents(owner);
    expect(event?.responseBody).toMatchObject({ scopesNoLongerGranted: ['write'] });
  });

  it('no life at all gives a token without an end, which is not renewed by time', async () => {
    story.vendor('acme').says.push({
      status: 200,
      body: '{"access_token":"x","token_type":"bearer","expires_in":0}',
    });
    await renew(owner, id);
    expect(await tokenOf(owner, id)).toMatchObject({ expiresAt: null, nextRefreshAt: null });
  });
});

describe('what a vendor does to a refresh token', () => {
  it('a rotated one that got lost on its way back is dead: the next try needs a new sign-in, and says so', async () => {
    const { vendor } = story.vendor('acme');
    vendor.setFault('refresh', 'lost');
    await renew(owner, id).finally(() => vendor.setFault('refresh', null));
    expect(await tokenOf(owner, id)).toMatchObject({ state: 'RETRYING' });
    const { userErrors } = await renew(owner, id);
    expect(userErrors).toMatchObject([
      {
        code: 'NEEDS_REAUTH',
        message: expect.stringMatching(/\(invalid_grant\)\. Sign in at acme again\.$/),
      },
    ]);
    expect(await tokenOf(owner, id)).toMatchObject({ status: 'NEEDS_REAUTH' });
    await signInTo(owner, story.vendor('acme'), { integrationId: id });
    expect(await tokenOf(owner, id)).toMatchObject({ status: 'CONNECTED', lastError: null });
  });

  it('one that stays survives the same, and is sent with the client in the header where the vendor wants it there', async () => {
    const basic = await signInTo(owner, story.vendor('basic'));
    const { vendor, asked } = story.vendor('basic');
    vendor.setFault('refresh', 'lost');
    await renew(owner, basic).finally(() => vendor.setFault('refresh', null));
    expect((await renew(owner, basic)).userErrors).toEqual([]);
    expect(asked.at(-1)?.has('client_secret')).toBe(false);
    expect(await tokenOf(owner, basic)).toMatchObject({ state: 'LIVE' });
  });
});

describe('what a vendor repeats of a request', () => {
  it('is shown without the refresh token and the client secret, in whatever way it writes them', async () => {
    const basic = await signInTo(owner, story.vendor('basic'));
    const { asked, says, forms } = story.vendor('basic');
    await renew(owner, basic);
    const refreshToken = asked.at(-1)?.get('refresh_token') ?? '';
    const { clientSecret } = forms.credentials;
    const pair = [forms.config.clientId, clientSecret].map(strictlyEncoded).join(':');
    const basicAuth = Buffer.from(pair).toString('base64');
    const encoded = Buffer.from(refreshToken).toString('base64');
    says.push({
      status: 400,
      body: JSON.stringify({
        error: 'invalid_request',
        error_description: `Bad: ${refreshToken}, ${encoded}, ${clientSecret}, ${basicAuth}.`,
      }),
    });
    const { userErrors } = await renew(owner, basic);
    expect(userErrors[0]?.message).toContain('Bad: ••••, ••••, ••••, ••••. (invalid_request). ');
    const told = JSON.stringify([await tokenOf(owner, basic), await tokenEvents(owner)]);
    const stored = await dumpOf(story.app.database);
    const log = story.app.logLines.join('');
    for (const secret of [refreshToken, clientSecret, pair])
      for (const place of [told, stored, log])
        expect(shapesOf(secret).filter((shape) => place.includes(shape))).toEqual([]);
  });
});
