import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Update } from './testkit/integration-documents.ts';
import { mailForm } from './testkit/integration-stories.ts';
import { connectMailWith, recipient, sendTest } from './testkit/message-stories.ts';
import { EmailUsage } from './testkit/messaging-documents.ts';
import { type SecondServer, startSecondServer } from './testkit/second-server.ts';
import { useStory } from './testkit/story.ts';
import { TestClock } from './testkit/test-clock.ts';
import type { TestClient } from './testkit/test-client.ts';

const masterKey = randomBytes(32).toString('base64');
const clock = new TestClock(new Date('2026-11-21T10:59:00Z'));
const story = useStory({ clock, env: { PATCHBAY_MASTER_KEY: masterKey } });
let second: SecondServer;
let admin: TestClient;

beforeAll(async () => {
  second = await startSecondServer(
    story.app,
    masterKey,
    { healthChecks: 'off' },
    { ...story.world.env, PATCHBAY_OUTBOUND_ALLOW: '127.0.0.0/8' },
  );
});
afterAll(() => second.close());

beforeEach(async () => {
  admin = (await story.app.organization('Acme', 'ADMIN')).as.ADMIN;
  story.world.mail.messages.length = 0;
});

const usageOf = async (integrationId: string) =>
  (await admin.get(EmailUsage, { integrationId })).emailUsage;

describe('limits of an integration', () => {
  it('open again with the next clock hour and the next UTC day, and the refusal says when', async () => {
    const limits = { hourlyLimit: 2, dailyLimit: 3 };
    const { id } = await connectMailWith(admin, story.world, limits);
    await sendTest(admin, id);
    expect(await sendTest(admin, id)).toMatchObject({
      userErrors: [],
      usage: { sentThisHour: 2, sentToday: 2, ...limits },
    });
    const third = await sendTest(admin, id);
    expect(third).toMatchObject({
      messageId: null,
      usage: { sentThisHour: 2, sentToday: 2 },
      userErrors: [
        {
          code: 'LIMIT_REACHED',
          message: 'Mail has reached its limit of 2 messages an hour. It opens again at 11:00 UTC.',
        },
      ],
    });

    clock.advance({ minutes: 1 });
    expect(await usageOf(id)).toEqual({ sentThisHour: 0, sentToday: 2, ...limits });
    expect((await sendTest(admin, id)).userErrors).toEqual([]);
    const fifth = await sendTest(admin, id);
    expect(fifth.userErrors).toMatchObject([
      {
        code: 'LIMIT_REACHED',
        message:
          'Mail has reached its limit of 3 messages a day. It opens again on 2026-11-22 at 00:00 UTC.',
      },
    ]);

    clock.advance({ minutes: 13 * 60 });
    expect(await usageOf(id)).toEqual({ sentThisHour: 0, sentToday: 0, ...limits });
    expect((await sendTest(admin, id)).userErrors).toEqual([]);
    expect(story.world.mail.messages).toHaveLength(4);
  });

  it('hold when two servers send at once: exactly the allowed number goes out', async () => {
    const { id } = await connectMailWith(admin, story.world, { hourlyLimit: 3 });
    const other = second.windowOf(admin);
    story.world.mail.dataDoor.hold();
    const clients = [admin, other, admin, other, admin, other, admin, other];
    const sending = clients.map((client) => sendTest(client, id));
    await story.world.mail.dataDoor.waiting(3);
    story.world.mail.dataDoor.release();
    const results = await Promise.all(sending);
    const codes = results.map(({ userErrors }) => userErrors[0]?.code ?? 'SENT');
    expect(codes.filter((code) => code === 'SENT')).toHaveLength(3);
    expect(codes.filter((code) => code === 'LIMIT_REACHED')).toHaveLength(5);
    expect(story.world.mail.messages).toHaveLength(3);
    expect(await usageOf(id)).toMatchObject({ sentThisHour: 3, sentToday: 3 });
  });

  it('give back what was surely not accepted, in the windows it was taken from', async () => {
    const { id } = await connectMailWith(admin, story.world, { hourlyLimit: 1, dailyLimit: 1 });
    const { mail } = story.world;
    mail.refusedRecipients.set(recipient, '550 5.1.1 No such user here');
    expect((await sendTest(admin, id)).userErrors).toMatchObject([{ code: 'SEND_FAILED' }]);
    mail.refusedRecipients.clear();
    expect((await sendTest(admin, id)).userErrors).toEqual([]);
    expect((await sendTest(admin, id)).userErrors).toMatchObject([{ code: 'LIMIT_REACHED' }]);
  });

  it('are reached by neither count alone: what the day refuses is not counted in the hour', async () => {
    const { id } = await connectMailWith(admin, story.world, { dailyLimit: 1 });
    await sendTest(admin, id);
    await sendTest(admin, id);
    expect(await usageOf(id)).toMatchObject({ sentThisHour: 1, sentToday: 1 });
  });

  it('are of one integration each, and follow its settings', async () => {
    const first = await connectMailWith(admin, story.world, { hourlyLimit: 1 }, { name: 'First' });
    const other = await connectMailWith(admin, story.world, { hourlyLimit: 1 }, { name: 'Other' });
    await sendTest(admin, first.id);
    expect((await sendTest(admin, other.id)).userErrors).toEqual([]);
    expect((await sendTest(admin, first.id)).userErrors[0]?.code).toBe('LIMIT_REACHED');
    const config = { ...mailForm(story.world).config, hourlyLimit: 2 };
    await admin.get(Update, { input: { integrationId: first.id, config } });
    expect((await sendTest(admin, first.id)).userErrors).toEqual([]);
  });

  it('leave no old counts behind', async () => {
    const { id } = await connectMailWith(admin, story.world, {});
    await sendTest(admin, id);
    clock.advance({ days: 8 });
    await sendTest(admin, id);
    const rows = await story.app.database.query<{ span: string }>(
      `select span from message_usage u join integrations i on i.id = u.integration_id
       where i.config->>'hourlyLimit' is null and i.config->>'dailyLimit' is null order by span`,
    );
    expect(rows).toEqual([{ span: 'DAY' }, { span: 'HOUR' }]);
  });
});

describe('test messages of an organization', () => {
  it('are 30 an hour where integrations name no hourly limit, whatever integration and server they go through', async () => {
    const first = await connectMailWith(admin, story.world, {}, { name: 'First' });
    const other = await connectMailWith(admin, story.world, { dailyLimit: 99 }, { name: 'Other' });
    const windows = [admin, second.windowOf(admin)];
    const results = await Promise.all(
      Array.from({ length: 32 }, (_, n) =>
        sendTest(windows[n % 2] ?? admin, n % 3 === 0 ? first.id : other.id),
      ),
    );
    const refusals = results.flatMap(({ userErrors }) => userErrors);
    expect(refusals.map(({ code }) => code)).toEqual(['LIMIT_REACHED', 'LIMIT_REACHED']);
    expect(refusals[0]?.message).toContain('has sent 30 test messages this hour');
    expect(story.world.mail.messages).toHaveLength(30);

    const limited = await connectMailWith(admin, story.world, { hourlyLimit: 40 }, { name: 'Own' });
    expect((await sendTest(admin, limited.id)).userErrors).toEqual([]);
    const { ADMIN: stranger } = (await story.app.organization('Umbrella', 'ADMIN')).as;
    const theirs = await connectMailWith(stranger, story.world, {});
    expect((await sendTest(stranger, theirs.id)).userErrors).toEqual([]);
    clock.advance({ minutes: 60 });
    expect((await sendTest(admin, first.id)).userErrors).toEqual([]);
  });
});
