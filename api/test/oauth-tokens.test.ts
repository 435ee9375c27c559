import { beforeEach, describe, expect, it } from 'vitest';
import { Alerts } from './testkit/dashboard-documents.ts';
import { Disconnect, TestStored } from './testkit/integration-documents.ts';
import { RefreshOAuthToken } from './testkit/oauth-token-documents.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import { renew, signInTo, tokenEvents, tokenOf, useTokenStory } from './testkit/token-stories.ts';

const story = useTokenStory([
  { key: 'acme', oauth: ['refresh: ROTATING'] },
  { key: 'bare', quirks: { accessTokenLife: 'never', refresh: 'NONE' }, oauth: ['refresh: NONE'] },
]);
let acme: TestOrganization<'OWNER'>;
let owner: TestClient;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER');
  owner = acme.as.OWNER;
});

async function test(client: TestClient, id: string) {
  const { testIntegration } = await client.get(TestStored, { input: { integrationId: id } });
  return testIntegration;
}

describe('the token of an integration', () => {
  it('is nothing to another organization: it sees none, and renews none', async () => {
    const id = await signInTo(owner, story.vendor('acme'));
    const { OWNER: stranger } = (await story.app.organization('Umbrella', 'OWNER')).as;
    const asked = story.vendor('acme').asked.length;
    const { refreshOAuthToken } = await stranger.get(RefreshOAuthToken, { integrationId: id });
    expect(refreshOAuthToken).toMatchObject({
      integration: null,
      userErrors: [{ code: 'NOT_FOUND', path: ['integrationId'] }],
    });
    await expect(tokenOf(stranger, id)).rejects.toThrow('no such integration');
    expect(story.vendor('acme').asked).toHaveLength(asked);
    expect(await tokenEvents(stranger)).toEqual([]);
  });

  it('is shown as it stands, and renewed when somebody asks', async () => {
    const id = await signInTo(owner, story.vendor('acme'));
    const before = await tokenOf(owner, id);
    expect(before).toMatchObject({
      status: 'CONNECTED',
      state: 'LIVE',
      scopes: ['read', 'write'],
      renewable: true,
      refreshedAt: null,
      lastError: null,
      usesOperatorClient: false,
    });
    story.clock.advance({ minutes: 1 });
    const { integration, userErrors } = await renew(owner, id);
    expect(userErrors).toEqual([]);
    expect(integration?.oauthToken).toMatchObject({
      state: 'LIVE',
      refreshedAt: story.clock.now().toISOString(),
    });
    expect(await tokenEvents(owner)).toMatchObject([
      {
        eventType: 'integration.token_renewed',
        status: 'SUCCESS',
        message: 'acme has a new token',
        actor: { kind: 'MEMBER' },
      },
    ]);
    expect(await test(owner, id)).toMatchObject({ check: { outcome: 'OK' }, userErrors: [] });
  });

  it('is renewed by whoever needs it, when less than a minute is left', async () => {
    const id = await signInTo(owner, story.vendor('acme'));
    const asked = story.vendor('acme').asked.length;
    story.clock.advance({ minutes: 58 });
    expect(await test(owner, id)).toMatchObject({ check: { outcome: 'OK' } });
    expect(story.vendor('acme').asked).toHaveLength(asked);
    story.clock.advance({ minutes: 1, seconds: 30 });
    expect(await test(owner, id)).toMatchObject({ check: { outcome: 'OK' } });
    expect(
      story
        .vendor('acme')
        .asked.slice(asked)
        .map((form) => form.get('grant_type')),
    ).toEqual(['refresh_token']);
  });

  it('that nothing was given to renew with is used on when somebody asks for another, and who asks is told the way out', async () => {
    const id = await signInTo(owner, story.vendor('bare'));
    const { userErrors } = await renew(owner, id);
    expect(userErrors).toMatchObject([
      { code: 'NOT_SUPPORTED', message: expect.stringContaining('sign in at bare again.') },
    ]);
    const token = await tokenOf(owner, id);
    expect(token).toMatchObject({ status: 'CONNECTED', state: 'LIVE', lastError: null });
    expect(await tokenEvents(owner)).toEqual([]);
  });

  it('goes when the integration is disconnected: nothing of it is kept', async () => {
    const id = await signInTo(owner, story.vendor('acme'));
    await owner.get(Disconnect, { input: { integrationId: id } });
    expect(await tokenOf(owner, id)).toEqual({ status: 'DISCONNECTED', statusMessage: null });
    expect(
      await story.app.database.query('select 1 from oauth_tokens where org_id = $1', [acme.uuid]),
    ).toEqual([]);
    expect((await renew(owner, id)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
  });

  it('asks for a new sign-in when the provider has ended the grant: alert, event, and one click back', async () => {
    const id = await signInTo(owner, story.vendor('acme'));
    story.vendor('acme').vendor.revokeAll();
    const tested = await test(owner, id);
    expect(tested.userErrors).toEqual([]);
    expect(tested.integration?.status).toBe('NEEDS_REAUTH');
    expect(await tokenOf(owner, id)).toMatchObject({
      status: 'NEEDS_REAUTH',
      state: 'NEEDS_REAUTH',
    });
    expect((await owner.get(Alerts, {})).alerts).toMatchObject([
      { integration: { id }, needsReauth: true, hint: expect.stringContaining('Reconnect') },
    ]);
    expect(await tokenEvents(owner)).toMatchObject([
      { eventType: 'integration.needs_reauth', status: 'ERROR' },
    ]);
    await signInTo(owner, story.vendor('acme'), { integrationId: id });
    expect(await tokenOf(owner, id)).toMatchObject({ status: 'CONNECTED', state: 'LIVE' });
    expect((await owner.get(Alerts, {})).alerts).toEqual([]);
  });
});
