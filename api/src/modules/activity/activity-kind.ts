export type ActivityKind = 'SYNC' | 'DELIVERY' | 'MESSAGE' | 'CHECK' | 'CHANGE' | 'OTHER';

/**
 * What events of Patchbay itself begin with: tools may not report them, so that what Patchbay says of members,
 * integrations and deliveries is its own word.
 */
const ownFamilies = [
  'activity',
  'api_key',
  'category',
  'configuration',
  'delivery',
  'failover',
  'integration',
  'invitation',
  'member',
  'message',
  'oauth',
  'organization',
  'post',
  'profile',
  'provider',
  'retry_policy',
  'session',
  'webhook',
] as const;

/** Somebody asked a tool to sync again: told by Patchbay, and no sync by itself. */
export const retryRequested = 'sync.retry_requested';

/** First match wins. `family.` stands for all that begins so. */
const rules: readonly (readonly [prefix: string, kind: ActivityKind])[] = [
  [retryRequested, 'CHANGE'],
  ['sync.', 'SYNC'],
  ['delivery.', 'DELIVERY'],
  ['message.', 'MESSAGE'],
  ['post.', 'MESSAGE'],
  ['provider.', 'OTHER'],
  ['integration.test_', 'CHECK'],
  ['integration.health_', 'CHECK'],
  ...ownFamilies.map((family) => [`${family}.`, 'CHANGE'] as const),
];

/** What kind of thing an event tells of, by its type: the counts of 24 hours are kept by it. */
export function activityKind(eventType: string): ActivityKind {
  return rules.find(([prefix]) => eventType.startsWith(prefix))?.[1] ?? 'OTHER';
}

/** The same rule as an SQL expression over a column. */
export function activityKindSql(column: string): string {
  const cases = rules.map(
    ([prefix, kind]) => `when starts_with(${column}, '${prefix}') then '${kind}'`,
  );
  return `case ${cases.join(' ')} else 'OTHER' end`;
}

/** Whether an event type is Patchbay's own word. */
export function isReserved(eventType: string): boolean {
  return (
    eventType === retryRequested || ownFamilies.some((family) => eventType.startsWith(`${family}.`))
  );
}

/** What a success or an error of these says of the providers of its category. */
export function tellsOutcome(kind: ActivityKind): boolean {
  return kind === 'SYNC' || kind === 'DELIVERY' || kind === 'MESSAGE';
}
