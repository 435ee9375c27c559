import { beforeEach, describe, expect, it } from 'vitest';
import { checkEvery } from './testkit/health-stories.ts';
import { Activity } from './testkit/activity-documents.ts';
import { IntegrationHealth } from './testkit/integration-health-documents.ts';
import { SetEnabled, TestStored } from './testkit/integration-documents.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import {
  connectMachine,
  signInTo,
  tokenEvents,
  tokenOf,
  useTokenStory,
} from './testkit/token-stories.ts';

const story = useTokenStory(
  [
    { key: 'acme', oauth: ['refresh: ROTATING'] },
    {
      key: 'endless',
      quirks: { accessTokenLife: 'never', refresh: 'STATIC' },
      oauth: ['refresh: STATIC'],
    },
    {
      key: 'bare',
      quirks: { accessTokenLife: 'never', refresh: 'NONE' },
      oauth: ['refresh: NONE'],
    },
    {
      key: 'two-hours',
      quirks: { accessTokenLife: 7_200, refresh: 'NONE' },
      oauth: ['refresh: NONE'],
    },
  ],
  { tokenRefreshes: true, healthChecks: true },
);
let acme: TestOrganization<'OWNER'>;
let owner: TestClient;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER');
  owner = acme.as.OWNER;
});

const asked = (key: string) => story.vendor(key).asked.map((form) => form.get('grant_type'));

async function test(id: string) {
  return (await owner.get(TestStored, { input: { integrationId: id } })).testIntegration;
}

describe('a token', () => {
  it('is renewed ahead of its end, by nobody’s wish, at a time of its own; another organization hears nothing', async () => {
    const { OWNER: stranger } = (await story.app.organization('Umbrella', 'OWNER')).as;
    const id = await signInTo(owner, story.vendor('acme'));
    const { obtainedAt, expiresAt, nextRefreshAt } = await tokenOf(owner, id);
    const life = new Date(expiresAt ?? 0).getTime() - new Date(obtainedAt ?? 0).getTime();
    const due = new Date(nextRefreshAt ?? 0).getTime() - new Date(obtainedAt ?? 0).getTime();
    expect(life).toBe(3_600_000);
    expect(due).toBeGreaterThan(30 * 60_000);
    expect(due).toBeLessThanOrEqual(45 * 60_000);
    const before = asked('acme').length;
    story.clock.advance({ minutes: 45 });
    await expect
      .poll(() => tokenEvents(owner))
      .toMatchObject([
        {
          eventType: 'integration.token_renewed',
          actor: { kind: 'SYSTEM', name: 'Patchbay' },
          integration: { id },
        },
      ]);
    expect(asked('acme').slice(before)).toEqual(['refresh_token']);
    expect(await tokenOf(owner, id)).toMatchObject({
      state: 'LIVE',
      refreshedAt: story.clock.now().toISOString(),
    });
    expect(await tokenEvents(stranger)).toEqual([]);
  });

  it('is kept alive while its integration is switched off', async () => {
    const id = await signInTo(owner, story.vendor('acme'));
    await owner.get(SetEnabled, { input: { integrationId: id, enabled: false } });
    story.clock.advance({ minutes: 50 });
    await expect.poll(() => tokenEvents(owner)).toHaveLength(1);
  });

  it('is tried again after a while when the provider fails, and told of once', async () => {
    const { vendor } = story.vendor('acme');
    const id = await signInTo(owner, story.vendor('acme'));
    vendor.setFault('refresh', '500');
    story.clock.advance({ minutes: 45 });
    await expect.poll(async () => (await tokenOf(owner, id)).state).toBe('RETRYING');
    story.clock.advance({ minutes: 1 });
    await expect
      .poll(() => vendor.counts.total('refresh'))
      .toBeGreaterThan(asked('acme').filter((type) => type === 'refresh_token').length - 1);
    vendor.setFault('refresh', null);
    story.clock.advance({ minutes: 2 });
    await expect.poll(async () => (await tokenOf(owner, id)).state).toBe('LIVE');
    const events = await tokenEvents(owner);
    expect(events.map(({ eventType }) => eventType)).toEqual([
      'integration.token_renewal_failed',
      'integration.token_renewed',
    ]);
  });

  it('of client credentials is got anew ahead of its end', async () => {
    const { integration } = await connectMachine(owner, story.vendor('acme'));
    const before = asked('acme').length;
    story.clock.advance({ minutes: 45 });
    await expect.poll(() => asked('acme').slice(before)).toContain('client_credentials');
    await expect
      .poll(async () => (await tokenOf(owner, integration?.id ?? '')).refreshedAt)
      .toBe(story.clock.now().toISOString());
  });

  it('that cannot be renewed ends with a call to sign in again, not with a failed check', async () => {
    const id = await signInTo(owner, story.vendor('two-hours'));
    expect(await tokenOf(owner, id)).toMatchObject({ renewable: false, nextRefreshAt: null });
    story.clock.advance({ minutes: 121 });
    await expect.poll(async () => (await tokenOf(owner, id)).status).toBe('NEEDS_REAUTH');
    expect((await tokenOf(owner, id)).statusMessage).toContain('gives nothing to renew it with');
  });
});

