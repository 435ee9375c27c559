import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { uuidOf } from './testkit/health-stories.ts';
import { type StoredIntegration, connectCms, connectMail } from './testkit/integration-stories.ts';
import { startSecondServer } from './testkit/second-server.ts';
import { startServer } from './testkit/server-process.ts';
import { useStory } from './testkit/story.ts';
import type { TestClient } from './testkit/test-client.ts';

const masterKey = randomBytes(32).toString('base64');
const story = useStory({ env: { PATCHBAY_MASTER_KEY: masterKey } });
let owner: TestClient;
let cms: StoredIntegration;

beforeEach(async () => {
  owner = (await story.app.organization('Acme', 'OWNER')).as.OWNER;
  cms = await connectCms(owner, story.world);
});

const settings = () => ({ ...story.world.env, PATCHBAY_OUTBOUND_ALLOW: '127.0.0.0/8' });

async function postpone(integrationId: string, to: Date) {
  await story.app.database.query(
    'update integration_health set due_at = $2 where integration_id = $1',
    [uuidOf(integrationId), to],
  );
}

async function checked() {
  const rows = await story.app.database.query<{ integration: string }>(
    `select integration_id as integration from health_checks where trigger = 'SCHEDULED' order by checked_at`,
  );
  return rows.map(({ integration }) => integration);
}

async function untilChecked(count: number) {
  while ((await checked()).length < count);
}

describe('a server that is killed in the middle of a check', () => {
  it('delays it by its lease and no more', async () => {
    const mail = await connectMail(owner, story.world);
    const { door } = story.world.cms;
    // It lives in the time of the machine; the server that takes over lives in the time of the story.
    const past = new Date(Date.now() - 1000);
    await postpone(cms.id, past);
    door.hold();
    const child = startServer({
      ...settings(),
      DATABASE_URL: story.app.database.url,
      PATCHBAY_MASTER_KEY: masterKey,
      PORT: '0',
    });
    await door.waiting(1);
    child.child.kill('SIGKILL');
    await child.exit;
    door.release();
    const [row] = await story.app.database.query<{ due: Date; claim: string | null }>(
      'select due_at as due, claim_id as claim from integration_health where integration_id = $1',
      [uuidOf(cms.id)],
    );
    expect(row?.claim).not.toBeNull();
    const leaseEnd = row?.due.getTime() ?? 0;
    expect(leaseEnd - Date.now()).toBeLessThanOrEqual(60_000);

    await postpone(mail.id, new Date(leaseEnd - 1000));
    const ahead = leaseEnd - 1000 - story.app.clock.now().getTime();
    story.app.clock.advance({ seconds: ahead / 1000 });
    const overrides = { healthChecks: 'on' } as const;
    const second = await startSecondServer(story.app, masterKey, overrides, settings());
    await untilChecked(1);
    expect(await checked()).toEqual([uuidOf(mail.id)]);
    story.app.clock.advance({ seconds: 1 });
    await untilChecked(2);
    expect((await checked()).at(-1)).toBe(uuidOf(cms.id));
    await second.close();
  });
});
