import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createSealer, parseMasterKeys } from '../src/platform/sealing/index.ts';
import { rewrapEverything } from '../src/rewrap.ts';
import { behindProxy } from './testkit/member-stories.ts';
import { SignOutThere } from './testkit/sso-documents.ts';
import { finishElsewhere, goThrough } from './testkit/sso-stories.ts';
import { useSsoWorld } from './testkit/sso-world.ts';

const masterKey = randomBytes(32).toString('base64');
const world = useSsoWorld({ ...behindProxy, PATCHBAY_MASTER_KEY: masterKey });
const [old] = parseMasterKeys(masterKey);
const [fresh] = parseMasterKeys(randomBytes(32).toString('base64'));
if (old === undefined || fresh === undefined) throw new Error('There is no key.');

async function signedIn() {
  const client = world.app.anonymous();
  const query = await goThrough(client, world.issuer, world.person());
  expect((await finishElsewhere(client, query)).userErrors).toEqual([]);
  return client;
}

function sealedWith() {
  return world.app.database.query(
    'select sealing_key_id as key from single_sign_on_sessions order by session_id',
  );
}

async function endOf(client: Awaited<ReturnType<typeof signedIn>>) {
  const { signOut } = await client.get(SignOutThere, {});
  return new URL(signOut.endSessionUrl ?? '').searchParams.get('id_token_hint');
}

describe('when the master key is replaced', () => {
  it('id tokens come under the new one, and end their session at the identity provider as before', async () => {
    const clients = [await signedIn(), await signedIn()];
    expect(await sealedWith()).toEqual([{ key: old.id }, { key: old.id }]);
    const { url } = world.app.database;
    await rewrapEverything(url, createSealer({ keys: [fresh, old] }));
    expect(await sealedWith()).toEqual([{ key: fresh.id }, { key: fresh.id }]);
    expect(await rewrapEverything(url, createSealer({ keys: [fresh] }))).toBe(0);
    await rewrapEverything(url, createSealer({ keys: [old, fresh] }));
    for (const client of clients) expect(await endOf(client)).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  it('one that no key opens keeps none of the others from it, and its session ends without a hint', async () => {
    const lost = await signedIn();
    const { database } = world.app;
    await database.query(
      `update single_sign_on_sessions set sealed_id_token = overlay(sealed_id_token placing '\\x00000001' from 2)`,
    );
    const other = await signedIn();
    await rewrapEverything(database.url, createSealer({ keys: [fresh, old] }));
    expect(new Set(await sealedWith().then((rows) => rows.map(({ key }) => key)))).toEqual(
      new Set(['00000001', fresh.id]),
    );
    await rewrapEverything(database.url, createSealer({ keys: [old, fresh] }));
    expect(await endOf(lost)).toBeNull();
    expect(await endOf(other)).not.toBeNull();
  });
});
