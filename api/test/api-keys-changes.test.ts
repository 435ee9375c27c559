import { beforeEach, describe, expect, it } from 'vitest';
import { ApiKeys, RevokeApiKey, RotateApiKey } from './testkit/api-key-documents.ts';
import {
  keyEvents,
  keyStatus,
  listedKey,
  makeKey,
  type MadeKey,
} from './testkit/api-key-stories.ts';
import { Integrations } from './testkit/integration-documents.ts';
import { ChangeMemberRole, RemoveMember } from './testkit/members-documents.ts';
import { memberId } from './testkit/member-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';

const story = useStory();
let acme: TestOrganization<'OWNER' | 'ADMIN'>;
let key: MadeKey;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'ADMIN');
  key = await makeKey(acme.as.ADMIN, ['integrations:read', 'health:read']);
});

const worksWith = (secret: string) => keyStatus(story.app, secret);

describe('a key that is rotated', () => {
  it('has another secret, and the one before holds for a day', async () => {
    const { rotateApiKey } = await acme.as.OWNER.get(RotateApiKey, { input: { id: key.id } });
    const { apiKey, secret } = rotateApiKey;
    expect(secret?.slice(0, 16)).toBe(key.secret.slice(0, 16));
    expect(secret).not.toBe(key.secret);
    const day = story.app.clock.now().getTime() + 86_400_000;
    expect(apiKey?.previousSecretExpiresAt).toBe(new Date(day).toISOString());
    expect(await worksWith(key.secret)).toBe(200);
    expect(await worksWith(secret ?? '')).toBe(200);
    story.app.clock.advance({ days: 1 });
    expect(await worksWith(key.secret)).toBe(401);
    expect(await worksWith(secret ?? '')).toBe(200);
    expect((await listedKey(acme.as.OWNER, key.id)).previousSecretExpiresAt).toBeNull();
  });

  it('without an overlap has one secret at once', async () => {
    const input = { id: key.id, overlapHours: 0 };
    const { rotateApiKey } = await acme.as.OWNER.get(RotateApiKey, { input });
    expect(await worksWith(key.secret)).toBe(401);
    expect(await worksWith(rotateApiKey.secret ?? '')).toBe(200);
    expect((await keyEvents(acme.as.OWNER))[0]).toEqual([
      'api_key.rotated',
      'API key Nightly import was rotated; its old secret holds no longer',
      'The owner',
    ]);
  });

  it('twice has the last two secrets', async () => {
    const rotate = async () =>
      (await acme.as.OWNER.get(RotateApiKey, { input: { id: key.id } })).rotateApiKey.secret ?? '';
    const [second, third] = [await rotate(), await rotate()];
    const statuses = await Promise.all([key.secret, second, third].map(worksWith));
    expect(statuses).toEqual([401, 200, 200]);
  });

  it.each([-1, 169])('is not with an overlap of %s hours', async (overlapHours) => {
    const input = { id: key.id, overlapHours };
    const { rotateApiKey } = await acme.as.OWNER.get(RotateApiKey, { input });
    expect(rotateApiKey.userErrors).toMatchObject([
      { code: 'INVALID_FIELD', path: ['overlapHours'] },
    ]);
    expect(await worksWith(key.secret)).toBe(200);
  });

  it('is answered for by whoever rotates it', async () => {
    await acme.as.OWNER.get(RotateApiKey, { input: { id: key.id } });
    expect((await listedKey(acme.as.OWNER, key.id)).createdBy.name).toBe('The owner');
    const id = await memberId(acme.as.OWNER, 'admin');
    await acme.as.OWNER.get(RemoveMember, { id });
    expect(await listedKey(acme.as.OWNER, key.id)).toMatchObject({ status: 'ACTIVE' });
  });

  it('is not when it has ended', async () => {
    await acme.as.OWNER.get(RevokeApiKey, { id: key.id });
    const { rotateApiKey } = await acme.as.OWNER.get(RotateApiKey, { input: { id: key.id } });
    expect(rotateApiKey).toMatchObject({ secret: null, userErrors: [{ code: 'WRONG_STATE' }] });
  });
});

