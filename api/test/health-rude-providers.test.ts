import { afterEach, describe, expect, it } from 'vitest';
import { Connect } from './testkit/integration-documents.ts';
import {
  checkEvery,
  healthOf,
  hearHealth,
  passToCheck,
  scheduledCheck,
} from './testkit/health-stories.ts';
import { type Manner, type RudeServer, startRudeServer } from './testkit/rude-server.ts';
import { useStory } from './testkit/story.ts';

const story = useStory({ healthChecks: true });
const servers: RudeServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** A check may take 15 seconds. */
const deadlineMs = 15_000;
const allowedMs = deadlineMs + 3_000;
const megabyte = 1024 * 1024;

/** An integration whose provider behaves until its scheduled check. */
async function checkedBy(manner: Manner) {
  const server = await startRudeServer();
  servers.push(server);
  const { OWNER } = (await story.app.organization('Acme', 'OWNER')).as;
  const input = {
    providerKey: 'fake-cms',
    config: { siteUrl: server.url },
    credentials: { token: 'any' },
  };
  const { connectIntegration } = await OWNER.get(Connect, { input });
  const id = connectIntegration.integration?.id ?? '';
  const events = await hearHealth(OWNER, id);
  await checkEvery(OWNER, id, 60, { failureThreshold: 1 });
  server.manner = manner;
  await passToCheck(story.app, OWNER, id);
  const started = performance.now();
  const { check } = await scheduledCheck(events, id);
  const tookMs = performance.now() - started;
  return { check, tookMs, server, state: (await healthOf(OWNER, id)).state };
}

describe('a provider that', () => {
  it.each<[Manner, string, number]>([
    ['drips', 'TIMEOUT', deadlineMs - 1000],
    ['is silent', 'TIMEOUT', deadlineMs - 1000],
    ['hangs up', 'CONNECTION_LOST', 0],
    ['floods', 'UNEXPECTED_ANSWER', 0],
  ])(
    '%s is recorded as failed within the deadline, and memory stays bounded',
    async (manner, code, leastMs) => {
      const before = process.memoryUsage().rss;
      const { check, tookMs, server, state } = await checkedBy(manner);
      expect(check).toMatchObject({ outcome: 'FAILED', code });
      expect(state).toBe('UNHEALTHY');
      expect(tookMs).toBeLessThan(allowedMs);
      expect(process.memoryUsage().rss - before).toBeLessThan(150 * megabyte);
      expect(server.flooded()).toBeLessThan(20 * megabyte);
      expect(check?.latencyMs).toBeGreaterThanOrEqual(leastMs);
    },
    40_000,
  );
});
