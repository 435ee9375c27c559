import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database whose owner is an ordinary role, as hosters give it: it may make roles, and nothing more. */
export async function ownerWithoutPrivileges(
  maintenance: string,
): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `plain_${randomBytes(6).toString('hex')}`;
  const run = async (...statements: string[]) => {
    const client = new pg.Client({ connectionString: maintenance });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  await run(
    `create role ${name} login createrole password '${name}'`,
    // As an administrator would, when the roles are there already.
    `grant patchbay_runtime, patchbay_maintenance to ${name}`,
    `create database ${name} owner ${name}`,
  );
  const url = new URL(maintenance);
  url.username = name;
  url.password = name;
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => run(`drop database ${name} with (force)`, `drop role ${name}`),
  };
}
