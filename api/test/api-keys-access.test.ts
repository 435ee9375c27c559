import { beforeEach, describe, expect, it } from 'vitest';
import {
  formatApiKey,
  newApiKeyToken,
  parseApiKey,
} from '../src/modules/api-keys/api-key-token.ts';
import { Activity, RecordActivity } from './testkit/activity-documents.ts';
import { CreateApiKey, RevokeApiKey, RotateApiKey } from './testkit/api-key-documents.ts';
import { type MadeKey, makeKey } from './testkit/api-key-stories.ts';
import { Me, NodesById } from './testkit/identity-documents.ts';
import { Integrations } from './testkit/integration-documents.ts';
import { behindProxy, fromElsewhere } from './testkit/member-stories.ts';
import { restGet } from './testkit/rest.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory({ env: behindProxy });
let acme: TestOrganization<'OWNER'>;
let owner: TestClient;
let key: MadeKey;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER');
  owner = acme.as.OWNER;
  key = await makeKey(owner, ['integrations:read', 'activity:write', 'health:read']);
});

function ask(secret: string, headers: Readonly<Record<string, string>> = fromElsewhere()) {
  return story.app.tool(secret).ask(Integrations, {}, headers);
}

/** Its last letter is another one. */
function changed(secret: string): string {
  return secret.slice(0, -1) + (secret.endsWith('0') ? '1' : '0');
}

/** The same key with another secret: its checksum fits, and nobody was ever given it. */
function forged(secret: string): string {
  return formatApiKey(newApiKeyToken(parseApiKey(secret)?.publicId));
}

describe('a key that does not hold', () => {
  it.each<[string, (key: MadeKey) => string | Promise<string>, RegExp]>([
    ['is cut short', ({ secret }) => secret.slice(0, -1), /not a whole API key/],
    ['has a changed letter', ({ secret }) => changed(secret), /not a whole API key/],
    ['is no more than its public part', ({ secret }) => secret.slice(0, 15), /not a whole API key/],
    ['is forged', ({ secret }) => forged(secret), /^This API key is not valid\.$/],
    ['was never made', () => formatApiKey(newApiKeyToken()), /^This API key is not valid\.$/],
    [
      'was revoked',
      async ({ id, secret }) => {
        await owner.get(RevokeApiKey, { id });
        return secret;
      },
      /was revoked/,
    ],
    [
      'was replaced',
      async ({ id, secret }) => {
        await owner.get(RotateApiKey, { input: { id, overlapHours: 0 } });
        return secret;
      },
      /was rotated/,
    ],
    [
      'has expired',
      async () => {
        const expiresAt = new Date(story.app.clock.now().getTime() + 60_000);
        const { secret } = await makeKey(owner, ['integrations:read'], { expiresAt });
        expect((await ask(secret)).status).toBe(200);
        story.app.clock.advance({ minutes: 1 });
        return secret;
      },
      /has expired/,
    ],
    [
      'is forged of a revoked one, which is not said',
      async ({ id, secret }) => {
        await owner.get(RevokeApiKey, { id });
        return forged(secret);
      },
      /^This API key is not valid\.$/,
    ],
  ])('because it %s: 401 UNAUTHENTICATED, everywhere', async (_what, secretOf, message) => {
    const secret = await secretOf(key);
    const answer = await ask(secret);
    expect(answer.status).toBe(401);
    expect(answer.data).toBeNull();
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(answer.errors[0]?.message).toMatch(message);
    expect(answer.headers.get('x-ratelimit-limit')).toBeNull();
    for (const path of ['dashboard', 'health', 'activity.csv']) {
      const rest = await restGet<{ error: { code: string; message: string } }>(
        story.app.url,
        `/api/integrations/${path}`,
        undefined,
        { authorization: `Bearer ${secret}`, ...fromElsewhere() },
      );
      expect(rest.status).toBe(401);
      expect(rest.body.error.message).toMatch(message);
    }
  });

  it('and is not whole is refused without a look at the database', async () => {
    const before = await transactions();
    for (let round = 0; round < 50; round += 1) await ask(`${key.secret.slice(0, -6)}000000`);
    expect(await transactions()).toBeLessThan(before + 25);
  });

  it('is tried 60 times a minute from one address, of which those that hold hear nothing', async () => {
    const from = fromElsewhere();
    expect((await ask(key.secret, from)).status).toBe(200);
    const tried = await Promise.all(
      Array.from({ length: 60 }, async () => (await ask(forged(key.secret), from)).status),
    );
    expect(new Set(tried)).toEqual(new Set([401]));
    const answer = await ask(formatApiKey(newApiKeyToken()), from);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask(key.secret, from)).status).toBe(200);
    expect((await ask(formatApiKey(newApiKeyToken()))).status).toBe(401);
  });

  it('is counted once however often it is tried: one tool shuts out no other', async () => {
    const from = fromElsewhere();
    const bad = forged(key.secret);
    for (let round = 0; round < 70; round += 1) await ask(bad, from);
    const { secret } = await makeKey(owner, ['integrations:read']);
    expect((await ask(secret, from)).status).toBe(200);
  });
});

