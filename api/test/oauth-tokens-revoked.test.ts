import { describe, expect, it, vi } from 'vitest';
import { openTokens } from '../src/modules/oauth-tokens/sealed-tokens.ts';
import { createSealer, parseMasterKeys } from '../src/platform/sealing/index.ts';
import { uuidOf } from './testkit/health-stories.ts';
import { Delete, Disconnect } from './testkit/integration-documents.ts';
import { finish, start } from './testkit/oauth-stories.ts';
import { type Consent, consentAt, vendorClient } from './testkit/oauth-vendor.ts';
import type { TestClient } from './testkit/test-client.ts';
import { connectMachine, renew, signInTo, useTokenStory } from './testkit/token-stories.ts';
import type { TokenVendor } from './testkit/token-vendor.ts';

const operatorClient = { clientId: vendorClient.id, clientSecret: vendorClient.secret };
const env = { PATCHBAY_OAUTH_CLIENTS: JSON.stringify({ shared: operatorClient }) };
const vendors = [
  { key: 'acme', revokes: true },
  { key: 'basic', revokes: true, oauth: ['refresh: STATIC', 'tokenAuth: BASIC'] },
  {
    key: 'json',
    revokes: true,
    quirks: { tokenFormat: 'JSON' },
    oauth: ['refresh: STATIC', 'tokenFormat: JSON'],
  },
  { key: 'keeper' },
  { key: 'shared', revokes: true },
] as const;
const story = useTokenStory(vendors, { env });

async function organization() {
  const { uuid, as } = await story.app.organization('Acme', 'OWNER');
  return { uuid, owner: as.OWNER };
}

/** The tokens that are stored of an integration. */
async function tokensOf(organizationId: string, id: string) {
  const [row] = await story.app.database.query<{ sealed: Buffer }>(
    'select sealed_tokens as sealed from oauth_tokens where integration_id = $1',
    [uuidOf(id)],
  );
  if (row === undefined) throw new Error('It has no tokens.');
  const sealer = createSealer({ keys: parseMasterKeys(story.masterKey) });
  return openTokens(sealer, { id: uuidOf(id), organizationId }, row.sealed);
}

/** What was asked of the revocation endpoint from now on. */
function revocationsAt({
  asked,
}: TokenVendor): () => readonly (readonly [string | null, string | null])[] {
  const before = asked.length;
  return () =>
    asked
      .slice(before)
      .filter((form) => form.get('grant_type') === null && form.has('token'))
      .map((form) => [form.get('token'), form.get('token_type_hint')] as const);
}

function isActive({ vendor }: TokenVendor, token: string): Promise<boolean> {
  return vendor.introspect(token).then(({ active }) => active);
}

async function ended(vendor: TokenVendor, token: string): Promise<void> {
  await vi.waitFor(async () => {
    expect(await vendor.vendor.introspect(token)).toEqual({ active: false, reason: 'REVOKED' });
  });
}

async function disconnect(client: TestClient, integrationId: string): Promise<void> {
  const { disconnectIntegration } = await client.get(Disconnect, { input: { integrationId } });
  expect(disconnectIntegration.userErrors).toEqual([]);
  expect(disconnectIntegration.integration?.status).toBe('DISCONNECTED');
}

/** A sign-in that may be refused. */
async function signIn(
  client: TestClient,
  { key, vendor, forms }: TokenVendor,
  more: Parameters<typeof start>[1] = {},
  choice?: Consent,
) {
  const known = more.integrationId == null ? { providerKey: key, authMode: 'oauth', ...forms } : {};
  const back = await consentAt(vendor, await start(client, { ...known, ...more }), choice);
  return finish(client, Object.fromEntries(back.searchParams));
}

/** A server that stops has finished what it began. */
function nothingIsUnderWay(): Promise<void> {
  return story.app.restart();
}

function warnings(): readonly string[] {
  return story.app.logLines.filter((line) => line.includes('could not be revoked'));
}

