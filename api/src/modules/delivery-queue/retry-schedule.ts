export const retryStrategies = ['EXPONENTIAL', 'LINEAR', 'FIXED'] as const;
export type RetryStrategy = (typeof retryStrategies)[number];

/** How an organization wants failed deliveries to be tried again. */
export interface RetryPolicy {
  /** 0 to 30; after the first try. */
  readonly maxRetries: number;
  readonly strategy: RetryStrategy;
  /** 1 to 3,600. */
  readonly baseDelaySeconds: number;
  /** From the base delay to 86,400. */
  readonly maxDelaySeconds: number;
  /** Spreads each delay by a fifth to both sides, so that what failed together is not tried again together. */
  readonly jitter: boolean;
  /** Whether deliveries that are out of attempts are kept for somebody to decide on. */
  readonly deadLetterQueue: boolean;
}

/** What holds for an organization that said nothing else. */
export const defaultRetryPolicy: RetryPolicy = {
  maxRetries: 10,
  strategy: 'EXPONENTIAL',
  baseDelaySeconds: 30,
  maxDelaySeconds: 21_600,
  jitter: true,
  deadLetterQueue: true,
};

export interface RetryStep {
  /** 1 is the first retry. */
  readonly retry: number;
  /** Seconds after the attempt before, without jitter. */
  readonly delaySeconds: number;
  /** Bounds of the same with jitter, in whole seconds outwards; never beyond the longest delay. */
  readonly earliestSeconds: number;
  readonly latestSeconds: number;
  /** Seconds after the first attempt, without jitter. */
  readonly totalSeconds: number;
}

const spread = 0.2;
/** 2^17 seconds are longer than the longest delay there may be: higher powers change nothing, and none overflows. */
const largestExponent = 17;

/** Every retry that a policy allows, the first one first. */
export function retrySchedule(policy: RetryPolicy): readonly RetryStep[] {
  let totalSeconds = 0;
  return Array.from({ length: policy.maxRetries }, (_, index) => {
    const retry = index + 1;
    const delaySeconds = delayOf(policy, retry);
    totalSeconds += delaySeconds;
    const [earliest, latest] = policy.jitter
      ? [Math.floor(delaySeconds * (1 - spread)), Math.ceil(delaySeconds * (1 + spread))]
      : [delaySeconds, delaySeconds];
    const latestSeconds = Math.min(latest, policy.maxDelaySeconds);
    return { retry, delaySeconds, earliestSeconds: earliest, latestSeconds, totalSeconds };
  });
}

/**
 * Milliseconds from the end of an attempt to the next one. What the receiver asked for (`Retry-After`) may make it
 * longer; the policy's longest delay holds in any case.
 *
 * @param retry 1 is the first retry.
 * @param random From 0 up to 1; only asked with jitter.
 * @param retryAfterSeconds Null: the receiver asked for nothing.
 */
export function retryDelayMs(
  policy: RetryPolicy,
  retry: number,
  random: () => number,
  retryAfterSeconds: number | null = null,
): number {
  const scheduled = delayOf(policy, retry);
  const jittered = policy.jitter ? scheduled * (1 - spread + 2 * spread * random()) : scheduled;
  const seconds = Math.min(Math.max(jittered, retryAfterSeconds ?? 0), policy.maxDelaySeconds);
  return Math.round(seconds * 1000);
}

function delayOf(
  { strategy, baseDelaySeconds, maxDelaySeconds }: RetryPolicy,
  retry: number,
): number {
  return Math.min(baseDelaySeconds * factorOf(strategy, retry), maxDelaySeconds);
}

function factorOf(strategy: RetryStrategy, retry: number): number {
  switch (strategy) {
    case 'FIXED':
      return 1;
    case 'LINEAR':
      return retry;
    case 'EXPONENTIAL':
      return 2 ** Math.min(retry - 1, largestExponent);
  }
}
