import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';

/**
 * Brings the database up to date, as its owner. Servers that start together take turns, by an advisory lock.
 *
 * @param folder Holds the migrations, `Migration<time>_<verb>_<noun>.ts`.
 * @returns the names of the migrations that were run.
 */
export async function migrate(ownerUrl: string, folder: string): Promise<readonly string[]> {
  const orm = await MikroORM.init({
    clientUrl: ownerUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: { path: folder, glob: 'Migration*.ts', snapshot: false, tableName: 'migrations' },
    pool: { max: 2 },
    logger: () => {},
  });
  try {
    return await orm.em.transactional(async (em) => {
      await em.execute(`select pg_advisory_xact_lock(hashtext('patchbay migrations'))`);
      const done = await orm.migrator.up();
      return done.map(({ name }) => name);
    });
  } finally {
    await orm.close(true);
  }
}
