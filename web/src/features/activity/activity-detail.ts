import type { ActivityEventQuery } from '../../graphql/generated/graphql';

type Node = NonNullable<ActivityEventQuery['node']>;

/** One event with all that is kept of it. */
export type ActivityDetail = Extract<Node, { eventType: string }>;

const isEvent = (node: Node): node is ActivityDetail => 'eventType' in node;

/** The event that was asked for; null when it is not kept any more, or was none. */
export function detailOf(data: ActivityEventQuery | undefined): ActivityDetail | null {
  const node = data?.node;
  return node && isEvent(node) ? node : null;
}
