import type { IconName } from '../../ui';
import type { ActivityMessages } from './activity.messages';

type KindName = keyof ActivityMessages['kinds'];

/** What an event is about: a name of `kinds` in the messages, and its picture. */
interface EventKind {
  readonly name: KindName;
  readonly icon: IconName;
}

const kinds: readonly (readonly [prefix: string, kind: EventKind])[] = [
  ['sync.', { name: 'sync', icon: 'refresh' }],
  ['delivery.', { name: 'delivery', icon: 'connector' }],
  ['message.', { name: 'message', icon: 'mail' }],
  ['integration.test_', { name: 'check', icon: 'activity' }],
  ['integration.health_', { name: 'check', icon: 'activity' }],
  ['integration.', { name: 'integration', icon: 'plug' }],
  ['webhook.', { name: 'webhook', icon: 'connector' }],
  ['retry_policy.', { name: 'webhook', icon: 'refresh' }],
  ['api_key.', { name: 'apiKey', icon: 'key' }],
  ['api.', { name: 'apiKey', icon: 'key' }],
  ['member.', { name: 'member', icon: 'members' }],
  ['organization.', { name: 'organization', icon: 'organization' }],
  ['profile.', { name: 'profile', icon: 'user' }],
  ['configuration.', { name: 'configuration', icon: 'download' }],
];
const other: EventKind = { name: 'other', icon: 'list' };

/** The kind of an event, from its dotted type; the first prefix that fits. */
export function kindOf(eventType: string): EventKind {
  return kinds.find(([prefix]) => eventType.startsWith(prefix))?.[1] ?? other;
}

/** Types that the filter suggests: each family as a whole, and the usual ones of Patchbay. */
export const knownTypes: readonly string[] = [
  'sync.*',
  'delivery.*',
  'message.*',
  'integration.*',
  'integration.connected',
  'integration.disconnected',
  'integration.health_failed',
  'integration.health_recovered',
  'integration.test_failed',
  'integration.test_succeeded',
  'integration.updated',
  'member.*',
  'organization.*',
];
