import type { RetryPolicyInput, RetryStrategy } from '../../graphql/generated/graphql';

/** The policy as it stands in the form: numbers as they were typed. */
export interface PolicyDraft {
  readonly strategy: RetryStrategy;
  readonly maxRetries: string;
  readonly baseDelaySeconds: string;
  readonly maxDelaySeconds: string;
  readonly jitter: boolean;
  readonly deadLetterQueue: boolean;
}

export const numberFields = ['maxRetries', 'baseDelaySeconds', 'maxDelaySeconds'] as const;
export type NumberField = (typeof numberFields)[number];

export const strategyNames: readonly RetryStrategy[] = ['EXPONENTIAL', 'LINEAR', 'FIXED'];

/** As GraphQL has it; what is larger is no number for it. */
const largest = 2_147_483_647;

/** The whole number that was typed; null when it is none. */
export function readWhole(text: string): number | null {
  const plain = text.trim();
  if (!/^\d{1,10}$/.test(plain)) return null;
  const value = Number(plain);
  return value <= largest ? value : null;
}

export function toDraft(policy: RetryPolicyInput): PolicyDraft {
  const { strategy, jitter, deadLetterQueue } = policy;
  return {
    strategy,
    jitter,
    deadLetterQueue,
    maxRetries: String(policy.maxRetries),
    baseDelaySeconds: String(policy.baseDelaySeconds),
    maxDelaySeconds: String(policy.maxDelaySeconds),
  };
}

/** The policy that was entered; null while a number is none. */
export function readDraft(draft: PolicyDraft): RetryPolicyInput | null {
  const [maxRetries, baseDelaySeconds, maxDelaySeconds] = numberFields.map((field) =>
    readWhole(draft[field]),
  );
  if (maxRetries == null || baseDelaySeconds == null || maxDelaySeconds == null) return null;
  const { strategy, jitter, deadLetterQueue } = draft;
  return { strategy, jitter, deadLetterQueue, maxRetries, baseDelaySeconds, maxDelaySeconds };
}

/** Whether saving would change something. */
export function isChanged(draft: PolicyDraft, current: PolicyDraft): boolean {
  const names = Object.keys(current) as (keyof PolicyDraft)[];
  return names.some((name) => draft[name] !== current[name]);
}
