import pg from 'pg';
import type { TestApp } from './test-app.ts';

/** A transaction that has not ended yet, so that a test decides what happens at once. */
export interface HeldChange {
  /** Resolves when that many transactions of the server wait for a lock. */
  waiting(count: number): Promise<void>;
  commit(): Promise<void>;
}

export async function holdChange(
  { database }: TestApp,
  statement: string,
  params: readonly unknown[],
): Promise<HeldChange> {
  const holder = new pg.Client({ connectionString: database.url });
  await holder.connect();
  await holder.query('begin');
  await holder.query(statement, [...params]);
  return {
    async waiting(count) {
      for (;;) {
        const waiting = await database.query(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        if (waiting.length >= count) return;
      }
    },
    async commit() {
      await holder.query('commit');
      await holder.end();
    },
  };
}
