import { stringify } from 'csv-stringify/sync';
import type { ExportedEvent } from './export-activity.ts';

export type ExportFormat = 'csv' | 'json';

/** How the text of an export is made, piece by piece. */
export interface ExportWriter {
  readonly contentType: string;
  readonly start: string;
  /** @param isFirst Nothing was written before but the start. */
  write(events: readonly ExportedEvent[], isFirst: boolean): string;
  readonly end: string;
}

const columns: readonly (readonly [header: string, value: (event: ExportedEvent) => unknown])[] = [
  ['id', ({ id }) => id],
  ['time', ({ createdAt }) => createdAt],
  ['status', ({ status }) => status],
  ['event_type', ({ eventType }) => eventType],
  ['message', ({ message }) => message],
  ['error_message', ({ errorMessage }) => errorMessage],
  ['category', ({ category }) => category],
  ['provider', ({ providerKey }) => providerKey],
  ['integration_id', ({ integration }) => integration?.id],
  ['integration', ({ integration }) => integration?.name],
  ['actor_kind', ({ actor }) => actor.kind],
  ['actor_id', ({ actor }) => actor.id],
  ['actor', ({ actor }) => actor.name],
  ['retry_count', ({ retryCount }) => retryCount],
  ['duration_ms', ({ durationMs }) => durationMs],
  ['external_id', ({ externalId }) => externalId],
  ['request_body', ({ requestBody }) => jsonText(requestBody)],
  ['response_body', ({ responseBody }) => jsonText(responseBody)],
];

/** By RFC 4180, with a mark of UTF-8 for spreadsheets. What a spreadsheet would run as a formula gets a `'` in front. */
const csv: ExportWriter = {
  contentType: 'text/csv; charset=utf-8',
  start: `\uFEFF${rowsOf([columns.map(([header]) => header)])}`,
  write: (events) => rowsOf(events.map((event) => columns.map(([, value]) => value(event)))),
  end: '',
};

/** One array, whatever its length; cut off, it is no valid JSON. */
const json: ExportWriter = {
  contentType: 'application/json; charset=utf-8',
  start: '[',
  write: (events, isFirst) =>
    (isFirst ? '\n' : ',\n') + events.map((event) => JSON.stringify(event)).join(',\n'),
  end: '\n]\n',
};

export const exportWriters: Readonly<Record<ExportFormat, ExportWriter>> = { csv, json };

function rowsOf(rows: readonly (readonly unknown[])[]): string {
  return stringify([...rows], { escape_formulas: true, record_delimiter: 'windows' });
}

function jsonText(body: unknown): string | null {
  return body === null ? null : JSON.stringify(body);
}
