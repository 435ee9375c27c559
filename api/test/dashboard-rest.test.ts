import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TestStored } from './testkit/integration-documents.ts';
import { restGet } from './testkit/rest.ts';
import * as seed from './testkit/seed-dashboard.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory();
const addresses = ['/api/integrations/dashboard', '/api/integrations/health'] as const;
let erp: Awaited<ReturnType<typeof seed.startErp>>;
let acme: TestOrganization<'OWNER'>;
let owner: TestClient;

beforeAll(async () => {
  erp = await seed.startErp();
});
afterAll(() => erp.stop());
beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER');
  owner = acme.as.OWNER;
});

interface Card {
  readonly status: string;
  readonly error_message?: string;
}
interface Dashboard {
  readonly health_status: Readonly<Record<'erp' | 'edi' | 'api_keys' | 'webhooks', Card | null>>;
  readonly recent_activity: readonly { readonly message: string }[] | null;
  readonly error_summary: object | null;
  readonly success_rate_24h: number | null;
  readonly errors: readonly object[];
}
interface Health {
  readonly overall_status: string | null;
  readonly integrations: Dashboard['health_status'];
  readonly timestamp: string;
}
interface Refusal {
  readonly error: { readonly code: string; readonly message: string; readonly requestId: string };
}

const now = () => story.app.clock.now();

function get<Body>(path: string, client?: TestClient, headers?: Readonly<Record<string, string>>) {
  return restGet<Body>(story.app.url, path, client, headers);
}

describe('AC-6: GET /api/integrations/dashboard', () => {
  it('has only what is of the caller’s organization', async () => {
    const { as, uuid } = await story.app.organization('Umbrella', 'OWNER');
    await seed.report(as.OWNER, 3, { status: 'ERROR', errorMessage: 'Secret of Umbrella' });
    await seed.seedApiKeys(story.app.database, uuid, { count: 4, now: now() });
    const { body } = await get<Dashboard>(addresses[0], owner);
    expect(JSON.stringify(body)).not.toContain('Umbrella');
    expect(body.error_summary).toEqual({
      failed_count_24h: 0,
      pending_retries: 0,
      dead_letter_queue_count: 0,
    });
    expect(body.health_status.api_keys).toMatchObject({ status: 'not_configured' });
  });

  it('is what the GraphQL query says, in snake case', async () => {
    const { database } = story.app;
    await seed.report(owner, 1, { status: 'ERROR', errorMessage: 'Timeout' });
    await seed.report(owner, 24);
    const [key] = await seed.seedApiKeys(database, acme.uuid, { count: 3, now: now() });
    await seed.seedUsage(database, acme.uuid, key, { at: now(), requests: 90, limited: 10 });
    const [hook] = await seed.seedWebhooks(database, acme.uuid, { count: 2, now: now() });
    await seed.seedDelivered(database, acme.uuid, hook, { at: now(), delivered: 9, dead: 1 });
    const waiting = { count: 2, now: now(), attempts: 3 };
    await seed.seedDeliveries(database, acme.uuid, hook, { ...waiting, status: 'DEAD' });
    const { status, body, headers } = await get<Dashboard>(addresses[0], owner);
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body).toEqual({
      health_status: {
        erp: {
          status: 'connected',
          last_sync_at: now().toISOString(),
          last_error_at: null,
          last_error_message: null,
          success_count_24h: 24,
          error_count_24h: 1,
          metadata: { integration_count: 0, setup_message: null },
        },
        edi: expect.objectContaining({
          status: 'not_configured',
          metadata: {
            integration_count: 0,
            setup_message: 'Set up EDI to enable order automation',
          },
        }),
        api_keys: expect.objectContaining({
          status: 'connected',
          success_count_24h: 90,
          error_count_24h: 10,
          metadata: { active_count: 3, rate_limit_usage: 0.8, setup_message: null },
        }),
        webhooks: expect.objectContaining({
          status: 'warning',
          success_count_24h: 9,
          error_count_24h: 1,
          metadata: { active_count: 2, failed_deliveries: 1, setup_message: null },
        }),
      },
      recent_activity: expect.any(Array),
      error_summary: { failed_count_24h: 1, pending_retries: 0, dead_letter_queue_count: 2 },
      success_rate_24h: 96,
      timestamp: now().toISOString(),
      errors: [],
    });
    expect(body.recent_activity?.length).toBe(20);
    expect(body.recent_activity?.[0]).toEqual({
      id: expect.stringMatching(/^evt_/),
      timestamp: now().toISOString(),
      integration_type: 'erp',
      provider: null,
      event_type: 'sync.completed',
      status: 'success',
      message: 'Synced 24',
      error_message: null,
    });
  });
});

