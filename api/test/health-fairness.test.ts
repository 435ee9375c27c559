import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hearHealth, passToCheck, scheduledCheck } from './testkit/health-stories.ts';
import { installMany } from './testkit/install-many.ts';
import { connectCms } from './testkit/integration-stories.ts';
import { useStory } from './testkit/story.ts';

const masterKey = randomBytes(32).toString('base64');
/** Its own end cuts their checks short, which the server logs. */
const story = useStory({
  healthChecks: true,
  breaksTheServer: true,
  env: { PATCHBAY_MASTER_KEY: masterKey },
  lookup: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
});
const hosts = 15;
const integrations = 600;
/** Three quarters of the slots: what an organization gets when it asks for all of them. */
const mostOfOne = 300;

let asked = 0;
const silent = createServer(() => void (asked += 1));

beforeAll(async () => {
  await once(silent.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => void silent.close());

it('an organization whose hundreds of integrations are silent delays the checks of nobody else', async () => {
  const acme = await story.app.organization('Acme', 'OWNER');
  const umbrella = await story.app.organization('Umbrella', 'OWNER');
  const cms = await connectCms(acme.as.OWNER, story.world);
  const events = await hearHealth(acme.as.OWNER, cms.id);
  const { port } = silent.address() as AddressInfo;
  await installMany(story.app.database, {
    organizationId: umbrella.uuid,
    count: integrations,
    origins: Array.from({ length: hosts }, (_, n) => `http://silent-${n}.example:${port}`),
    masterKey,
    dueAt: story.app.clock.now(),
  });
  await expect.poll(() => asked, { timeout: 60_000 }).toBe(mostOfOne);
  await passToCheck(story.app, acme.as.OWNER, cms.id);
  expect((await scheduledCheck(events, cms.id)).check?.outcome).toBe('OK');
  const ended = await story.app.database.query('select from health_checks where org_id = $1', [
    umbrella.uuid,
  ]);
  expect([asked, ended.length]).toEqual([mostOfOne, 0]);
});
