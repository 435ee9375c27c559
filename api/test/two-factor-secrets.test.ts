import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  SealingError,
  SealingKeyError,
  createSealer,
  parseMasterKeys,
} from '../src/platform/sealing/index.ts';
import { assertKeysOpenEverything, rewrapEverything } from '../src/rewrap.ts';
import { dumpOf, shapesOf } from './testkit/database-dump.ts';
import { useStory } from './testkit/story.ts';
import { type TestOrganization, createTestApp } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import { answer, challengeOf, turnOnTwoFactor, userIdOf } from './testkit/two-factor-stories.ts';

const masterKey = randomBytes(32).toString('base64');
const story = useStory({ env: { PATCHBAY_MASTER_KEY: masterKey } });
let acme: TestOrganization<'OWNER' | 'ADMIN'>;
let owner: TestClient;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'ADMIN');
  owner = acme.as.OWNER;
});

/** A browser that nobody has signed in with. */
function anybody(): TestClient {
  return story.app.anonymous();
}

describe('what two-factor sign-in keeps', () => {
  it('is nowhere in clear: neither secret nor recovery codes, used or not, in database or log', async () => {
    const factor = await turnOnTwoFactor(story.app, owner);
    const { secret, recoveryCodes } = factor;
    const code = factor.nextCode();
    await answer(anybody(), await challengeOf(anybody(), acme.emails.OWNER), code);
    const challenge = await challengeOf(anybody(), acme.emails.OWNER);
    await answer(anybody(), challenge, recoveryCodes[0] ?? '');
    const places = {
      database: await dumpOf(story.app.database),
      log: story.app.logLines.join('\n'),
    };
    expect(places.database).toContain(acme.uuid);
    const plain = recoveryCodes.map((recoveryCode) => recoveryCode.replaceAll('-', ''));
    for (const text of [secret, challenge, ...recoveryCodes, ...plain]) {
      for (const [place, content] of Object.entries(places))
        expect([place, ...shapesOf(text).filter((shape) => content.includes(shape))]).toEqual([
          place,
        ]);
    }
  });

  it('opens in no other row: a secret copied to another user is worth nothing', async () => {
    await turnOnTwoFactor(story.app, owner);
    const rows = await story.app.database.query<{ sealed: Buffer; id: string }>(
      'select sealed_secret as sealed, user_id as id from two_factor_secrets where user_id = $1',
      [await userIdOf(story.app, acme.emails.OWNER)],
    );
    const sealer = createSealer({ keys: parseMasterKeys(masterKey) });
    const binding = (rowId: string) => ({
      organizationId: 'system',
      table: 'two_factor_secrets',
      column: 'sealed_secret',
      rowId,
    });
    const [row] = rows;
    if (row === undefined) throw new Error('There is no secret.');
    expect(sealer.open(row.sealed, binding(row.id)).toString()).toMatch(/^[A-Z2-7]{32}$/);
    const other = await userIdOf(story.app, acme.emails.ADMIN);
    expect(() => sealer.open(row.sealed, binding(other))).toThrow(SealingError);
  });
});

describe('key rotation', () => {
  it('rewraps the secrets too: the new key alone opens them, the old one nothing', async () => {
    const oldKey = randomBytes(32).toString('base64');
    const newKey = randomBytes(32).toString('base64');
    const app = await createTestApp({ env: { PATCHBAY_MASTER_KEY: oldKey } });
    try {
      const { as } = await app.organization('Acme', 'OWNER');
      const { secret } = await turnOnTwoFactor(app, as.OWNER);
      const [before, after] = [parseMasterKeys(oldKey), parseMasterKeys(newKey)];
      const idsOf = (keys: typeof before) => new Set(keys.map(({ id }) => id));
      const count = await rewrapEverything(
        app.database.url,
        createSealer({ keys: [...after, ...before] }),
      );
      expect(count).toBe(2);
      await assertKeysOpenEverything(app.database.url, idsOf(after));
      await expect(assertKeysOpenEverything(app.database.url, idsOf(before))).rejects.toThrow(
        SealingKeyError,
      );
      const [row] = await app.database.query<{ sealed: Buffer; id: string; key: string }>(
        'select sealed_secret as sealed, user_id as id, sealing_key_id as key from two_factor_secrets',
      );
      const opened = createSealer({ keys: after }).open(row?.sealed ?? Buffer.alloc(0), {
        organizationId: 'system',
        table: 'two_factor_secrets',
        column: 'sealed_secret',
        rowId: row?.id ?? '',
      });
      expect([opened.toString(), row?.key]).toEqual([secret, after[0]?.id]);
    } finally {
      await app.close();
    }
  });
});
