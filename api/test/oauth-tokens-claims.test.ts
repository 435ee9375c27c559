import { beforeEach, describe, expect, it } from 'vitest';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import { renew, signInTo, tokenOf, useTokenStory } from './testkit/token-stories.ts';

const story = useTokenStory(
  [
    { key: 'acme', oauth: ['refresh: ROTATING'] },
    { key: 'slow', oauth: ['refresh: ROTATING', 'refreshPerSecond: 0.5'] },
  ],
  { tokenRefreshes: true },
);
let acme: TestOrganization<'OWNER'>;
let owner: TestClient;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER');
  owner = acme.as.OWNER;
});

const refreshesAt = (key: string) =>
  story.vendor(key).asked.filter((form) => form.get('grant_type') === 'refresh_token').length;

const write = (change: string) =>
  story.app.database.query(`update oauth_tokens set ${change} where org_id = $1`, [acme.uuid]);

async function claim(): Promise<string | null | undefined> {
  const [row] = await story.app.database.query<{ claim: string | null }>(
    'select claim_id as claim from oauth_tokens where org_id = $1',
    [acme.uuid],
  );
  return row?.claim;
}

/** A renewal that holds its claim, and waits for its turn. */
async function inLine() {
  const id = await signInTo(owner, story.vendor('slow'));
  expect((await renew(owner, id)).userErrors).toEqual([]);
  const renewing = renew(owner, id);
  await expect.poll(claim).not.toBeNull();
  return { id, renewing, before: refreshesAt('slow') };
}

describe('a renewal that had to wait for its turn', () => {
  it('sends nothing when other tokens are there by then', async () => {
    const { id, renewing, before } = await inLine();
    await write('revision = gen_random_uuid(), claim_id = null, claimed_until = null');
    expect((await renewing).userErrors).toEqual([]);
    expect(refreshesAt('slow')).toBe(before);
    expect(await tokenOf(owner, id)).toMatchObject({ state: 'LIVE' });
  });

  it('sends nothing while somebody else holds the tokens: no refresh token goes out twice', async () => {
    const { renewing, before } = await inLine();
    await write(
      `claim_id = gen_random_uuid(), claimed_until = clock_timestamp() + interval '4 seconds'`,
    );
    const theirs = await claim();
    const { door } = story.vendor('slow');
    door.hold();
    await door.waiting(1);
    const whileItCame = await claim();
    door.release();
    expect((await renewing).userErrors).toEqual([]);
    expect(whileItCame).not.toBe(theirs);
    expect(refreshesAt('slow')).toBe(before + 1);
  });
});

describe('a renewal under way whose claim is over', () => {
  it('is what the schedule waits for as well: the same server sends no second one', async () => {
    const { OWNER: other } = (await story.app.organization('Umbrella', 'OWNER')).as;
    const theirs = await signInTo(other, story.vendor('acme'));
    const id = await signInTo(owner, story.vendor('acme'));
    const before = refreshesAt('acme');
    const { door } = story.vendor('acme');
    door.hold();
    const renewing = renew(owner, id);
    await door.waiting(1);
    const first = await claim();
    await write(
      `claimed_until = clock_timestamp() - interval '1 second', refresh_due_at = obtained_at`,
    );
    story.clock.advance({ seconds: 1 });
    await expect.poll(claim).not.toBe(first);
    const last = renew(other, theirs);
    await door.waiting(2);
    door.release();
    expect((await renewing).userErrors).toEqual([]);
    expect((await last).userErrors).toEqual([]);
    await expect.poll(claim).toBeNull();
    expect(refreshesAt('acme')).toBe(before + 2);
    expect(await tokenOf(owner, id)).toMatchObject({ state: 'LIVE', status: 'CONNECTED' });
  });
});
