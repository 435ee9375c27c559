import type { EmailUsageFieldsFragment } from '../../graphql/generated/graphql';
import type { ReachedLimit } from './messaging.messages';

export type Usage = Omit<EmailUsageFieldsFragment, '__typename'>;

/** How much of a limit is used, in percent; null without one. What is used is never shown as none of it. */
export function percentOf(sent: number, limit: number | null): number | null {
  if (limit === null) return null;
  const percent = (sent / limit) * 100;
  return sent > 0 ? Math.max(1, Math.floor(percent)) : 0;
}

/** The limit that lets no more through; of both the daily one, which opens later. */
export function reachedLimit(usage: Usage | null): ReachedLimit | undefined {
  if (!usage) return undefined;
  const { dailyLimit, hourlyLimit, sentToday, sentThisHour } = usage;
  if (dailyLimit !== null && sentToday >= dailyLimit) return { span: 'DAY', limit: dailyLimit };
  return hourlyLimit !== null && sentThisHour >= hourlyLimit
    ? { span: 'HOUR', limit: hourlyLimit }
    : undefined;
}
