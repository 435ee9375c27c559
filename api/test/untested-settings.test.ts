import { describe, expect, it } from 'vitest';
import { checkEvery, hearHealth, passToCheck, scheduledCheck } from './testkit/health-stories.ts';
import { holdChange } from './testkit/held-change.ts';
import { IntegrationById, Update } from './testkit/integration-documents.ts';
import { connectCms } from './testkit/integration-stories.ts';
import { connectMailWith } from './testkit/message-stories.ts';
import { useStory } from './testkit/story.ts';

const story = useStory({ healthChecks: true });

it('settings that were saved without a test are checked at once, and show how they are', async () => {
  const { ADMIN: admin } = (await story.app.organization('Acme', 'ADMIN')).as;
  const { id, status } = await connectMailWith(admin, story.world, {}, { skipTest: true });
  expect(['UNKNOWN', 'CONNECTED']).toContain(status);
  const statusNow = async () =>
    (await admin.get(IntegrationById, { id })).integration?.status ?? null;
  await expect.poll(statusNow, { timeout: 60_000 }).toBe('CONNECTED');
});

it('settings that change while a check is being claimed are the ones that it uses', async () => {
  const { OWNER: owner } = (await story.app.organization('Acme', 'OWNER')).as;
  const { id } = await connectCms(owner, story.world);
  const events = await hearHealth(owner, id);
  await checkEvery(owner, id, 1, { failureThreshold: 1 });
  // Whoever claims has begun, but cannot look at rows yet.
  await story.app.database.query(`
    create function test_gate() returns boolean language plpgsql as
      $$ begin perform pg_advisory_xact_lock_shared(1); return true; end $$;
    create policy test_gate on integration_health as restrictive to patchbay_maintenance using (test_gate());`);
  const gate = await holdChange(story.app, 'select pg_advisory_xact_lock(1)', []);
  await passToCheck(story.app, owner, id);
  await gate.waiting(1);
  const credentials = { token: 'wrong-token' };
  await owner.get(Update, { input: { integrationId: id, credentials, skipTest: true } });
  await gate.commit();
  const { check } = await scheduledCheck(events, id);
  await story.app.database.query('drop policy test_gate on integration_health');
  expect(check).toMatchObject({
    outcome: 'FAILED',
    message: expect.stringContaining('Token unknown'),
  });
});

describe('the account behind settings that were saved without a test', () => {
  it('is not known when they may be those of another one, and is told by the next check', async () => {
    const { OWNER: owner } = (await story.app.organization('Acme', 'OWNER')).as;
    const { id, identity } = await connectCms(owner, story.world);
    expect(identity).toBe('Acme News');
    story.world.cms.accounts.set('other-token', 'Umbrella Press');
    const credentials = { token: 'other-token' };
    const input = { integrationId: id, credentials, skipTest: true };
    story.world.cms.door.hold();
    const { updateIntegration } = await owner.get(Update, { input });
    expect(updateIntegration.integration?.identity).toBeNull();
    story.world.cms.door.release();
    const identityNow = async () =>
      (await owner.get(IntegrationById, { id })).integration?.identity ?? null;
    await expect.poll(identityNow, { timeout: 60_000 }).toBe('Umbrella Press');
  });

  it('stays when only the name changes', async () => {
    const { OWNER: owner } = (await story.app.organization('Acme', 'OWNER')).as;
    const { id } = await connectCms(owner, story.world);
    const input = { integrationId: id, name: 'News', skipTest: true };
    const { updateIntegration } = await owner.get(Update, { input });
    expect(updateIntegration.integration).toMatchObject({ name: 'News', identity: 'Acme News' });
  });
});