describe('the tokens of an integration', () => {
  it('stay alive when another organization tries to disconnect or delete it', async () => {
    const { uuid, owner } = await organization();
    const vendor = story.vendor('acme');
    const id = await signInTo(owner, vendor);
    const { accessToken } = await tokensOf(uuid, id);
    const { owner: stranger } = await organization();
    const input = { integrationId: id };
    for (const refused of [
      (await stranger.get(Disconnect, { input })).disconnectIntegration,
      (await stranger.get(Delete, { input })).deleteIntegration,
    ])
      expect(refused.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await isActive(vendor, accessToken)).toBe(true);
    expect((await renew(owner, id)).userErrors).toEqual([]);
  });

  it.each(['acme', 'basic', 'json'])(
    'are revoked at %s when it is disconnected, the refresh token first',
    async (key) => {
      const { uuid, owner } = await organization();
      const vendor = story.vendor(key);
      const id = await signInTo(owner, vendor);
      const { accessToken, refreshToken } = await tokensOf(uuid, id);
      const asked = vendor.vendor.counts.total('revocation');
      await disconnect(owner, id);
      await ended(vendor, accessToken);
      await vi.waitFor(() => expect(vendor.vendor.counts.total('revocation')).toBe(asked + 2));
      expect(refreshToken).not.toBeNull();
      expect(warnings()).toEqual([]);
    },
  );

  it('are revoked when it is deleted', async () => {
    const { uuid, owner } = await organization();
    const vendor = story.vendor('acme');
    const id = await signInTo(owner, vendor);
    const { accessToken, refreshToken } = await tokensOf(uuid, id);
    const revocations = revocationsAt(vendor);
    const { deleteIntegration } = await owner.get(Delete, { input: { integrationId: id } });
    expect(deleteIntegration.userErrors).toEqual([]);
    await ended(vendor, accessToken);
    await vi.waitFor(() =>
      expect(revocations()).toEqual([
        [refreshToken, 'refresh_token'],
        [accessToken, 'access_token'],
      ]),
    );
  });

  it('are revoked where the client got them by itself', async () => {
    const { uuid, owner } = await organization();
    const vendor = story.vendor('acme');
    const { integration } = await connectMachine(owner, vendor);
    const id = integration?.id ?? '';
    const { accessToken } = await tokensOf(uuid, id);
    const revocations = revocationsAt(vendor);
    await disconnect(owner, id);
    await ended(vendor, accessToken);
    expect(revocations()).toEqual([[accessToken, 'access_token']]);
  });

  it('stay where the vendor takes nothing back', async () => {
    const { uuid, owner } = await organization();
    const vendor = story.vendor('keeper');
    const id = await signInTo(owner, vendor);
    const { accessToken } = await tokensOf(uuid, id);
    await disconnect(owner, id);
    await nothingIsUnderWay();
    expect(await isActive(vendor, accessToken)).toBe(true);
    expect(vendor.vendor.counts.total('revocation')).toBe(0);
  });

  it('stay as long as another integration lives by the same client, and go with the last', async () => {
    const { uuid, owner } = await organization();
    const vendor = story.vendor('acme');
    const one = await signInTo(owner, vendor);
    const two = await signInTo(owner, vendor, { name: 'Two' });
    const { accessToken } = await tokensOf(uuid, two);
    const revocations = revocationsAt(vendor);
    await disconnect(owner, one);
    await nothingIsUnderWay();
    expect(revocations()).toEqual([]);
    await disconnect(owner, two);
    await ended(vendor, accessToken);
  });

  it('stay as long as another organization lives by the client of the operator', async () => {
    const [one, other] = [await organization(), await organization()];
    const vendor = story.vendor('shared');
    const own = { config: {}, credentials: {} };
    const left = await signInTo(one.owner, vendor, own);
    const last = await signInTo(other.owner, vendor, own);
    const { accessToken } = await tokensOf(other.uuid, last);
    const revocations = revocationsAt(vendor);
    await disconnect(one.owner, left);
    await nothingIsUnderWay();
    expect(revocations()).toEqual([]);
    await disconnect(other.owner, last);
    await ended(vendor, accessToken);
  });

  it('are on their way before the server stops, which waits for that', async () => {
    const { uuid, owner } = await organization();
    const vendor = story.vendor('acme');
    const id = await signInTo(owner, vendor);
    const { accessToken } = await tokensOf(uuid, id);
    await disconnect(owner, id);
    await nothingIsUnderWay();
    expect(await isActive(vendor, accessToken)).toBe(false);
  });
});

