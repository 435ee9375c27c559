import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../src/roles.ts';
import { Activity } from './testkit/activity-documents.ts';
import {
  ApiKeyScopes,
  ApiKeys,
  CreateApiKey,
  RevokeApiKey,
  RotateApiKey,
} from './testkit/api-key-documents.ts';
import { type MadeKey, listedKey, makeKey } from './testkit/api-key-stories.ts';
import { NodeById } from './testkit/identity-documents.ts';
import { Integrations } from './testkit/integration-documents.ts';
import { connectMail } from './testkit/integration-stories.ts';
import { ChangeMemberRole, RemoveMember } from './testkit/members-documents.ts';
import { memberId } from './testkit/member-stories.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory();
let acme: TestOrganization<'OWNER' | 'ADMIN'>;
let stranger: TestClient;
let key: MadeKey;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'ADMIN');
  stranger = (await story.app.organization('Umbrella', 'OWNER')).as.OWNER;
  key = await makeKey(acme.as.ADMIN, ['integrations:read', 'health:read']);
});

function worksWith(secret: string): Promise<number> {
  return story.app
    .tool(secret)
    .ask(Integrations, {})
    .then(({ status }) => status);
}

async function events(): Promise<(readonly [string, string, string])[]> {
  const { activity } = await acme.as.OWNER.get(Activity, {});
  return activity.nodes
    .filter(({ eventType }) => eventType.startsWith('api_key.'))
    .map(({ eventType, message, actor }) => [eventType, message, actor.name] as const);
}

describe('another organization', () => {
  it('finds no key: not in its list, not by its id, not to rotate or revoke', async () => {
    expect((await stranger.get(ApiKeys, {})).apiKeys).toEqual([]);
    expect((await stranger.get(NodeById, { id: key.id })).node).toBeNull();
    const { rotateApiKey } = await stranger.get(RotateApiKey, { input: { id: key.id } });
    const { revokeApiKey } = await stranger.get(RevokeApiKey, { id: key.id });
    for (const answer of [rotateApiKey, revokeApiKey]) {
      expect(answer.apiKey).toBeNull();
      expect(answer.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['id'] }]);
    }
    expect(rotateApiKey.secret).toBeNull();
    expect(await worksWith(key.secret)).toBe(200);
  });

  it('keeps its integrations to itself when a tool of ours asks', async () => {
    await connectMail(stranger, story.world, 'Mail of Umbrella');
    await connectMail(acme.as.OWNER, story.world, 'Mail of Acme');
    const { integrations } = await story.app.tool(key.secret).get(Integrations, {});
    expect(integrations.nodes.map(({ name }) => name)).toEqual(['Mail of Acme']);
  });
});

describe('a role that does not manage keys', () => {
  it.each<Role>(['IT_MANAGER', 'USER', 'VIEWER'])('%s neither sees nor makes any', async (role) => {
    const { as } = await story.app.organization('Acme', role);
    const input = { name: 'Mine', scopes: ['health:read'] };
    for (const answer of [
      await as[role].ask(ApiKeys, {}),
      await as[role].ask(ApiKeyScopes, {}),
      await as[role].ask(CreateApiKey, { input }),
      await as[role].ask(RotateApiKey, { input: { id: key.id } }),
      await as[role].ask(RevokeApiKey, { id: key.id }),
    ])
      expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('finds none by its id', async () => {
    const { as } = await story.app.organization('Acme', 'OWNER', 'IT_MANAGER');
    const { id } = await makeKey(as.OWNER, ['health:read']);
    expect((await as.OWNER.get(NodeById, { id })).node).toEqual({ __typename: 'ApiKey', id });
    expect((await as.IT_MANAGER.get(NodeById, { id })).node).toBeNull();
  });
});

describe('a new key', () => {
  it('is shown once, listed by its public part, and told of', async () => {
    const listed = await listedKey(acme.as.OWNER, key.id);
    expect(listed).toMatchObject({
      name: 'Nightly import',
      scopes: ['integrations:read', 'health:read'],
      effectiveScopes: ['integrations:read', 'health:read'],
      status: 'ACTIVE',
      createdBy: { kind: 'MEMBER', name: 'The admin' },
      rateLimitPerMinute: 600,
      requests24h: 0,
      lastUsedAt: null,
      expiresAt: null,
    });
    expect(listed.prefix).toMatch(/^pbk_[0-9A-Za-z]{11}$/);
    expect(key.secret.startsWith(`${listed.prefix}_`)).toBe(true);
    expect(JSON.stringify(listed)).not.toContain(key.secret.slice(16, 59));
    expect(await events()).toEqual([
      ['api_key.created', 'API key Nightly import was created', 'The admin'],
    ]);
  });

  it('that is wanted with mistakes is not made, and each mistake is told at its field', async () => {
    const input = {
      name: '',
      scopes: ['health:read', 'everything'],
      expiresAt: '2020-01-01T00:00:00Z',
      rateLimitPerMinute: 0,
    };
    const { createApiKey } = await acme.as.ADMIN.get(CreateApiKey, { input });
    expect(createApiKey).toMatchObject({ apiKey: null, secret: null });
    expect(createApiKey.userErrors.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['INVALID_FIELD', 'name'],
      ['UNKNOWN_SCOPE', 'scopes.1'],
      ['INVALID_FIELD', 'expiresAt'],
      ['INVALID_FIELD', 'rateLimitPerMinute'],
    ]);
    expect((await acme.as.ADMIN.get(ApiKeys, {})).apiKeys).toHaveLength(1);
  });

  it('is the 200th at most, also of two that are made at once; one that is revoked makes room', async () => {
    await story.app.database.query(
      `insert into api_keys (id, org_id, name, public_id, secret_hash, scopes, rate_limit_per_minute, created_by, created_at)
       select gen_random_uuid(), $1, 'Key', gen_random_uuid()::text, '\\x00', '{}', 1, $2, now()
       from generate_series(1, 198)`,
      [acme.uuid, { kind: 'SYSTEM', id: null, name: 'Seed' }],
    );
    const input = { name: 'Last', scopes: ['health:read'] };
    const both = await Promise.all([
      acme.as.ADMIN.get(CreateApiKey, { input }),
      acme.as.OWNER.get(CreateApiKey, { input }),
    ]);
    const errors = both.flatMap(({ createApiKey }) => createApiKey.userErrors);
    expect(errors.map(({ code }) => code)).toEqual(['LIMIT_REACHED']);
    await acme.as.OWNER.get(RevokeApiKey, { id: key.id });
    const { createApiKey } = await acme.as.OWNER.get(CreateApiKey, { input });
    expect(createApiKey.userErrors).toEqual([]);
  });

  it('can be for what its maker may do: all of it, for an owner or admin', async () => {
    const { apiKeyScopes } = await acme.as.ADMIN.get(ApiKeyScopes, {});
    expect(apiKeyScopes.map(({ name, grantable }) => [name, grantable])).toEqual(
      [
        'integrations:read',
        'integrations:write',
        'activity:read',
        'activity:write',
        'health:read',
        'webhooks:manage',
        'messages:send',
        'proxy',
      ].map((name) => [name, true]),
    );
  });
});

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
    expect((await events())[0]).toEqual([
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
    expect((await events()).map(([type]) => type)).toEqual(['api_key.revoked', 'api_key.created']);
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
