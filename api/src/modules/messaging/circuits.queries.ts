import { type Sql, pgArray } from '../../platform/database/index.ts';
import type { Circuit } from './circuit.ts';

/** Whose circuit it is. One of older settings counts for nothing: they may have been what was wrong. */
export interface CircuitOwner {
  readonly id: string;
  readonly organizationId: string;
  readonly version: number;
}

interface Row {
  readonly integrationId: string;
  readonly version: number;
  readonly failures: number;
  readonly openings: number;
  readonly openUntil: string | Date | null;
  readonly probeUntil: string | Date | null;
}

const columns = `integration_id as "integrationId", settings_version as version, failures, openings,
  open_until as "openUntil", probe_until as "probeUntil"`;

/** Of integrations with these versions of their settings; by integration. */
export async function readCircuits(
  sql: Sql,
  owners: readonly Pick<CircuitOwner, 'id' | 'version'>[],
): Promise<ReadonlyMap<string, Circuit>> {
  const rows = await sql<Row>(
    `select ${columns} from message_circuits where integration_id = any(?::uuid[])`,
    [pgArray(owners.map(({ id }) => id))],
  );
  const versions = new Map(owners.map(({ id, version }) => [id, version]));
  const current = rows.filter((row) => versions.get(row.integrationId) === row.version);
  return new Map(current.map((row) => [row.integrationId, toCircuit(row)]));
}

/** Locks it until the end of the transaction. */
export async function lockCircuit(
  sql: Sql,
  { id, organizationId, version }: CircuitOwner,
): Promise<Circuit | undefined> {
  const [row] = await sql<Row>(
    `select ${columns} from message_circuits where org_id = ? and integration_id = ? for update`,
    [organizationId, id],
  );
  return row === undefined || row.version !== version ? undefined : toCircuit(row);
}

export async function storeCircuit(
  sql: Sql,
  { id, organizationId, version }: CircuitOwner,
  { failures, openings, openUntil, probeUntil }: Circuit,
): Promise<void> {
  await sql(
    `insert into message_circuits (org_id, integration_id, settings_version, failures, openings, open_until, probe_until)
     values (?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz)
     on conflict (org_id, integration_id) do update set
       settings_version = excluded.settings_version, failures = excluded.failures, openings = excluded.openings,
       open_until = excluded.open_until, probe_until = excluded.probe_until`,
    [organizationId, id, version, failures, openings, openUntil, probeUntil],
  );
}

export async function closeCircuit(
  sql: Sql,
  { id, organizationId }: Pick<CircuitOwner, 'id' | 'organizationId'>,
): Promise<void> {
  await sql('delete from message_circuits where org_id = ? and integration_id = ?', [
    organizationId,
    id,
  ]);
}

function toCircuit({ failures, openings, openUntil, probeUntil }: Row): Circuit {
  return { failures, openings, openUntil: dateOf(openUntil), probeUntil: dateOf(probeUntil) };
}

function dateOf(value: string | Date | null): Date | null {
  return value === null ? null : new Date(value);
}
