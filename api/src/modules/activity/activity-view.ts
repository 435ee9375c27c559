import { formatId } from '../../graphql/index.ts';
import type { Category } from '../catalog/index.ts';
import type { ActivityEventType } from './activity.types.ts';
import type { ActivityRow } from './activity-event.ts';
import { actorView } from './actor-view.ts';
import { retryOf } from './retry-of.ts';

/** Events as the API shows them. */
export function activityViews(rows: readonly ActivityRow[]): ActivityEventType[] {
  const siblings = [...new Set(rows.flatMap(({ integrationId }) => integrationId ?? []))];
  return rows.map((row) => ({
    id: formatId('evt', row.id),
    eventType: row.eventType,
    status: row.status,
    message: row.message,
    errorMessage: row.errorMessage,
    actor: actorView({ kind: row.actorKind, id: row.actorId, name: row.actorName }),
    providerKey: row.providerKey,
    category: row.category as Category | null,
    requestBody: row.requestBody,
    responseBody: row.responseBody,
    retryCount: row.retryCount,
    durationMs: row.durationMs,
    createdAt: row.createdAt,
    externalId: row.externalId,
    retryable: retryOf(row) !== null,
    position: row,
    integrationUuid: row.integrationId,
    siblings,
  }));
}
