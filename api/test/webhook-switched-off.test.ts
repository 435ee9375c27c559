import { expect, it } from 'vitest';
import { deliveriesOf, settled, useDeliveryStory } from './testkit/delivery-stories.ts';
import { report } from './testkit/seed-dashboard.ts';
import { Turnstile } from './testkit/turnstile.ts';
import { UpdateWebhook } from './testkit/webhook-documents.ts';
import { createWebhook } from './testkit/webhook-stories.ts';

const story = useDeliveryStory();

it('what a server holds of a webhook that is switched off is not sent, and comes when it is on again', async () => {
  const { app, receiver } = story;
  const { as } = await app.organization('Acme', 'OWNER');
  const door = new Turnstile();
  const arrivedAt = (path: string) => receiver.received.filter((one) => one.path === path).length;
  receiver.answer = (response, { path }) =>
    void (path === '/slow' ? door.pass() : Promise.resolve()).then(() => response.end());
  const slow = await createWebhook(as.OWNER, {
    url: `${receiver.url}/slow`,
    eventTypes: ['sync.*'],
  });
  door.hold();
  await report(as.OWNER, 40);
  await door.waiting(16);
  const switchTo = (enabled: boolean) =>
    as.OWNER.get(UpdateWebhook, { input: { id: slow.id, enabled } });
  await switchTo(false);
  // Messages come in their order: who hears of this event has heard of the switch.
  await createWebhook(as.OWNER, { url: `${receiver.url}/quick`, name: 'Quick', eventTypes: ['*'] });
  await report(as.OWNER, 1);
  await expect.poll(() => arrivedAt('/quick')).toBeGreaterThan(0);
  door.release();
  await expect
    .poll(async () => (await deliveriesOf(app, slow.uuid)).filter((row) => row.claim_id !== null))
    .toEqual([]);
  expect(arrivedAt('/slow')).toBe(16);
  await switchTo(true);
  app.clock.advance({ seconds: 2 });
  await settled(app);
  expect(arrivedAt('/slow')).toBe(40);
});
