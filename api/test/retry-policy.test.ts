import { beforeEach, describe, expect, it } from 'vitest';
import { Activity } from './testkit/activity-documents.ts';
import { RetryPolicy, RetrySchedule, UpdateRetryPolicy } from './testkit/delivery-documents.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';
import type { TestClient } from './testkit/test-client.ts';

const story = useStory();
let acme: TestOrganization<'ADMIN' | 'IT_MANAGER'>;
let admin: TestClient;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'ADMIN', 'IT_MANAGER');
  admin = acme.as.ADMIN;
});

const policy = {
  maxRetries: 3,
  strategy: 'LINEAR',
  baseDelaySeconds: 60,
  maxDelaySeconds: 150,
  jitter: false,
  deadLetterQueue: false,
} as const;

async function update(changes: Partial<Record<keyof typeof policy, unknown>>) {
  const changed = { ...policy, ...changes } as typeof policy;
  const { updateRetryPolicy } = await admin.get(UpdateRetryPolicy, { policy: changed });
  return updateRetryPolicy;
}

describe('the retry policy', () => {
  it('of one organization is not that of another', async () => {
    await update({});
    const { ADMIN: stranger } = (await story.app.organization('Umbrella', 'ADMIN')).as;
    const { retryPolicy } = await stranger.get(RetryPolicy, {});
    expect(retryPolicy).toMatchObject({ strategy: 'EXPONENTIAL', updatedAt: null });
    await stranger.get(UpdateRetryPolicy, { policy: { ...policy, maxRetries: 0 } });
    expect((await admin.get(RetryPolicy, {})).retryPolicy.maxRetries).toBe(3);
  });

  it('is ten retries from 30 seconds to 6 hours, as long as nobody changed it', async () => {
    const { retryPolicy } = await acme.as.IT_MANAGER.get(RetryPolicy, {});
    expect(retryPolicy).toMatchObject({
      maxRetries: 10,
      strategy: 'EXPONENTIAL',
      baseDelaySeconds: 30,
      maxDelaySeconds: 21_600,
      jitter: true,
      deadLetterQueue: true,
      updatedAt: null,
    });
    expect(retryPolicy.schedule.map(({ delaySeconds }) => delaySeconds)).toEqual([
      30, 60, 120, 240, 480, 960, 1_920, 3_840, 7_680, 15_360,
    ]);
    expect(retryPolicy.schedule[0]).toEqual({
      retry: 1,
      delaySeconds: 30,
      earliestSeconds: 24,
      latestSeconds: 36,
      totalSeconds: 30,
    });
    expect(retryPolicy.schedule.at(-1)?.totalSeconds).toBe(30_690);
  });

  it('shows at once what a change made of the schedule, and is told of with what changed', async () => {
    const { retryPolicy, userErrors } = await update({});
    expect(userErrors).toEqual([]);
    expect(retryPolicy).toMatchObject({
      ...policy,
      updatedAt: story.app.clock.now().toISOString(),
    });
    expect(
      retryPolicy?.schedule.map(({ delaySeconds, totalSeconds }) => [delaySeconds, totalSeconds]),
    ).toEqual([
      [60, 60],
      [120, 180],
      [150, 330],
    ]);
    expect((await admin.get(RetryPolicy, {})).retryPolicy).toEqual(retryPolicy);
    await update({ jitter: true });
    await update({ jitter: true });
    const { activity } = await admin.get(Activity, {
      filter: { eventTypes: ['retry_policy.updated'] },
    });
    expect(activity.nodes.map(({ requestBody }) => requestBody)).toMatchObject([
      { changedFields: ['jitter'], policy: { ...policy, jitter: true } },
      {
        changedFields: [
          'maxRetries',
          'strategy',
          'baseDelaySeconds',
          'maxDelaySeconds',
          'jitter',
          'deadLetterQueue',
        ],
      },
    ]);
  });

  it.each([
    ['maxRetries', { maxRetries: -1 }],
    ['maxRetries', { maxRetries: 31 }],
    ['baseDelaySeconds', { baseDelaySeconds: 0 }],
    ['baseDelaySeconds', { baseDelaySeconds: 3_601, maxDelaySeconds: 86_400 }],
    ['maxDelaySeconds', { maxDelaySeconds: 59 }],
    ['maxDelaySeconds', { maxDelaySeconds: 86_401 }],
    ['maxDelaySeconds', { maxDelaySeconds: -5 }],
  ])('is refused with a wrong %s: %o', async (field, changes) => {
    const { retryPolicy, userErrors } = await update(changes);
    expect(retryPolicy).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'INVALID_FIELD', path: ['policy', field] }]);
    expect((await admin.get(RetryPolicy, {})).retryPolicy.updatedAt).toBeNull();
    const { retrySchedule } = await admin.get(RetrySchedule, { policy: { ...policy, ...changes } });
    expect(retrySchedule).toEqual({ schedule: [], userErrors });
  });

  it('may be at its limits, and none of its delays is longer than the longest', async () => {
    const most = {
      maxRetries: 30,
      strategy: 'EXPONENTIAL',
      baseDelaySeconds: 3_600,
      maxDelaySeconds: 86_400,
      jitter: true,
    };
    const { retryPolicy } = await update(most);
    expect(retryPolicy?.schedule.length).toBe(30);
    for (const { latestSeconds } of retryPolicy?.schedule ?? [])
      expect(latestSeconds).toBeLessThanOrEqual(86_400);
    expect((await update({ maxRetries: 0 })).retryPolicy?.schedule).toEqual([]);
  });

  it('is previewed without a change', async () => {
    const { retrySchedule } = await acme.as.IT_MANAGER.get(RetrySchedule, {
      policy: { ...policy, strategy: 'FIXED', jitter: true },
    });
    expect(retrySchedule.userErrors).toEqual([]);
    expect(
      retrySchedule.schedule.map(({ earliestSeconds, latestSeconds }) => [
        earliestSeconds,
        latestSeconds,
      ]),
    ).toEqual([
      [48, 72],
      [48, 72],
      [48, 72],
    ]);
    expect((await admin.get(RetryPolicy, {})).retryPolicy.updatedAt).toBeNull();
  });
});
