import { describe, expect, it } from 'vitest';
import { accepted } from './testkit/fake-carriers.ts';
import { deadPort, useFailoverStory } from './testkit/failover-story.ts';
import { SetEnabled } from './testkit/integration-documents.ts';
import { failoverOf, sendMail, told } from './testkit/sending-stories.ts';

const { story, connect, connectHttp, secondServer, atSecond } = useFailoverStory();

describe('who is asked', () => {
  it('is nobody who is switched off, and last of all whose last check failed', async () => {
    const broken = await connect('Broken', {});
    await connect('Off', secondServer()).then(({ id }) =>
      story.admin.get(SetEnabled, { input: { integrationId: id, enabled: false } }),
    );
    const third = await connect('Third', secondServer());
    await story.app.database.query(
      `update integrations set status = 'ERROR' where name = 'Broken'`,
    );
    expect((await sendMail(story.admin)).message?.integration?.id).toBe(third.id);
    await story.admin.get(SetEnabled, { input: { integrationId: third.id, enabled: false } });
    expect((await sendMail(story.admin)).message?.integration?.id).toBe(broken.id);
  });

  it('is passed over without a sender, and its list says what is missing', async () => {
    await connectHttp('fake-mail', story.carrier, { name: 'Nameless', fromAddress: null });
    const { id } = await connect('Second', secondServer());
    const { message } = await sendMail(story.admin);
    expect(message).toMatchObject({
      integration: { id },
      tries: [{ integrationName: 'Nameless', outcome: 'SKIPPED' }, { outcome: 'SENT' }],
    });
    expect(story.carrier.asked).toEqual([]);
    const [entry] = await failoverOf(story.admin, 'EMAIL');
    expect(entry).toMatchObject({
      skippedBecause: 'It has no From address. Enter one in its settings.',
      skipReason: 'SETTING_MISSING',
      skippedUntil: null,
    });
  });

  it('is the named one alone, where one is named', async () => {
    const first = await connect('First', { port: await deadPort() });
    await connect('Second', secondServer());
    const { message } = await sendMail(story.admin, { integrationId: first.id });
    expect(message).toMatchObject({ outcome: 'FAILED', tries: [{ integrationName: 'First' }] });
    expect(atSecond()).toEqual([]);
  });

  it('passes on what its limit does not allow, and all limits together are told as one', async () => {
    const first = await connect('First', { hourlyLimit: 1 });
    const other = await connectHttp('fake-mail', story.carrier, {
      name: 'Carrier',
      hourlyLimit: 1,
    });
    expect((await sendMail(story.admin)).message?.integration?.id).toBe(first.id);
    const { message } = await sendMail(story.admin);
    expect(message).toMatchObject({
      integration: { id: other },
      tries: [{ outcome: 'LIMIT_REACHED' }, { outcome: 'SENT' }],
    });
    const third = await sendMail(story.admin);
    expect(third.message).toMatchObject({ outcome: 'FAILED' });
    expect(third.userErrors).toMatchObject([{ code: 'LIMIT_REACHED' }]);
    expect(await told(story.admin)).toEqual([
      'message.sent: First',
      'message.failover: First',
      'message.sent: Carrier',
      'message.failover: First',
      'message.failed: -',
    ]);
  });

  it('gives back what was not accepted: a refusal uses up no limit', async () => {
    await connectHttp('fake-mail', story.carrier, { name: 'Carrier', hourlyLimit: 1 });
    story.carrier.answer = { status: 500, body: { error: 'Out of order' } };
    const refused = await sendMail(story.admin);
    expect(refused.message).toMatchObject({
      outcome: 'FAILED',
      tries: [{ error: 'Out of order' }],
    });
    story.carrier.answer = accepted;
    expect((await sendMail(story.admin)).message?.outcome).toBe('SENT');
  });
});
