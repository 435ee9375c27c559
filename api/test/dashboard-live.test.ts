import { beforeEach, describe, expect, it } from 'vitest';
import { DashboardChanged } from './testkit/dashboard-documents.ts';
import { SetEnabled, TestStored } from './testkit/integration-documents.ts';
import { connectMail } from './testkit/integration-stories.ts';
import { live, nextOf, until } from './testkit/live-events.ts';
import { report } from './testkit/seed-dashboard.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';

const story = useStory();
let acme: TestOrganization<'OWNER' | 'IT_MANAGER' | 'VIEWER'>;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'IT_MANAGER', 'VIEWER');
});

describe('dashboardChanged', () => {
  it('tells nothing of another organization', async () => {
    const { OWNER: stranger } = (await story.app.organization('Umbrella', 'OWNER')).as;
    const events = stranger.subscribe(DashboardChanged, {});
    await live(events, () => report(stranger, 1, { message: 'Of Umbrella' }));
    await report(acme.as.OWNER, 5, { message: 'Of Acme', status: 'ERROR', errorMessage: 'x' });
    await report(stranger, 1, { message: 'The last' });
    const seen: string[] = [];
    await until(events, ({ dashboardChanged: { recentActivity, errorSummary } }) => {
      seen.push(...(recentActivity ?? []).map(({ message }) => message));
      expect(errorSummary?.failed24h).toBe(0);
      return seen.includes('The last');
    });
    expect(seen).not.toContain('Of Acme');
  });

  it('is refused to a VIEWER', async () => {
    const refused: unknown = await acme.as.VIEWER.subscribe(DashboardChanged, {})
      .next()
      .then(
        ({ value }: { value: { errors?: unknown } }) => value.errors,
        (errors: unknown) => errors,
      );
    expect(refused).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('shows in two windows what broke and what was mended: totals, alert, summary and feed', async () => {
    const { OWNER, IT_MANAGER } = acme.as;
    const { mail } = story.world;
    const password = mail.password;
    const { id } = await connectMail(OWNER, story.world);
    const windows = [OWNER, IT_MANAGER].map((client) => client.subscribe(DashboardChanged, {}));
    const toggle = () => OWNER.get(SetEnabled, { input: { integrationId: id, enabled: true } });
    for (const events of windows) await live(events, () => report(OWNER, 1));
    await toggle();
    mail.password = 'changed at the server';
    await OWNER.get(TestStored, { input: { integrationId: id } });
    for (const events of windows) {
      const { dashboardChanged } = await until(
        events,
        (told) => told.dashboardChanged.alerts?.length === 1,
      );
      expect(dashboardChanged).toMatchObject({
        totals: { total: 1, active: 0, errors: 1 },
        alerts: [{ integration: { id }, impact: 'E-mails are not sent.' }],
        errorSummary: { failed24h: 1 },
      });
    }
    mail.password = password;
    await OWNER.get(TestStored, { input: { integrationId: id } });
    for (const events of windows) {
      const { dashboardChanged } = await until(
        events,
        (told) => told.dashboardChanged.alerts?.length === 0,
      );
      expect(dashboardChanged.totals).toEqual({ total: 1, active: 1, errors: 0 });
    }
  });

  it('tells a burst of changes in one or two, the last of which has them all', async () => {
    const { OWNER } = acme.as;
    const events = OWNER.subscribe(DashboardChanged, {});
    await live(events, () => report(OWNER, 1));
    for (let change = 1; change <= 30; change += 1)
      await report(OWNER, 1, { message: `Burst ${change}` });
    const started = performance.now();
    let told = 0;
    for (;;) {
      const { dashboardChanged } = await nextOf(events);
      told += 1;
      if (dashboardChanged.recentActivity?.[0]?.message === 'Burst 30') break;
    }
    const seconds = (performance.now() - started) / 1000;
    expect(told).toBeLessThanOrEqual(Math.ceil(seconds) + 3);
    expect(told).toBeLessThan(15);
  });
});
