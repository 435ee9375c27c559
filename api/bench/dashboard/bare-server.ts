/**
 * What Patchbay is measured against: `node:http` and `pg`, and nothing else. The same statements in the same role and
 * scope, prepared once a connection; rows to JSON by hand. No sign-in, no GraphQL, no validation, no headers.
 */
import { createServer } from 'node:http';
import pg from 'pg';
import { type BareAnswers, activityAnswer, marketplaceAnswer } from './bare-answers.ts';
import { type DashboardProvider, dashboardAnswer } from './bare-dashboard.ts';
import type { SeededScope } from '../seed.ts';
import type { Statements } from './statements.ts';

export interface BareOptions {
  readonly databaseUrl: string;
  readonly connections: number;
  readonly scope: SeededScope;
  readonly statements: Statements;
  readonly pageSize: number;
  /** The catalog, as Patchbay shows it: it has it in memory, too. */
  readonly providers: readonly { readonly key: string }[];
  /** The same, as the dashboard shows it. */
  readonly dashboardProviders: readonly DashboardProvider[];
}

process.once('message', (options: BareOptions) => serve(options));
process.once('disconnect', () => process.exit());
process.once('SIGTERM', () => process.exit());

function serve(options: BareOptions): void {
  const pool = new pg.Pool({ connectionString: options.databaseUrl, max: options.connections });
  const answers: BareAnswers = {
    '/marketplace': (client) => marketplaceAnswer(client, options),
    '/activity': (client) => activityAnswer(client, options),
    '/dashboard': (client) => dashboardAnswer(client, options),
  };
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      answer(pool, options.scope, answers[request.url ?? '']).then(
        (body) => {
          response.writeHead(200, {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
          });
          response.end(body);
        },
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
  });
}

const enterScope = {
  name: 'scope',
  text: `
    select set_config('app.org_id', $1, true), set_config('app.user_id', $2, true),
      set_config('plan_cache_mode', 'force_generic_plan', true)`,
};

async function answer(
  pool: pg.Pool,
  { organizationId, userId }: SeededScope,
  read: BareAnswers[string] | undefined,
): Promise<string> {
  if (read === undefined) throw new Error('There is nothing at this address.');
  const client = await pool.connect();
  try {
    await client.query('begin read only');
    await client.query({ ...enterScope, values: [organizationId, userId] });
    const data = await read(client);
    await client.query('commit');
    return JSON.stringify({ data });
  } finally {
    client.release();
  }
}
