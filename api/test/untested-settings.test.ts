import { expect, it } from 'vitest';
import { IntegrationById } from './testkit/integration-documents.ts';
import { connectMailWith } from './testkit/message-stories.ts';
import { useStory } from './testkit/story.ts';

const story = useStory({ healthChecks: true });

it('settings that were saved without a test are checked at once, and show how they are', async () => {
  const { ADMIN: admin } = (await story.app.organization('Acme', 'ADMIN')).as;
  const { id, status } = await connectMailWith(admin, story.world, {}, { skipTest: true });
  expect(['UNKNOWN', 'CONNECTED']).toContain(status);
  const statusNow = async () =>
    (await admin.get(IntegrationById, { id })).integration?.status ?? null;
  await expect.poll(statusNow, { timeout: 10_000 }).toBe('CONNECTED');
});
