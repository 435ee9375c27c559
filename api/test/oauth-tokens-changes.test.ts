import { beforeEach, describe, expect, it } from 'vitest';
import { Disconnect, Reconnect, TestStored, Update } from './testkit/integration-documents.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import {
  connectMachine,
  renew,
  signInTo,
  tokenEvents,
  tokenOf,
  useTokenStory,
} from './testkit/token-stories.ts';

const story = useTokenStory([{ key: 'acme', oauth: ['refresh: ROTATING'] }]);
let acme: TestOrganization<'OWNER'>;
let owner: TestClient;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER');
  owner = acme.as.OWNER;
});

async function test(integrationId: string) {
  return (await owner.get(TestStored, { input: { integrationId } })).testIntegration;
}

describe('while a token is being renewed', () => {
  let id: string;
  beforeEach(async () => {
    id = await signInTo(owner, story.vendor('acme'));
  });

  it('a disconnect wins: what comes back is stored nowhere', async () => {
    const { door } = story.vendor('acme');
    door.hold();
    const renewing = renew(owner, id);
    await door.waiting(1);
    await owner.get(Disconnect, { input: { integrationId: id } });
    door.release();
    expect((await renewing).userErrors).toMatchObject([{ code: 'NEEDS_REAUTH' }]);
    expect(
      await story.app.database.query('select 1 from oauth_tokens where org_id = $1', [acme.uuid]),
    ).toEqual([]);
    expect(await tokenEvents(owner)).toEqual([]);
  });

  it('a new sign-in wins: the tokens of the old one do not come back over it', async () => {
    const { door } = story.vendor('acme');
    door.hold();
    const renewing = renew(owner, id);
    await door.waiting(1);
    const stored = async () =>
      (
        await story.app.database.query<{ revision: string }>(
          'select revision from oauth_tokens where org_id = $1',
          [acme.uuid],
        )
      )[0]?.revision;
    await story.app.database.query(
      'update oauth_tokens set revision = gen_random_uuid() where org_id = $1',
      [acme.uuid],
    );
    const theirs = await stored();
    door.release();
    await renewing;
    expect(await stored()).toBe(theirs);
  });
});

describe('client credentials', () => {
  it('are exchanged when they are connected, kept, and exchanged anew when that ends', async () => {
    const { integration, check, userErrors } = await connectMachine(owner, story.vendor('acme'));
    expect(userErrors).toEqual([]);
    expect(check).toMatchObject({ outcome: 'OK' });
    const machine = integration?.id ?? '';
    expect(await tokenOf(owner, machine)).toMatchObject({
      state: 'LIVE',
      renewable: true,
      scopes: ['read'],
    });
    const { asked } = story.vendor('acme');
    const before = asked.length;
    await test(machine);
    expect(asked).toHaveLength(before);
    story.clock.advance({ minutes: 61 });
    expect((await test(machine)).check).toMatchObject({ outcome: 'OK' });
    expect(asked.slice(before).map((form) => form.get('grant_type'))).toEqual([
      'client_credentials',
    ]);
  });

  it('that the vendor does not know are refused before they are saved, and name the field', async () => {
    const { key, forms } = story.vendor('acme');
    const wrong = {
      ...story.vendor('acme'),
      key,
      forms: { ...forms, credentials: { clientSecret: 'wrong-secret-1' } },
    };
    const { integration, userErrors } = await connectMachine(owner, wrong);
    expect(integration).toBeNull();
    expect(userErrors).toMatchObject([
      { code: 'CHECK_FAILED', path: ['credentials', 'clientSecret'] },
    ]);
    expect(JSON.stringify(userErrors)).not.toContain('wrong-secret-1');
  });

  it('that are replaced get a token of their own at once', async () => {
    const { integration } = await connectMachine(owner, story.vendor('acme'));
    const machine = integration?.id ?? '';
    const { asked, forms } = story.vendor('acme');
    const before = asked.length;
    const { updateIntegration } = await owner.get(Update, {
      input: { integrationId: machine, credentials: forms.credentials },
    });
    expect(updateIntegration.userErrors).toEqual([]);
    expect(asked).toHaveLength(before + 1);
    await owner.get(Disconnect, { input: { integrationId: machine } });
    const { reconnectIntegration } = await owner.get(Reconnect, {
      input: { integrationId: machine, credentials: forms.credentials },
    });
    expect(reconnectIntegration.userErrors).toEqual([]);
    expect(await tokenOf(owner, machine)).toMatchObject({ state: 'LIVE' });
  });
});