describe('a key and something else', () => {
  it('is refused beside a cookie, though both are good', async () => {
    const answer = await owner.ask(Integrations, {}, { authorization: `Bearer ${key.secret}` });
    expect(answer.status).toBe(401);
    expect(answer.errors[0]?.message).toContain('not both');
  });

  it.each(['', 'Basic ', 'bearer  '])('is refused when it is written "%s<key>"', async (scheme) => {
    const authorization = `${scheme}${key.secret}`;
    const answer = await story.app.anonymous().ask(Integrations, {}, { authorization });
    expect(answer.status).toBe(401);
  });

  it('needs no Origin, and is let in from any: no browser sends it by itself', async () => {
    const answer = await ask(key.secret, { origin: 'https://elsewhere.example' });
    expect(answer.status).toBe(200);
  });
});

describe('what a tool does', () => {
  it('is told in its name', async () => {
    const { recordActivity } = await story.app.tool(key.secret).get(RecordActivity, {
      events: [
        { externalId: 'x', eventType: 'sync.completed', status: 'SUCCESS', message: 'Synced' },
      ],
    });
    expect(recordActivity).toMatchObject({ recorded: 1, userErrors: [] });
    const { activity } = await owner.get(Activity, { first: 1 });
    expect(activity.nodes[0]?.actor).toEqual({
      kind: 'API_KEY',
      id: key.id,
      name: 'Nightly import',
    });
  });

  it('is found by the key that did it', async () => {
    await story.app.tool(key.secret).get(RecordActivity, {
      events: [
        { externalId: 'y', eventType: 'sync.completed', status: 'SUCCESS', message: 'Synced' },
      ],
    });
    const { activity } = await owner.get(Activity, { filter: { actorId: key.id } });
    expect(activity.nodes.map(({ eventType }) => eventType)).toEqual(['sync.completed']);
  });

  it('is never what concerns a person: FORBIDDEN, and nothing of one is found by an id', async () => {
    const tool = story.app.tool(key.secret);
    expect((await tool.ask(Me, {})).errors).toMatchObject([
      {
        message: 'Only a member who is signed in may do this.',
        extensions: { code: 'FORBIDDEN' },
      },
    ]);
    const { me } = await owner.get(Me, {});
    const ids = [me?.user.id ?? '', me?.organization.id ?? '', key.id];
    const { nodes } = await tool.get(NodesById, { ids });
    expect(nodes.map((node) => node?.__typename ?? null)).toEqual([null, 'Organization', null]);
  });

  it('is never to make a key, whatever its scopes', async () => {
    const input = { name: 'Child', scopes: ['health:read'] };
    const answer = await story.app.tool(key.secret).ask(CreateApiKey, { input });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('reads the plain reports and the export, within its scopes', async () => {
    const headers = { authorization: `Bearer ${key.secret}` };
    const get = (path: string) =>
      restGet<{ error?: { message: string } }>(
        story.app.url,
        `/api/integrations/${path}`,
        undefined,
        headers,
      );
    const [dashboard, health, exported] = [
      await get('dashboard'),
      await get('health'),
      await get('activity.json'),
    ];
    expect([dashboard.status, health.status, exported.status]).toEqual([200, 200, 403]);
    expect(dashboard.headers.get('x-ratelimit-limit')).toBe('600');
    expect(exported.body.error?.message).toBe('This API key needs the scope activity:read.');
    const reader = await makeKey(owner, ['activity:read']);
    const response = await fetch(new URL('/api/integrations/activity.csv', story.app.url), {
      headers: { authorization: `Bearer ${reader.secret}` },
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('api_key.created');
  });

  it('may be large where it reports', async () => {
    const message = 'x'.repeat(400);
    const events = Array.from({ length: 1_000 }, (_, index) => ({
      externalId: String(index),
      eventType: 'sync.completed',
      status: 'SUCCESS' as const,
      message,
    }));
    const tool = story.app.tool(key.secret);
    const { recordActivity } = await tool.get(RecordActivity, { events });
    expect(recordActivity.recorded).toBe(1_000);
  });
});

async function transactions(): Promise<number> {
  await story.app.database.query('select pg_stat_force_next_flush()');
  const [row] = await story.app.database.query<{ count: number }>(
    `select (xact_commit + xact_rollback)::int as count from pg_stat_database where datname = current_database()`,
  );
  return row?.count ?? 0;
}
