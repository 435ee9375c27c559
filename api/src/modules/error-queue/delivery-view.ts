import { formatId } from '../../graphql/index.ts';
import type { DeliveryAttemptType, DeliveryType } from './deliveries.types.ts';
import { deliveryStatus, nextAttemptAt } from './delivery-status.ts';
import type { AttemptRow, DeliveryRow } from './delivery.queries.ts';

/** Deliveries as the API shows them. */
export function deliveryViews(rows: readonly DeliveryRow[]): DeliveryType[] {
  const page = {
    ids: rows.map(({ id }) => id),
    eventIds: [...new Set(rows.map(({ eventId }) => eventId))],
    webhookIds: [...new Set(rows.map(({ webhookId }) => webhookId))],
  };
  return rows.map((row) => ({
    id: formatId('dlv', row.id),
    eventId: formatId('evt', row.eventId),
    eventType: row.eventType,
    status: deliveryStatus(row),
    attemptCount: row.attemptCount,
    maxAttempts: row.isTest ? 1 : row.attemptCount - row.tries + row.maxRetries + 1,
    nextAttemptAt: nextAttemptAt(row),
    createdAt: row.createdAt,
    finishedAt: row.finishedAt,
    lastError: row.lastError,
    isTest: row.isTest,
    uuid: row.id,
    eventUuid: row.eventId,
    webhookUuid: row.webhookId,
    page,
  }));
}

/** An attempt as the API shows it. */
export function attemptView(row: AttemptRow): DeliveryAttemptType {
  return {
    number: row.number,
    startedAt: row.startedAt,
    trigger: row.trigger,
    succeeded: row.errorCode === null,
    responseStatus: row.responseStatus,
    errorCode: row.errorCode,
    error: row.error,
    durationMs: row.durationMs,
    requestHeaders: row.requestHeaders,
    responseHeaders: row.responseHeaders,
    responseBody: row.responseBody?.toString() ?? null,
    responseTruncated: row.responseTruncated,
  };
}