describe('a token without an end', () => {
  it('is not renewed by time', async () => {
    const id = await signInTo(owner, story.vendor('endless'));
    expect(await tokenOf(owner, id)).toMatchObject({
      expiresAt: null,
      nextRefreshAt: null,
      renewable: true,
    });
    const before = asked('endless').length;
    story.clock.advance({ minutes: 600 });
    expect((await test(id)).check).toMatchObject({ outcome: 'OK' });
    expect(asked('endless')).toHaveLength(before);
  });

  it('is renewed when a check finds it refused, and the check is made once more', async () => {
    const id = await signInTo(owner, story.vendor('endless'));
    story.vendor('endless').vendor.expireAccessTokens();
    const { check, integration } = await test(id);
    expect(check).toMatchObject({ outcome: 'OK' });
    expect(integration?.status).toBe('CONNECTED');
    expect(asked('endless').at(-1)).toBe('refresh_token');
  });

  it('is not renewed again and again when the provider refuses the new one as well', async () => {
    const id = await signInTo(owner, story.vendor('endless'));
    const vendor = story.vendor('endless');
    vendor.refusesAll = true;
    const before = vendor.asked.length;
    expect((await test(id)).integration?.status).toBe('ERROR');
    expect((await test(id)).integration?.status).toBe('ERROR');
    vendor.refusesAll = false;
    expect(vendor.asked).toHaveLength(before + 1);
    expect((await test(id)).integration?.status).toBe('CONNECTED');
  });

  it('and without a way to renew it needs a new sign-in as soon as a check finds it refused', async () => {
    const id = await signInTo(owner, story.vendor('bare'));
    story.vendor('bare').vendor.revokeAll();
    expect((await test(id)).integration?.status).toBe('NEEDS_REAUTH');
    expect(await tokenEvents(owner)).toMatchObject([{ eventType: 'integration.needs_reauth' }]);
  });
});

describe('an integration that waits for a sign-in', () => {
  it('is not checked: its provider is not blamed, and nothing is told twice', async () => {
    const id = await signInTo(owner, story.vendor('bare'));
    await checkEvery(owner, id, 1);
    story.vendor('bare').vendor.revokeAll();
    story.clock.advance({ minutes: 1 });
    await expect.poll(async () => (await tokenOf(owner, id)).status).toBe('NEEDS_REAUTH');
    for (let minute = 0; minute < 3; minute += 1) story.clock.advance({ minutes: 1 });
    const due = await story.app.database.query(
      'select due_at from integration_health where org_id = $1',
      [acme.uuid],
    );
    expect(due).toEqual([{ due_at: null }]);
    const { integrationHealth } = await owner.get(IntegrationHealth, { id });
    expect(integrationHealth).toMatchObject({ state: 'UNKNOWN' });
    const { activity } = await owner.get(Activity, {});
    const types = activity.nodes.map(({ eventType }) => eventType);
    expect(types).not.toContain('integration.health_failed');
    expect(types.filter((type) => type === 'integration.needs_reauth')).toHaveLength(1);
    await signInTo(owner, story.vendor('bare'), { integrationId: id });
    story.clock.advance({ minutes: 1 });
    await expect
      .poll(async () => (await owner.get(IntegrationHealth, { id })).integrationHealth?.state)
      .toBe('HEALTHY');
  });
});
