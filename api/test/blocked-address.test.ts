import { beforeEach, describe, expect, it } from 'vitest';
import { Connect, TestCredentials } from './testkit/integration-documents.ts';
import { cmsForm, mailForm } from './testkit/integration-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory({ env: { PATCHBAY_OUTBOUND_ALLOW: '' } });
let admin: TestClient;

beforeEach(async () => {
  ({ ADMIN: admin } = (await story.app.organization('Acme', 'ADMIN')).as);
});

async function nothingStored(): Promise<void> {
  expect(await story.app.database.query('select from integrations')).toEqual([]);
}

describe('an address in a private network', () => {
  it.each([false, true])(
    'is refused with the setting that would open it (saveInactive: %s)',
    async (saveInactive) => {
      for (const [form, path] of [
        [mailForm(story.world), ['config', 'host']],
        [cmsForm(story.world), ['config', 'siteUrl']],
      ] as const) {
        const { connectIntegration } = await admin.get(Connect, {
          input: { ...form, saveInactive },
        });
        const { userErrors, check, integration } = connectIntegration;
        expect({ check, integration }).toEqual({ check: null, integration: null });
        expect(userErrors).toMatchObject([{ code: 'BLOCKED_ADDRESS', path }]);
        expect(userErrors[0]?.message).toContain('PATCHBAY_OUTBOUND_ALLOW');
      }
      await nothingStored();
      expect(story.world.mail.signIns()).toBe(0);
    },
  );

  it.each([
    'localhost',
    '10.0.0.1',
    '[::1]',
    '169.254.169.254',
    '0x7f000001',
    '2130706433',
    '127.1',
  ])('is refused when it is written %s', async (host) => {
    const form = { ...cmsForm(story.world), config: { siteUrl: `http://${host}:8080` } };
    const { connectIntegration } = await admin.get(Connect, {
      input: { ...form, saveInactive: true },
    });
    expect(connectIntegration.userErrors).toMatchObject([{ code: 'BLOCKED_ADDRESS' }]);
    const { testCredentials } = await admin.get(TestCredentials, { input: form });
    expect(testCredentials.userErrors).toMatchObject([{ code: 'BLOCKED_ADDRESS' }]);
    await nothingStored();
  });
});
