import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SealingKeyError, createSealer, parseMasterKeys } from '../src/platform/sealing/index.ts';
import { assertKeysOpenEverything, rewrapEverything } from '../src/rewrap.ts';
import { Update } from './testkit/integration-documents.ts';
import { TokensOfAll } from './testkit/oauth-token-documents.ts';
import { uuidOf } from './testkit/health-stories.ts';
import { logStatements } from './testkit/statement-log.ts';
import { renew, signInTo, tokenOf, useTokenStory } from './testkit/token-stories.ts';

const story = useTokenStory([{ key: 'acme', oauth: ['refresh: ROTATING'] }], {
  breaksTheServer: true,
});

describe('stored tokens', () => {
  it('move to a new master key, and the old one is needed no longer', async () => {
    const { OWNER: owner } = (await story.app.organization('Acme', 'OWNER')).as;
    const id = await signInTo(owner, story.vendor('acme'));
    const { database } = story.app;
    const [old] = parseMasterKeys(story.masterKey);
    const [fresh] = parseMasterKeys(randomBytes(32).toString('base64'));
    if (old === undefined || fresh === undefined) throw new Error('There is no key.');
    await expect(assertKeysOpenEverything(database.url, new Set([fresh.id]))).rejects.toThrow(
      SealingKeyError,
    );
    await rewrapEverything(database.url, createSealer({ keys: [fresh, old] }));
    const sealedWith = () =>
      database.query('select key_id as key from oauth_tokens where integration_id = $1', [
        uuidOf(id),
      ]);
    expect(await sealedWith()).toEqual([{ key: fresh.id }]);
    await assertKeysOpenEverything(database.url, new Set([fresh.id]));
    await rewrapEverything(database.url, createSealer({ keys: [old, fresh] }));
    expect((await renew(owner, id)).userErrors).toEqual([]);
  });

  it('open in no other row: not even in one of the same organization', async () => {
    const { OWNER: owner } = (await story.app.organization('Acme', 'OWNER')).as;
    const id = await signInTo(owner, story.vendor('acme'));
    const other = await signInTo(owner, story.vendor('acme'), { name: 'Other' });
    const { asked } = story.vendor('acme');
    const before = asked.length;
    await story.app.database.query(
      `update oauth_tokens set sealed_tokens = (select sealed_tokens from oauth_tokens where integration_id = $1)
       where integration_id = $2`,
      [uuidOf(id), uuidOf(other)],
    );
    await expect(renew(owner, other)).rejects.toThrow('INTERNAL_SERVER_ERROR');
    expect(asked).toHaveLength(before);
  });

  it('are sent nowhere once the client that they were given to is another one', async () => {
    const { OWNER: owner } = (await story.app.organization('Acme', 'OWNER')).as;
    const id = await signInTo(owner, story.vendor('acme'));
    const { asked } = story.vendor('acme');
    const before = asked.length;
    const input = { integrationId: id, config: { clientId: 'another-client' } };
    const { updateIntegration } = await owner.get(Update, { input });
    expect(updateIntegration.userErrors).toMatchObject([{ code: 'CHECK_FAILED' }]);
    expect(updateIntegration.check?.message).toContain('client ID was changed');
    await owner.get(Update, { input: { ...input, skipTest: true } });
    expect((await renew(owner, id)).userErrors).toMatchObject([{ code: 'NEEDS_REAUTH' }]);
    expect(await tokenOf(owner, id)).toMatchObject({ status: 'NEEDS_REAUTH' });
    expect(asked).toHaveLength(before);
  });
});

describe('a list of integrations', () => {
  it('reads the tokens of all of them by one statement', async () => {
    const { OWNER: owner } = (await story.app.organization('Acme', 'OWNER')).as;
    await signInTo(owner, story.vendor('acme'));
    await signInTo(owner, story.vendor('acme'), { name: 'Other' });
    const log = await logStatements(story.app);
    const read: unknown[] = [];
    const statements = await log.during(async () => {
      const { integrations } = await owner.get(TokensOfAll, {});
      read.push(...integrations.nodes.map(({ name, oauthToken }) => [name, oauthToken?.state]));
    });
    expect(read).toEqual([
      ['acme', 'LIVE'],
      ['Other', 'LIVE'],
    ]);
    expect(statements.filter((text) => text.includes('from oauth_tokens'))).toHaveLength(1);
  });
});
