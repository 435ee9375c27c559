import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  SealingError,
  SealingKeyError,
  createSealer,
  parseMasterKeys,
} from '../src/platform/sealing/index.ts';
import { assertKeysOpenEverything, rewrapEverything } from '../src/rewrap.ts';
import { Activity } from './testkit/activity-documents.ts';
import { dumpOf, shapesOf } from './testkit/database-dump.ts';
import { Deliveries } from './testkit/delivery-documents.ts';
import { masterKey, useDeliveryStory } from './testkit/delivery-stories.ts';
import {
  TestWebhook,
  RotateWebhookSecret,
  UpdateWebhook,
  Webhooks,
} from './testkit/webhook-documents.ts';
import { createWebhook } from './testkit/webhook-stories.ts';

const story = useDeliveryStory({ deliveries: false });

describe('the secret of a webhook', () => {
  it('is nowhere but where it was shown once: not in database, log, answers or events', async () => {
    const { as } = await story.app.organization('Acme', 'ADMIN');
    const { id, secret } = await createWebhook(as.ADMIN, { url: story.receiver.url });
    const { rotateWebhookSecret } = await as.ADMIN.get(RotateWebhookSecret, { id });
    const answers = [
      await as.ADMIN.ask(TestWebhook, { id }),
      await as.ADMIN.ask(UpdateWebhook, { input: { id, name: 'Renamed' } }),
      await as.ADMIN.ask(Webhooks, {}),
      await as.ADMIN.ask(Deliveries, {}),
      await as.ADMIN.ask(Activity, {}),
      await as.ADMIN.post({ query: `{ webhook(id: ${JSON.stringify(secret)}) { id secret } }` }),
    ].map(({ data, errors }) => JSON.stringify([data, errors]));
    const places = {
      database: await dumpOf(story.app.database),
      log: story.app.logLines.join('\n'),
      answers: answers.slice(0, -1).join('\n'),
      received: story.receiver.received
        .map(({ headers, body }) => JSON.stringify([headers, body.toString()]))
        .join('\n'),
    };
    expect(places.database).toContain(story.receiver.url);
    for (const shown of [secret, rotateWebhookSecret.secret ?? '']) {
      // Its last four characters are the mask.
      const kept = shown.slice('whsec_'.length, -8);
      for (const [place, text] of Object.entries(places))
        expect([place, ...shapesOf(kept).filter((shape) => text.includes(shape))]).toEqual([place]);
    }
  });

  it('opens in no other row: copied to another webhook it signs nothing', async () => {
    const { as } = await story.app.organization('Acme', 'ADMIN');
    const one = await createWebhook(as.ADMIN, { url: story.receiver.url });
    const two = await createWebhook(as.ADMIN, { name: 'Two', url: story.receiver.url });
    const { database } = story.app;
    const rows = await database.query<{ id: string; org_id: string; sealed_secret: Buffer }>(
      'select id, org_id, sealed_secret from webhooks where id = any($1)',
      [[one.uuid, two.uuid]],
    );
    const sealer = createSealer({ keys: parseMasterKeys(masterKey) });
    const binding = (rowId: string, organizationId: string) => ({
      organizationId,
      table: 'webhooks',
      column: 'sealed_secret',
      rowId,
    });
    for (const row of rows) {
      const expected = row.id === one.uuid ? one.secret : two.secret;
      expect(sealer.open(row.sealed_secret, binding(row.id, row.org_id)).toString()).toBe(expected);
      const other = row.id === one.uuid ? two.uuid : one.uuid;
      expect(() => sealer.open(row.sealed_secret, binding(other, row.org_id))).toThrow(
        SealingError,
      );
    }
  });

  it('comes under a new master key, the one before as well, and signs as before', async () => {
    const { as } = await story.app.organization('Acme', 'ADMIN');
    const { id, uuid } = await createWebhook(as.ADMIN, { url: story.receiver.url });
    await as.ADMIN.get(RotateWebhookSecret, { id });
    const { database } = story.app;
    const [fresh] = parseMasterKeys(randomBytes(32).toString('base64'));
    const [old] = parseMasterKeys(masterKey);
    if (fresh === undefined || old === undefined) throw new Error('There is no key.');
    await expect(assertKeysOpenEverything(database.url, new Set([fresh.id]))).rejects.toThrow(
      SealingKeyError,
    );
    const moved = createSealer({ keys: [fresh, old] });
    expect(await rewrapEverything(database.url, moved)).toBeGreaterThan(0);
    const [row] = await database.query(
      'select sealing_key_id as present, previous_sealing_key_id as previous from webhooks where id = $1',
      [uuid],
    );
    expect(row).toEqual({ present: fresh.id, previous: fresh.id });
    await assertKeysOpenEverything(database.url, new Set([fresh.id]));
    await rewrapEverything(database.url, createSealer({ keys: [old, fresh] }));
    const { testWebhook } = await as.ADMIN.get(TestWebhook, { id });
    expect(testWebhook.attempt?.succeeded).toBe(true);
  });
});
