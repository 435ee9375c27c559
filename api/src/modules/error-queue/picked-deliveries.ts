import { parseId } from '../../graphql/index.ts';
import { type UserError, userError } from '../../user-error.ts';
import type { DeliveryFilter } from './delivery-conditions.ts';
import type { DeliveryStatus } from './delivery-status.ts';
import { type GivenFilter, filterOf } from './filter-of.ts';

const mostIds = 100;

/** Deliveries that are to be replayed or discarded: named one by one, or all that fit. */
export type PickedDeliveries =
  | { readonly kind: 'IDS'; readonly ids: readonly string[] }
  | {
      readonly kind: 'FILTER';
      readonly filter: DeliveryFilter & { readonly statuses: readonly DeliveryStatus[] };
    };

/**
 * Reads which deliveries are meant.
 *
 * @param allowed Statuses that this can be done with; without any, a filter means dead letters.
 */
export function readPicked(
  {
    ids,
    filter,
  }: { readonly ids?: readonly string[] | null; readonly filter?: GivenFilter | null },
  allowed: readonly DeliveryStatus[],
): PickedDeliveries | { readonly problems: readonly UserError[] } {
  if ((ids == null) === (filter == null))
    return problem('INVALID_FIELD', 'Name deliveries either by ids or by a filter.', []);
  if (filter != null) {
    const statuses = filter.statuses ?? ['DEAD'];
    const wrong = statuses.filter((status) => !allowed.includes(status));
    if (wrong.length > 0) {
      const message = `This cannot be done with deliveries that are ${wrong.join(', ')}. Choose among ${allowed.join(', ')}.`;
      return problem('INVALID_FIELD', message, ['filter', 'statuses']);
    }
    return { kind: 'FILTER', filter: { ...filterOf(filter), statuses } };
  }
  return readIds(ids ?? []);
}

function readIds(
  ids: readonly string[],
): PickedDeliveries | { readonly problems: readonly UserError[] } {
  if (ids.length === 0) return problem('INVALID_FIELD', 'Name at least one delivery.', ['ids']);
  if (ids.length > mostIds) {
    const message = `At most ${mostIds} deliveries can be named at once. Use a filter for more.`;
    return problem('INVALID_FIELD', message, ['ids']);
  }
  const uuids = ids.map((id) => parseId('dlv', id));
  const unknown = uuids.flatMap((uuid, index) => (uuid === undefined ? [notFound(index)] : []));
  if (unknown.length > 0) return { problems: unknown };
  return { kind: 'IDS', ids: [...new Set(uuids.flatMap((uuid) => uuid ?? []))] };
}

/** What a caller named and there is not; `index` is its place among the ids. */
function notFound(index: number): UserError {
  return userError('NOT_FOUND', 'There is no such delivery.', ['ids', String(index)]);
}

function problem(
  code: 'INVALID_FIELD',
  message: string,
  path: readonly string[],
): { readonly problems: readonly UserError[] } {
  return { problems: [userError(code, message, path)] };
}
