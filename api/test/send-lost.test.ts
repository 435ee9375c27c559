import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  type FakeCarrier,
  accepted,
  carrierCatalog,
  startFakeCarrier,
} from './testkit/fake-carriers.ts';
import { connectCarrier, sendMail } from './testkit/sending-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory({ env: { PATCHBAY_CATALOG_DIR: carrierCatalog() } });
let acme: TestOrganization<'ADMIN'>;
let admin: TestClient;
let carrier: FakeCarrier;

beforeAll(async () => {
  carrier = await startFakeCarrier();
});
afterAll(() => carrier.close());
beforeEach(async () => {
  acme = await story.app.organization('Acme', 'ADMIN');
  admin = acme.as.ADMIN;
  carrier.asked.length = 0;
  carrier.answer = accepted;
});

it.each([
  ['was told as cut short', `state = 'UNKNOWN', asking = null`],
  ['is in the hands of another server', `claim_id = '${randomUUID()}'`],
])('a message that %s meanwhile is handed to nobody else', async (_what, meanwhile) => {
  await connectCarrier(admin, 'fake-mail', carrier, { name: 'First' });
  await connectCarrier(admin, 'fake-mail', carrier, { name: 'Second' });
  carrier.answer = { status: 500, body: {} };
  carrier.door.hold();
  const sending = sendMail(admin, { idempotencyKey: 'order-4711' });
  await carrier.door.waiting(1);
  await story.app.database.query(`update messages set ${meanwhile} where org_id = $1`, [acme.uuid]);
  carrier.door.release();
  const { message, userErrors } = await sending;
  expect(message).toBeNull();
  expect(userErrors).toMatchObject([
    { code: 'SEND_FAILED', message: expect.stringContaining('given up') },
  ]);
  expect(carrier.asked).toHaveLength(1);
  const used = await story.app.database.query(
    `select 1 from message_usage as used join integrations as integration on integration.id = used.integration_id
     where used.org_id = $1 and integration.name = 'Second' and used.sent > 0`,
    [acme.uuid],
  );
  expect(used).toEqual([]);
});
