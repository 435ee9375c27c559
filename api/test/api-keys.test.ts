import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../src/roles.ts';
import {
  ApiKeyScopes,
  ApiKeys,
  CreateApiKey,
  RevokeApiKey,
  RotateApiKey,
} from './testkit/api-key-documents.ts';
import {
  keyEvents,
  keyStatus,
  listedKey,
  makeKey,
  type MadeKey,
} from './testkit/api-key-stories.ts';
import { NodeById } from './testkit/identity-documents.ts';
import { Integrations } from './testkit/integration-documents.ts';
import { connectMail } from './testkit/integration-stories.ts';
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
    expect(await keyStatus(story.app, key.secret)).toBe(200);
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
    expect(await keyEvents(acme.as.OWNER)).toEqual([
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
