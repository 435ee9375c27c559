import type { SqlFragment } from '../../platform/database/index.ts';
import type { DeliveryStatus, StoredStatus } from './delivery-status.ts';

/** Which deliveries; what is null does not matter. */
export interface DeliveryFilter {
  readonly webhookId: string | null;
  /** A type, a family such as `integration.*`, or `*`. */
  readonly eventType: string | null;
  readonly statuses: readonly DeliveryStatus[] | null;
  /** When it was created: from this moment on. */
  readonly from: Date | null;
  /** Before this moment. */
  readonly to: Date | null;
}

export const noFilter: DeliveryFilter = {
  webhookId: null,
  eventType: null,
  statuses: null,
  from: null,
  to: null,
};

const lastMs = 2 ** 48 - 1;

/**
 * The deliveries of an organization that fit, but for their status. Times are compared as ids: those of deliveries begin
 * with the millisecond of their creation (UUID version 7), and are in an index.
 */
export function deliveryConditions(organizationId: string, filter: DeliveryFilter): SqlFragment {
  const conditions = ['org_id = ?::uuid'];
  const params: unknown[] = [organizationId];
  const add = (condition: string, ...values: unknown[]) => {
    conditions.push(condition);
    params.push(...values);
  };
  if (filter.webhookId !== null) add('webhook_id = ?::uuid', filter.webhookId);
  if (filter.eventType?.endsWith('.*') === true)
    add('starts_with(event_type, ?)', filter.eventType.slice(0, -1));
  else if (filter.eventType !== null && filter.eventType !== '*')
    add('event_type = ?', filter.eventType);
  if (filter.from !== null) add('id >= ?::uuid', firstIdAt(filter.from));
  if (filter.to !== null) add('id < ?::uuid', firstIdAt(filter.to));
  return { text: conditions.join(' and '), params };
}

/**
 * One condition for each way in which the statuses are stored, so that each can be read from the index of its own; null:
 * any status.
 *
 * @param organizationId Whose webhooks are asked whether they are enabled.
 */
export function statusBranches(
  organizationId: string,
  statuses: readonly DeliveryStatus[] | null,
): readonly SqlFragment[] | null {
  if (statuses === null) return null;
  const asked = new Set(statuses);
  const ended = (['DELIVERED', 'DEAD', 'DISCARDED'] as const).filter((status) => asked.has(status));
  const waiting = waitingCondition(organizationId, asked);
  return [
    ...ended.map((status) => ({ text: stored(status), params: [] })),
    ...(waiting === null ? [] : [waiting]),
  ];
}

/** The parameters of a statement that says these conditions again in front of each branch. */
export function paramsOfBranches(
  conditions: readonly SqlFragment[],
  branches: readonly SqlFragment[],
): readonly unknown[] {
  return branches.flatMap((branch) => conditions.concat(branch).flatMap(({ params }) => params));
}

function waitingCondition(
  organizationId: string,
  asked: ReadonlySet<DeliveryStatus>,
): SqlFragment | null {
  const ways: SqlFragment[] = [];
  const enabled = `webhook_id in (
    select id from webhooks where webhooks.org_id = ?::uuid and enabled and deleted_at is null
  )`;
  if (asked.has('HELD'))
    ways.push({ text: `(due_at is null or not ${enabled})`, params: [organizationId] });
  const tried = asked.has('PENDING')
    ? asked.has('RETRYING')
      ? ''
      : 'and attempt_count = 0'
    : 'and attempt_count > 0';
  if (asked.has('PENDING') || asked.has('RETRYING'))
    ways.push({
      text: `(due_at is not null ${tried} and ${enabled})`,
      params: [organizationId],
    });
  if (ways.length === 0) return null;
  return {
    text: `${stored('PENDING')} and (${ways.map(({ text }) => text).join(' or ')})`,
    params: ways.flatMap(({ params }) => params),
  };
}

function stored(status: StoredStatus): string {
  return `status = '${status}'`;
}

/** The smallest UUID of version 7 of a millisecond. */
export function firstIdAt(moment: Date): string {
  const milliseconds = Math.min(Math.max(moment.getTime(), 0), lastMs);
  const hex = milliseconds.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
