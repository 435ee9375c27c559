import { parseId } from '../../graphql/index.ts';
import { type Database, type Sql, pgArray } from '../../platform/database/index.ts';
import type { ClaimedPlace } from './claims.ts';

const everywhere = { organizationId: null, userId: null };

export interface FoundOrganizations {
  /** What is claimed, by the id of the organization. */
  readonly places: ReadonlyMap<string, ClaimedPlace>;
  /** Those that share a name which is claimed: which of them is meant cannot be known. */
  readonly ambiguous: ReadonlySet<string>;
}

/**
 * The organizations that there are, of those that claims name. A name that two of them have gives nobody a place, and
 * takes none: whoever renames their own must neither let in whom another one is for, nor shut them out there. What reads
 * as an id is never a name.
 *
 * @param maintenance A database in the maintenance role, which sees all organizations.
 */
export async function findOrganizations(
  maintenance: Database,
  places: readonly ClaimedPlace[],
): Promise<FoundOrganizations> {
  if (places.length === 0) return { places: new Map(), ambiguous: new Set() };
  const ids = places.flatMap(({ organization }) => parseId('org', organization) ?? []);
  const names = places.map(({ organization }) => organization);
  const rows = await maintenance.read(everywhere, (sql) =>
    sql<{ id: string; name: string }>(
      `select id, name from organizations where name = any(?::text[]) or id = any(?::uuid[])`,
      [pgArray(names), pgArray(ids)],
    ),
  );
  const found = new Map<string, ClaimedPlace>();
  const ambiguous = new Set<string>();
  for (const place of places) {
    const id = parseId('org', place.organization);
    const matches = rows.filter((row) =>
      id === undefined ? row.name === place.organization : row.id === id,
    );
    const [match, twin] = matches;
    if (match !== undefined && twin === undefined) found.set(match.id, place);
    if (twin !== undefined) for (const row of matches) ambiguous.add(row.id);
  }
  return { places: found, ambiguous };
}

/** The organizations in which a user is by the claims of an issuer. */
export async function listManagedOrganizations(
  sql: Sql,
  userId: string,
  issuer: string,
): Promise<readonly string[]> {
  const rows = await sql<{ id: string }>(
    'select org_id as id from memberships where user_id = ? and managed_by = ?',
    [userId, issuer],
  );
  return rows.map(({ id }) => id);
}
