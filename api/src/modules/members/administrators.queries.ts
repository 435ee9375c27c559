import type { Sql } from '../../platform/database/index.ts';
import type { Locale } from '../identity/index.ts';

/** Somebody who runs an organization, to be written to. */
export interface Administrator {
  readonly email: string;
  /** Null: none chosen yet. */
  readonly locale: Locale | null;
}

/** The owners and admins of an organization, by address. */
export function listAdministrators(sql: Sql, organizationId: string): Promise<Administrator[]> {
  return sql<Administrator>(
    `select u.email, u.locale from memberships m join users u on u.id = m.user_id
     where m.org_id = ?::uuid and m.role in ('OWNER', 'ADMIN') order by u.email`,
    [organizationId],
  );
}
