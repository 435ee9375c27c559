import { beforeEach, describe, expect, it } from 'vitest';
import { Alerts, Dashboard, Health } from './testkit/dashboard-documents.ts';
import { restGet } from './testkit/rest.ts';
import { logStatements } from './testkit/statement-log.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';
import { DeleteWebhook, UpdateWebhook } from './testkit/webhook-documents.ts';
import { createWebhook } from './testkit/webhook-stories.ts';

const story = useStory();
let acme: TestOrganization<'ADMIN'>;
let admin: TestClient;
let webhook: Awaited<ReturnType<typeof createWebhook>>;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'ADMIN');
  admin = acme.as.ADMIN;
  webhook = await createWebhook(admin);
});

/** As deliveries leave a webhook that they give up. */
async function switchOff(reason: 'GONE' | 'FAILING' | 'MEMBER', uuid = webhook.uuid) {
  await story.app.database.query(
    'update webhooks set enabled = false, disabled_reason = $2, disabled_at = $3 where id = $1',
    [uuid, reason, story.app.clock.now()],
  );
}

const alerts = async (client = admin) => (await client.get(Alerts, {})).alerts;

describe('a webhook that Patchbay switched off', () => {
  it('is no alert of another organization', async () => {
    await switchOff('GONE');
    const { ADMIN: stranger } = (await story.app.organization('Umbrella', 'ADMIN')).as;
    expect(await alerts(stranger)).toEqual([]);
    expect((await stranger.get(Dashboard, {})).dashboard.alerts).toEqual([]);
  });

  it.each([
    ['GONE', '410 Gone', 'Give the webhook the address'],
    ['FAILING', 'five days', 'mend the receiver'],
  ] as const)(
    'because of %s is an alert with its impact and the way out',
    async (reason, message, hint) => {
      await switchOff(reason);
      const shown = await alerts();
      expect(shown).toMatchObject([
        {
          id: expect.stringMatching(/^alr_/),
          integration: null,
          webhook: { id: webhook.id, name: 'Warehouse' },
          impact: 'Events do not reach Warehouse.',
          since: story.app.clock.now().toISOString(),
          needsReauth: false,
          message: expect.stringContaining(message),
          hint: expect.stringContaining(hint),
        },
      ]);
      expect((await admin.get(Dashboard, {})).dashboard.alerts).toEqual(shown);
    },
  );

  it('makes the card and the overall health say so, in plain JSON too', async () => {
    await createWebhook(admin, { name: 'Other' });
    await switchOff('FAILING');
    expect((await admin.get(Dashboard, {})).dashboard.headlines.webhooks?.status).toBe('WARNING');
    expect((await admin.get(Health, {})).health.overall).toBe('DEGRADED');
    const { body } = await restGet<{
      readonly overall_status: string;
      readonly integrations: { readonly webhooks: { readonly status: string } };
    }>(story.app.url, '/api/integrations/health', admin);
    expect(body).toMatchObject({
      overall_status: 'degraded',
      integrations: { webhooks: { status: 'warning' } },
    });
  });

  it('is no alert any more once it is enabled or deleted, and never was when a member did it', async () => {
    await switchOff('MEMBER');
    expect(await alerts()).toEqual([]);
    await switchOff('GONE');
    await admin.get(UpdateWebhook, { input: { id: webhook.id, enabled: true } });
    expect(await alerts()).toEqual([]);
    await switchOff('GONE');
    expect((await alerts()).length).toBe(1);
    await admin.get(DeleteWebhook, { id: webhook.id });
    expect(await alerts()).toEqual([]);
    expect((await admin.get(Health, {})).health.overall).toBe('HEALTHY');
  });

  it('costs the dashboard no further statement', async () => {
    const log = await logStatements(story.app);
    for (let n = 0; n < 3; n += 1)
      await switchOff('GONE', (await createWebhook(admin, { name: `Hook ${n}` })).uuid);
    await admin.get(Dashboard, {});
    const statements = await log.during(() => admin.get(Dashboard, {}));
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.length).toBeLessThan(5);
  });
});
