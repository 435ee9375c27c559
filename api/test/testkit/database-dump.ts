import type { TestDatabase } from './test-database.ts';

/** Everything that a secret could be found as. */
export function shapesOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const shapes = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    JSON.stringify(JSON.stringify(secret)).slice(3, -3),
    encodeURIComponent(secret),
    bytes.toString('latin1'),
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
  ];
  return [...new Set(shapes)];
}

/** Every row of every table as text, binary columns in all the shapes that text can be read in. */
export async function dumpOf(database: TestDatabase): Promise<string> {
  const tables = await database.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    for (const row of await database.query(`select * from ${name}`)) {
      for (const value of Object.values(row)) {
        if (Buffer.isBuffer(value))
          parts.push(
            value.toString('utf8'),
            value.toString('latin1'),
            value.toString('base64'),
            value.toString('hex'),
          );
        else parts.push(typeof value === 'string' ? value : JSON.stringify(value ?? null));
      }
    }
  }
  return parts.join('\n');
}
