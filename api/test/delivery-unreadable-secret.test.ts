import { beforeEach, describe, expect, it } from 'vitest';
import {
  attemptsOf,
  deliveriesOf,
  newSecret,
  seedPolicy,
  seedWebhook,
  tried,
  useDeliveryStory,
} from './testkit/delivery-stories.ts';
import { Deliveries } from './testkit/delivery-documents.ts';
import { report } from './testkit/seed-dashboard.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import { RotateWebhookSecret, TestWebhook } from './testkit/webhook-documents.ts';
import { createWebhook } from './testkit/webhook-stories.ts';

const story = useDeliveryStory({ breaksTheServer: true });
const words = /cannot be opened, so nothing was sent\. Rotate the secret .*PATCHBAY_MASTER_KEY/;
let acme: TestOrganization<'OWNER'>;
/** Its row, and as the API names it. */
let lost: { readonly id: string; readonly key: string };

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER');
  await seedPolicy(story.app, acme.uuid, {
    jitter: false,
    strategy: 'FIXED',
    maxRetries: 1,
    baseDelaySeconds: 60,
    maxDelaySeconds: 60,
  });
  const { id, uuid } = await createWebhook(acme.as.OWNER, {
    name: 'Lost',
    url: story.receiver.url,
    eventTypes: ['sync.*'],
    acceptUnknownEventTypes: true,
  });
  lost = { id: uuid, key: id };
  await loseKey('sealed_secret', uuid);
});

/** As if it had been sealed with a master key that nobody has any more. */
async function loseKey(
  column: 'sealed_secret' | 'previous_sealed_secret',
  id: string,
): Promise<void> {
  await story.app.database.query(
    `update webhooks set ${column} = overlay(${column} placing '\\x00000001' from 2) where id = $1`,
    [id],
  );
}

describe('a webhook whose secret no master key opens', () => {
  it('gets no delivery unsigned: each attempt is recorded, tried again when it is time, and ends as a dead letter', async () => {
    const before = story.receiver.received.length;
    await report(acme.as.OWNER, 1);
    const [waiting] = await tried(story.app, lost.id, 1);
    expect(waiting).toMatchObject({ status: 'PENDING', lane: 1, tries: 1 });
    expect(waiting?.due_at).toEqual(new Date(story.app.clock.now().getTime() + 60_000));
    story.app.clock.advance({ seconds: 60 });
    const [dead] = await tried(story.app, lost.id, 2);
    expect(dead).toMatchObject({ status: 'DEAD', due_at: null });
    const attempts = await attemptsOf(story.app, lost.id);
    expect(attempts).toMatchObject([
      { number: 1, trigger: 'FIRST', error_code: 'SECRET_UNREADABLE', response_status: null },
      { number: 2, trigger: 'RETRY', error_code: 'SECRET_UNREADABLE', request_headers: {} },
    ]);
    expect(story.receiver.received.length).toBe(before);
    const { deliveries } = await acme.as.OWNER.get(Deliveries, { filter: { statuses: ['DEAD'] } });
    expect(deliveries.nodes).toMatchObject([{ lastError: expect.stringMatching(words) }]);
  });

  it('delays none of the others', async () => {
    const well = await seedWebhook(story.app, acme.uuid, { url: story.receiver.url });
    await report(acme.as.OWNER, 1);
    expect(await tried(story.app, well.id, 1)).toMatchObject([{ status: 'DELIVERED' }]);
    expect(await tried(story.app, lost.id, 1)).toMatchObject([{ status: 'PENDING' }]);
  });

  it('delivers again as soon as its secret is rotated, what waits included', async () => {
    await report(acme.as.OWNER, 1);
    await tried(story.app, lost.id, 1);
    const { rotateWebhookSecret } = await acme.as.OWNER.get(RotateWebhookSecret, {
      id: lost.key,
    });
    expect(rotateWebhookSecret.userErrors).toEqual([]);
    story.app.clock.advance({ seconds: 60 });
    const [delivered] = await tried(story.app, lost.id, 2);
    expect(delivered).toMatchObject({ status: 'DELIVERED' });
    const signatures = story.receiver.received.at(-1)?.headers['webhook-signature'];
    expect(String(signatures).split(' ')).toHaveLength(1);
  });

  it('says so when it is tested by hand', async () => {
    const { testWebhook } = await acme.as.OWNER.get(TestWebhook, { id: lost.key });
    expect(testWebhook.attempt).toMatchObject({
      succeeded: false,
      errorCode: 'SECRET_UNREADABLE',
      error: expect.stringMatching(words),
    });
    expect(await deliveriesOf(story.app, lost.id)).toMatchObject([{ status: 'DISCARDED' }]);
  });
});

describe('a webhook whose secret of before cannot be opened', () => {
  it('signs with the present one alone', async () => {
    const until = new Date(story.app.clock.now().getTime() + 3_600_000);
    const previous = { secret: newSecret(), until };
    const well = await seedWebhook(story.app, acme.uuid, { url: story.receiver.url, previous });
    await loseKey('previous_sealed_secret', well.id);
    await report(acme.as.OWNER, 1);
    expect(await tried(story.app, well.id, 1)).toMatchObject([{ status: 'DELIVERED' }]);
    const signatures = story.receiver.received.at(-1)?.headers['webhook-signature'];
    expect(String(signatures).split(' ')).toHaveLength(1);
  });
});
