import type { TestApp } from './test-app.ts';

/** What only frames a read: its scope, the transaction around it. */
const framing = /set_config\(|^(?:begin|commit|start transaction|listen|select 1$)/i;

/** The statements that reach PostgreSQL, as it writes them into its own log. */
export interface StatementLog {
  /** Those of requests that run while something is done, without what only frames them. */
  during(work: () => Promise<unknown>): Promise<string[]>;
}

/** Restarts the app, because a session begins to be logged when it is opened. */
export async function logStatements(app: TestApp): Promise<StatementLog> {
  const [database] = await app.database.query<{ name: string }>(
    'select current_database() as name',
  );
  await app.database.query(`alter database ${database?.name} set log_statement = 'all'`);
  await app.restart();
  const size = async () => {
    const [log] = await app.database.query<{ size: number }>(
      `select size::int as size from pg_stat_file('server.log')`,
    );
    return log?.size ?? 0;
  };
  return {
    async during(work) {
      const from = await size();
      await work();
      const [log] = await app.database.query<{ text: string }>(
        `select pg_read_file('server.log', $1, $2) as text`,
        [from, (await size()) - from],
      );
      const background = await app.database.query<{ pid: string }>(
        `select pid::text from pg_stat_activity where application_name = 'patchbay_maintenance'`,
      );
      const isOfRequests = (pid: string) => background.every((each) => each.pid !== pid);
      return [
        ...(log?.text ?? '').matchAll(
          /\[(\d+)\] LOG: {2}(?:execute [^:]*|statement): ([^]*?)(?=\n\d{4}-|$)/g,
        ),
      ]
        .filter(([, pid = '']) => isOfRequests(pid))
        .map(([, , statement = '']) => statement.trim())
        .filter((statement) => !framing.test(statement) && !statement.includes('server.log'));
    },
  };
}
