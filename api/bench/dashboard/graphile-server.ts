/** The same data by PostGraphile 5: its own server, under the same role and row level security. */
import { createServer } from 'node:http';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { postgraphile } from 'postgraphile';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import type { SeededScope } from '../seed.ts';

export interface GraphileOptions {
  /** Whose sessions start in the runtime role. */
  readonly databaseUrl: string;
  readonly schema: string;
  readonly connections: number;
  readonly scope: SeededScope;
}

process.once('message', (options: GraphileOptions) => void serve(options));
process.once('disconnect', () => process.exit());
process.once('SIGTERM', () => process.exit());

async function serve(options: GraphileOptions): Promise<void> {
  const { organizationId, userId } = options.scope;
  const pgSettings = { 'app.org_id': organizationId, 'app.user_id': userId };
  const instance = postgraphile({
    extends: [PostGraphileAmberPreset],
    pgServices: [
      makePgService({
        connectionString: options.databaseUrl,
        schemas: [options.schema],
        poolConfig: { max: options.connections },
      }),
    ],
    grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
    grafast: { context: { pgSettings }, explain: false },
  });
  const server = createServer();
  await instance.createServ(grafserv).addTo(server);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
  });
}