describe('tokens of a sign-in that is refused', () => {
  it('are revoked when its test fails', async () => {
    const { owner } = await organization();
    const vendor = story.vendor('acme');
    const revocations = revocationsAt(vendor);
    vendor.refusesAll = true;
    const done = await signIn(owner, vendor);
    vendor.refusesAll = false;
    expect(done.userErrors).toMatchObject([{ code: 'CHECK_FAILED' }]);
    await vi.waitFor(() => expect(revocations()).toHaveLength(2));
    const [, access] = revocations();
    expect(access?.[1]).toBe('access_token');
    await ended(vendor, access?.[0] ?? '');
  });

  it('stay when they may belong to the account that is connected: to end them could end that sign-in', async () => {
    const { owner } = await organization();
    const vendor = story.vendor('acme');
    const id = await signInTo(owner, vendor);
    const revocations = revocationsAt(vendor);
    vendor.refusesAll = true;
    const done = await signIn(owner, vendor, { integrationId: id });
    vendor.refusesAll = false;
    expect(done.userErrors).toMatchObject([{ code: 'CHECK_FAILED' }]);
    await nothingIsUnderWay();
    expect(revocations()).toEqual([]);
  });
});

describe('a vendor that does not take tokens back', () => {
  it('delays nobody: what was asked for is done while it hangs, and that it failed is logged without a secret', async () => {
    const { uuid, owner } = await organization();
    const vendor = story.vendor('acme');
    const id = await signInTo(owner, vendor);
    const { accessToken, refreshToken } = await tokensOf(uuid, id);
    vendor.vendor.setFault('revocation', 'hang');
    const before = warnings().length;
    await disconnect(owner, id);
    expect(warnings()).toHaveLength(before);
    await vi.waitFor(() => expect(warnings()).toHaveLength(before + 1), { timeout: 20_000 });
    vendor.vendor.setFault('revocation', null);
    const said = warnings().at(-1) ?? '';
    expect(JSON.parse(said)).toMatchObject({
      level: 40,
      provider: 'acme',
      kind: 'refresh_token',
      reason: 'TIMEOUT',
    });
    const log = story.app.logLines.join('\n');
    for (const secret of [accessToken, refreshToken ?? '', vendor.forms.credentials.clientSecret])
      expect(log).not.toContain(secret);
  });

  it.each([
    ['that is broken', '500', 500],
    ['that breaks off', 'hangUp', 'CONNECTION_LOST'],
    ['that knows no such client', 'invalid_client', 401],
  ] as const)('%s fails nobody', async (_name, fault, reason) => {
    const { owner } = await organization();
    const vendor = story.vendor('acme');
    const id = await signInTo(owner, vendor);
    vendor.vendor.setFault('revocation', fault);
    const before = warnings().length;
    await disconnect(owner, id);
    await vi.waitFor(() => expect(warnings().length).toBeGreaterThan(before));
    vendor.vendor.setFault('revocation', null);
    expect(JSON.parse(warnings()[before] ?? '')).toMatchObject({ provider: 'acme', reason });
    const again = await signIn(owner, vendor, { integrationId: id, ...vendor.forms });
    expect(again.userErrors).toEqual([]);
  });
});

describe('tokens that come while their integration is disconnected', () => {
  it('are revoked as well: nothing is left of a renewal that was too late', async () => {
    const { owner } = await organization();
    const vendor = story.vendor('acme');
    const id = await signInTo(owner, vendor);
    const revocations = revocationsAt(vendor);
    vendor.door.hold();
    const renewing = renew(owner, id);
    await vendor.door.waiting(1);
    await disconnect(owner, id);
    await vendor.door.waiting(2);
    vendor.door.release();
    await renewing;
    await vi.waitFor(() => expect(revocations().length).toBeGreaterThanOrEqual(3));
    const access = revocations().filter(([, kind]) => kind === 'access_token');
    const active = await Promise.all(access.map(([token]) => isActive(vendor, token ?? '')));
    expect(active).not.toContain(true);
  });
});
