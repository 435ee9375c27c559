import { parseId } from '../../src/graphql/index.ts';
import type { TestkitHealthChangedSubscription } from './generated/graphql.ts';
import { HealthChanged, HealthOf, SetHealthCheckInterval } from './health-documents.ts';
import { RunHealthCheck } from './health-documents.ts';
import { live, until } from './live-events.ts';
import type { TestApp } from './test-app.ts';
import type { LiveEvents, TestClient } from './test-client.ts';

export type HealthEvents = LiveEvents<TestkitHealthChangedSubscription>;

/** Hears each check that ends. Checks the integration by hand until that is so. */
export async function hearHealth(client: TestClient, integrationId: string): Promise<HealthEvents> {
  const events: HealthEvents = client.subscribe(HealthChanged, {});
  await live(events, () => client.get(RunHealthCheck, { input: { integrationId } }));
  return events;
}

/** The next check of an integration that the scheduler made; it may have to be the one with this outcome. */
export async function scheduledCheck(
  events: HealthEvents,
  integrationId: string,
  outcome?: string,
) {
  const { healthChanged } = await until(
    events,
    ({ healthChanged: { integrationId: id, check } }) =>
      id === integrationId &&
      check?.trigger === 'SCHEDULED' &&
      (outcome === undefined || check.outcome === outcome),
  );
  return healthChanged;
}

export async function healthOf(client: TestClient, id: string) {
  const { integrationHealth } = await client.get(HealthOf, { id });
  if (integrationHealth == null) throw new Error('It has no health.');
  return integrationHealth;
}

export async function checkEvery(
  client: TestClient,
  integrationId: string,
  minutes: number,
  thresholds: { failureThreshold?: number; recoveryThreshold?: number } = {},
): Promise<void> {
  const input = { integrationId, intervalMinutes: minutes, ...thresholds };
  const { setHealthCheckInterval } = await client.get(SetHealthCheckInterval, { input });
  if (setHealthCheckInterval.userErrors.length > 0)
    throw new Error(JSON.stringify(setHealthCheckInterval.userErrors));
}

/** Lets time pass until the next check of an integration is due. */
export async function passToCheck(app: TestApp, client: TestClient, id: string): Promise<void> {
  const { nextCheckAt } = await healthOf(client, id);
  if (nextCheckAt == null) throw new Error('It is not checked.');
  const ms = new Date(nextCheckAt).getTime() - app.clock.now().getTime();
  app.clock.advance({ seconds: ms / 1000 });
}

export function uuidOf(integrationId: string): string {
  return parseId('int', integrationId) ?? '';
}
