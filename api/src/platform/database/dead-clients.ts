import type pg from 'pg';

/** Whoever holds a connection that broke gives it back within this time, if they do at all. */
const patienceMs = 100;

/**
 * Takes connections back that broke while somebody held them. A transaction whose `begin`, `commit` or `rollback` fails
 * for a broken connection never gives it back (Kysely's controlled transactions); with each one the pool would
 * have a connection less, until nobody gets any.
 */
export function releaseDeadClients(pool: pg.Pool): void {
  const held = new Set<pg.PoolClient>();
  const known = new WeakSet<pg.PoolClient>();
  pool.on('release', (_error, client) => void held.delete(client));
  pool.on('acquire', (client) => {
    held.add(client);
    if (known.has(client)) return;
    known.add(client);
    client.once('end', () => {
      setTimeout(() => {
        if (held.delete(client)) client.release(true);
      }, patienceMs).unref();
    });
  });
}