describe('AC-7: GET /api/integrations/health', () => {
  it('all that is configured works: healthy', async () => {
    const { database } = story.app;
    await seed.connectErp(owner, erp.port);
    await seed.seedApiKeys(database, acme.uuid, { count: 3, now: now() });
    await seed.seedWebhooks(database, acme.uuid, { count: 2, now: now() });
    const { status, body } = await get<Health>(addresses[1], owner);
    expect(status).toBe(200);
    expect(body).toEqual({
      overall_status: 'healthy',
      integrations: {
        erp: { status: 'connected' },
        edi: { status: 'not_configured' },
        api_keys: { status: 'connected', active_count: 3 },
        webhooks: { status: 'connected', active_count: 2 },
      },
      timestamp: now().toISOString(),
      errors: [],
    });
  });

  it('the ERP is broken: degraded, with what it said', async () => {
    const server = await seed.startErp();
    const { id } = await seed.connectErp(owner, server.port);
    await server.stop();
    const { testIntegration } = await owner.get(TestStored, { input: { integrationId: id } });
    const { body } = await get<Health>(addresses[1], owner);
    expect(body).toMatchObject({
      overall_status: 'degraded',
      integrations: { erp: { status: 'error', error_message: testIntegration.check?.message } },
    });
  });
});

describe.each(addresses)('the door of %s', (address) => {
  it.each(['OWNER', 'ADMIN', 'IT_MANAGER'] as const)('lets in: %s', async (role) => {
    const { as } = await story.app.organization('Umbrella', role);
    expect((await get(address, as[role])).status).toBe(200);
  });

  it.each(['USER', 'VIEWER'] as const)('refuses with 403: %s', async (role) => {
    const { as } = await story.app.organization('Umbrella', role);
    const { status, body } = await get<Refusal>(address, as[role]);
    expect(status).toBe(403);
    expect(body).toEqual({
      error: {
        code: 'FORBIDDEN',
        message: 'This needs the permission HEALTH_READ.',
        requestId: expect.stringMatching(/^[\w-]{12}$/),
      },
    });
  });

  it('refuses whoever is not signed in with 401', async () => {
    const { status, body } = await get<Refusal>(address);
    expect([status, body.error.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('takes a bearer token; a forged one, and one beside a cookie, are refused with 401', async () => {
    const authorization = `Bearer ${owner.cookies.get('patchbay') ?? ''}`;
    expect((await get(address, undefined, { authorization })).status).toBe(200);
    expect((await get(address, undefined, { authorization: 'Bearer x.y.z' })).status).toBe(401);
    const { status, body } = await get<Refusal>(address, owner, { authorization });
    expect([status, body.error.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('renews a session whose access has run out', async () => {
    const old = owner.cookies.get('patchbay');
    story.app.clock.advance({ minutes: 11 });
    const { status, headers } = await get(address, owner);
    expect(status).toBe(200);
    const renewed = headers.getSetCookie().find((line) => line.startsWith('patchbay='));
    expect(renewed).toBeDefined();
    expect(renewed).not.toContain(old);
  });

  it('answers nothing to a name that somebody let lead here', async () => {
    const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
    request(new URL(address, story.app.url), { headers: { host: 'rebind.example' } })
      .on('response', (answer) => resolve(answer.resume().statusCode))
      .on('error', reject)
      .end();
    expect(await promise).toBe(421);
  });

  it('has no other verb', async () => {
    const response = await fetch(new URL(address, story.app.url), { method: 'POST' });
    expect(response.status).toBe(404);
  });
});
