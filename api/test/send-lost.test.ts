import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { useCarrierStory } from './testkit/carrier-story.ts';
import { connectCarrier, sendMail } from './testkit/sending-stories.ts';

const story = useCarrierStory();

it.each([
  ['was told as cut short', `state = 'UNKNOWN', asking = null`],
  ['is in the hands of another server', `claim_id = '${randomUUID()}'`],
])('a message that %s meanwhile is handed to nobody else', async (_what, meanwhile) => {
  await connectCarrier(story.admin, 'fake-mail', story.carrier, { name: 'First' });
  await connectCarrier(story.admin, 'fake-mail', story.carrier, { name: 'Second' });
  story.carrier.answer = { status: 500, body: {} };
  story.carrier.door.hold();
  const sending = sendMail(story.admin, { idempotencyKey: 'order-4711' });
  await story.carrier.door.waiting(1);
  await story.app.database.query(`update messages set ${meanwhile} where org_id = $1`, [
    story.acme.uuid,
  ]);
  story.carrier.door.release();
  const { message, userErrors } = await sending;
  expect(message).toBeNull();
  expect(userErrors).toMatchObject([
    { code: 'SEND_FAILED', message: expect.stringContaining('given up') },
  ]);
  expect(story.carrier.asked).toHaveLength(1);
  const used = await story.app.database.query(
    `select 1 from message_usage as used join integrations as integration on integration.id = used.integration_id
     where used.org_id = $1 and integration.name = 'Second' and used.sent > 0`,
    [story.acme.uuid],
  );
  expect(used).toEqual([]);
});
