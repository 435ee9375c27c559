import pg from 'pg';
import type { TestApp } from './test-app.ts';

/** Holds up all changes of an organization's members, so that a test decides who comes at once. */
export interface HeldTurn {
  /** Resolves when that many wait. */
  waiting(count: number): Promise<void>;
  release(): Promise<void>;
}

export async function holdTurn({ database }: TestApp, organizationId: string): Promise<HeldTurn> {
  const holder = new pg.Client({ connectionString: database.url });
  await holder.connect();
  await holder.query('begin');
  await holder.query('select from organizations where id = $1 for update', [organizationId]);
  return {
    async waiting(count) {
      for (;;) {
        const waiting = await database.query(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
           and query like 'select from organizations%'`,
        );
        if (waiting.length >= count) return;
      }
    },
    async release() {
      await holder.query('commit');
      await holder.end();
    },
  };
}
