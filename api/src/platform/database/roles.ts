import pg from 'pg';

/**
 * The roles that Patchbay works in. Neither owns anything or bypasses row level security; only migrations run as the
 * owner of the database.
 *
 * - `runtime` serves requests: it sees the rows of the organization that its transaction names, and no others.
 * - `maintenance` does what concerns all organizations at once: it may only do what its grants name.
 */
const databaseRoles = {
  runtime: 'patchbay_runtime',
  maintenance: 'patchbay_maintenance',
} as const;
export type DatabaseRole = keyof typeof databaseRoles;

/** Makes the roles and lets the owner take them. Safe to run at every start and by several servers at once. */
export async function ensureRoles(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const role of Object.values(databaseRoles)) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
      if (rowCount === 0) await createRole(client, role);
      await takeRole(client, role);
    }
  } finally {
    await client.end();
  }
}

/** Whoever may take the role already needs no right to grant it: an administrator may have made it. */
async function takeRole(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query<{ may: boolean }>(
    `select pg_has_role(current_user, $1::text, 'USAGE') as may`,
    [role],
  );
  if (rows[0]?.may !== true) await client.query(`grant ${role} to current_user`);
}

async function createRole(client: pg.Client, role: string): Promise<void> {
  try {
    await client.query(
      `create role ${role} nologin nosuperuser nobypassrls nocreatedb nocreaterole`,
    );
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : undefined;
    if (code === '42710' || code === '23505') return; // another server made it meanwhile
    if (code !== '42501') throw error;
    const roles = Object.values(databaseRoles);
    const statements = roles.map(
      (name) => `create role ${name} nologin; grant ${name} to <user of DATABASE_URL>;`,
    );
    throw new Error(
      `The database user may not create roles. Ask the administrator of the database to run: ${statements.join(' ')}`,
      { cause: error },
    );
  }
}

/**
 * For statements that read a few rows each. PostgreSQL plans for the worst where it does not know the parameters, and
 * then starts processes, or compiles, for what takes less than either.
 */
const forShortStatements = '-c max_parallel_workers_per_gather=0 -c jit=off';

/** The same address, with every session in that role from its first statement on. */
export function inRole(ownerUrl: string, role: DatabaseRole): string {
  const url = new URL(ownerUrl);
  const options = [
    url.searchParams.get('options'),
    forShortStatements,
    `-c role=${databaseRoles[role]}`,
    // For whoever looks at pg_stat_activity: it names the user who signed in, not the role.
    `-c application_name=${databaseRoles[role]}`,
  ];
  url.searchParams.set('options', options.filter(Boolean).join(' '));
  return url.href;
}
