import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type StoredWebhook,
  healthOf,
  seedWebhook,
  tried,
  useDeliveryStory,
} from './testkit/delivery-stories.ts';
import { connectMailWith } from './testkit/message-stories.ts';
import { type Receiver, startReceiver, status } from './testkit/receiver.ts';
import { report } from './testkit/seed-dashboard.ts';
import type { TestOrganization } from './testkit/test-app.ts';

const story = useDeliveryStory();
let acme: TestOrganization<'OWNER' | 'ADMIN' | 'IT_MANAGER'>;
let receiver: Receiver;
let webhook: StoredWebhook;

beforeEach(async () => {
  const { app, world } = story;
  world.mail.messages.splice(0);
  world.mail.refusedRecipients.clear();
  acme = await app.organization('Acme', 'OWNER', 'ADMIN', 'IT_MANAGER');
  receiver = await startReceiver();
  receiver.answer = status(410);
  webhook = await seedWebhook(app, acme.uuid, {
    url: receiver.url,
    name: 'Ware<house>',
    eventTypes: ['sync.*'],
  });
  return () => receiver.close();
});

async function noticeEnds() {
  await vi.waitFor(
    async () => {
      const health = await healthOf(story.app, webhook.id);
      expect(health).toMatchObject({ enabled: false, notice_due_at: null });
    },
    { timeout: 60_000, interval: 10 },
  );
}

describe('a webhook that is disabled by itself', () => {
  it('is told to the owners and admins by e-mail, to nobody else and to no other organization', async () => {
    const umbrella = await story.app.organization('Umbrella', 'OWNER');
    await connectMailWith(umbrella.as.OWNER, story.world, {});
    await connectMailWith(acme.as.OWNER, story.world, {});
    await report(acme.as.OWNER, 1);
    await noticeEnds();
    const { messages } = story.world.mail;
    expect(messages.flatMap(({ to }) => to).toSorted()).toEqual([
      acme.emails.ADMIN,
      acme.emails.OWNER,
    ]);
    for (const { text } of messages) {
      expect(text).toContain('410 Gone');
      expect(text).toContain('Acme');
      expect(text).toContain('Ware&#60;house&#62;');
    }
    expect(messages.length).toBe(2);
  });

  it('is told to nobody where no e-mail integration is connected, and nothing waits for it', async () => {
    await report(acme.as.OWNER, 1);
    await noticeEnds();
    expect(story.world.mail.messages).toEqual([]);
  });

  it('is told again later when the mail server refuses at first', async () => {
    await connectMailWith(acme.as.OWNER, story.world, {});
    const refuse = () => {
      for (const email of [acme.emails.OWNER, acme.emails.ADMIN])
        story.world.mail.refusedRecipients.set(email, '450 4.2.0 Try again later');
    };
    refuse();
    await report(acme.as.OWNER, 1);
    await tried(story.app, webhook.id, 1);
    const again = new Date(story.app.clock.now().getTime() + 600_000);
    await vi.waitFor(
      async () =>
        expect(await healthOf(story.app, webhook.id)).toMatchObject({ notice_due_at: again }),
      { timeout: 60_000, interval: 10 },
    );
    story.world.mail.refusedRecipients.clear();
    story.app.clock.advance({ minutes: 10 });
    await noticeEnds();
    expect(story.world.mail.messages.length).toBe(2);
  });
});
