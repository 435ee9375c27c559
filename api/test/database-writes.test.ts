import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { type Database, inRole, openDatabase } from '../src/platform/database/index.ts';
import { type TestDatabase, createTestDatabase } from './testkit/test-database.ts';

const acme = { organizationId: uuidv7(), userId: uuidv7() };
let store: TestDatabase;
let database: Database;

beforeAll(async () => {
  store = await createTestDatabase();
  await store.query('insert into organizations values ($1, $2, now())', [
    acme.organizationId,
    'Acme',
  ]);
  database = await openDatabase(inRole(store.url, 'runtime'), [], 2);
});
afterAll(async () => {
  await database.close();
  await store.drop();
});

const rename = (name: string, then: () => Promise<unknown> = () => Promise.resolve()) =>
  database.write(acme, async (_em, sql) => {
    await sql('update organizations set name = ?', [name]);
    await then();
  });
const nameNow = async () =>
  (await store.query<{ name: string }>('select name from organizations'))[0];

describe('a write that is begun inside of another one', () => {
  it('is refused with the way out, instead of waiting for the outer one, which is rolled back', async () => {
    await expect(rename('Outer', () => rename('Inner'))).rejects.toThrow('inside of a write');
    expect(await nameNow()).toEqual({ name: 'Acme' });
  });

  it('is no such thing when it comes after, beside, or from what the first one has left running', async () => {
    let late: Promise<unknown> | undefined;
    const first = Promise.withResolvers<void>();
    await Promise.all([
      rename('First', () => {
        late = first.promise.then(() => rename('Late'));
        return Promise.resolve();
      }),
      rename('Beside'),
    ]);
    first.resolve();
    await late;
    await rename('After');
    expect(await nameNow()).toEqual({ name: 'After' });
  });
});