describe('a key that is revoked', () => {
  it('holds nowhere any more, and stays in the list for 30 days', async () => {
    const { revokeApiKey } = await acme.as.OWNER.get(RevokeApiKey, { id: key.id });
    expect(revokeApiKey.apiKey).toMatchObject({ status: 'REVOKED' });
    expect(await worksWith(key.secret)).toBe(401);
    const ageBy = (interval: string) =>
      story.app.database.query(
        `update api_keys set revoked_at = revoked_at - interval '${interval}' where org_id = $1`,
        [acme.uuid],
      );
    await ageBy('29 days 23 hours');
    expect((await acme.as.OWNER.get(ApiKeys, {})).apiKeys).toMatchObject([{ id: key.id }]);
    await ageBy('1 hour');
    expect((await acme.as.OWNER.get(ApiKeys, {})).apiKeys).toEqual([]);
  });

  it('hides no key that holds, however many there are', async () => {
    await story.app.database.query(
      `insert into api_keys (id, org_id, name, public_id, secret_hash, scopes, rate_limit_per_minute, created_by,
         created_at, revoked_at)
       select gen_random_uuid(), $1, 'Key', gen_random_uuid()::text, '\\x00', '{}', 1, $2, $3, $4
       from generate_series(1, 450)`,
      [
        acme.uuid,
        { kind: 'SYSTEM', id: null, name: 'Seed' },
        new Date(story.app.clock.now().getTime() + 1_000),
        story.app.clock.now(),
      ],
    );
    const { apiKeys } = await acme.as.OWNER.get(ApiKeys, {});
    expect(apiKeys).toHaveLength(400);
    expect(apiKeys.at(-1)).toMatchObject({ id: key.id, status: 'ACTIVE' });
  });

  it('twice is told once', async () => {
    for (let round = 0; round < 2; round += 1) {
      const { revokeApiKey } = await acme.as.OWNER.get(RevokeApiKey, { id: key.id });
      expect(revokeApiKey.userErrors).toEqual([]);
    }
    expect((await keyEvents(acme.as.OWNER)).map(([type]) => type)).toEqual([
      'api_key.revoked',
      'api_key.created',
    ]);
  });
});

describe('a key whose maker', () => {
  it('may do less does less, and takes back what it had with the role', async () => {
    const id = await memberId(acme.as.OWNER, 'admin');
    const { secret, id: keyId } = await makeKey(acme.as.ADMIN, [
      'integrations:read',
      'integrations:write',
    ]);
    await acme.as.OWNER.get(ChangeMemberRole, { id, role: 'VIEWER' });
    expect(await listedKey(acme.as.OWNER, keyId)).toMatchObject({
      scopes: ['integrations:read', 'integrations:write'],
      effectiveScopes: ['integrations:read'],
      status: 'ACTIVE',
    });
    const query = '{ integrations { nodes { id } } }';
    await expect
      .poll(async () => {
        const { errors } = await story.app.tool(secret).post({
          query:
            'mutation { deleteIntegration(input: { integrationId: "x" }) { userErrors { code } } }',
        });
        return errors[0]?.message;
      })
      .toContain('its maker may not do this any more');
    expect((await story.app.tool(secret).post({ query })).errors).toEqual([]);
    await acme.as.OWNER.get(ChangeMemberRole, { id, role: 'ADMIN' });
    expect((await listedKey(acme.as.OWNER, keyId)).effectiveScopes).toHaveLength(2);
  });

  it('has left is suspended, until an owner takes it over; the old secret stays shut', async () => {
    await acme.as.OWNER.get(RemoveMember, { id: await memberId(acme.as.OWNER, 'admin') });
    expect(await listedKey(acme.as.OWNER, key.id)).toMatchObject({
      status: 'SUSPENDED',
      effectiveScopes: [],
    });
    await expect
      .poll(async () => (await story.app.tool(key.secret).ask(Integrations, {})).errors)
      .toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const { rotateApiKey } = await acme.as.OWNER.get(RotateApiKey, { input: { id: key.id } });
    expect(rotateApiKey.apiKey).toMatchObject({ status: 'ACTIVE' });
    expect(await worksWith(rotateApiKey.secret ?? '')).toBe(200);
    expect(await worksWith(key.secret)).toBe(401);
  });
});
