import { expect, it } from 'vitest';
import { createTestDatabase } from '../../../test/testkit/test-database.ts';
import { inRole, openDatabase } from './index.ts';

const scope = { organizationId: null, userId: null };

it('connections that break in a transaction are replaced: the next ones work, however many broke', async () => {
  const owned = await createTestDatabase();
  const database = await openDatabase(inRole(owned.url, 'runtime'), [], 2);
  const breakOne = (at: 'before' | 'within') =>
    database.write(scope, async (_em, sql) => {
      const [row] = await sql<{ pid: number }>('select pg_backend_pid() as pid');
      await owned.query('select pg_terminate_backend($1, 5000)', [row?.pid]);
      if (at === 'within') await sql('select 1');
    });
  for (let broken = 0; broken < 3; broken += 1) {
    await expect(breakOne('within')).rejects.toThrow(/connection|terminat/i);
    // Here it is the commit that fails.
    await expect(breakOne('before')).rejects.toThrow(/connection|terminat/i);
  }
  const rows = await database.write(scope, (_em, sql) => sql('select 1 as one'));
  expect(rows).toEqual([{ one: 1 }]);
  await database.close();
  await owned.drop();
});
