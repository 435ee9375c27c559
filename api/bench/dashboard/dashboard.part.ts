import { builtinCatalogDir, inRole, loadCatalog } from '../built.ts';
import { Child } from '../child.ts';
import { DataFolder } from '../data-folder.ts';
import type { Bench, Part } from '../part.ts';
import { type StartedPatchbay, startPatchbay } from '../patchbay.ts';
import { type SeededScope, type Size, seed, usual } from '../seed.ts';
import type { BareOptions } from './bare-server.ts';
import { type QueryResult, formatQueries } from './format-queries.ts';
import { createGraphileSchema, graphileSchema } from './graphile-schema.ts';
import type { GraphileOptions } from './graphile-server.ts';
import { dashboardProviderOf } from './bare-dashboard.ts';
import {
  type Operation,
  fetchData,
  graphileDashboard,
  operations,
  pageHeaders,
  pageSize,
  signIn,
} from './operations.ts';
import { type Contender, compare, connections } from './rounds.ts';
import { assertSameAnswer } from './same-answer.ts';
import { readStatements } from './statements.ts';

const rounds = 8;
const size: Size = usual;

/** Operations over HTTP as a signed-in member, against a bare server and PostGraphile. */
export const dashboard: Part = { limitMinutes: 5, measure };

async function measure({ signal, tell }: Bench): Promise<string> {
  await using folder = await DataFolder.make();
  const patchbay = await startPatchbay(folder, signal);
  await using _patchbay = patchbay.process;
  tell('Filling a database …');
  const scope = await seed(folder, size);
  tell('Asking the servers in turns …');
  return formatQueries(await measureAll({ patchbay, folder, scope, signal }));
}

interface World {
  readonly patchbay: StartedPatchbay;
  readonly folder: DataFolder;
  readonly scope: SeededScope;
  readonly signal: AbortSignal;
}

type Provider = { readonly key: string; readonly integrations: readonly object[] };

async function measureAll(world: World): Promise<QueryResult[]> {
  const { patchbay, folder, scope, signal } = world;
  const file = (name: string) => new URL(name, import.meta.url).pathname;
  const graphqlUrl = `${patchbay.url}/graphql`;
  const headers = { ...pageHeaders, cookie: await signIn(patchbay.url) };
  const databaseUrl = inRole(await folder.ownerUrl(), 'runtime');
  const catalog = await loadCatalog({ builtinDir: builtinCatalogDir });

  await using bare = new Child(file('bare-server.ts'), { signal });
  await using graphile = new Child(file('graphile-server.ts'), { signal });
  await using load = new Child(file('load.ts'), { signal });
  const options: BareOptions = {
    databaseUrl,
    connections,
    scope,
    pageSize,
    statements: await readStatements(catalog.providers),
    providers: await providersOf(graphqlUrl, headers),
    dashboardProviders: catalog.providers.map(dashboardProviderOf),
  };
  const { port } = await bare.ask<{ port: number }>({ ...options });
  await createGraphileSchema(await folder.ownerUrl(), { catalog, now: new Date() });
  const serveGraphile: GraphileOptions = {
    databaseUrl,
    schema: graphileSchema,
    connections,
    scope,
  };
  const { port: graphilePort } = await graphile.ask<{ port: number }>({ ...serveGraphile });

  const postgresPid = await folder.postgresPid();
  const contenderOf = (process: Child, url: string, { body }: Operation): Contender => ({
    url,
    headers,
    body,
    pid: process.pid,
    postgresPid,
  });
  const run = async (operation: Operation, path: string): Promise<QueryResult> => {
    const contenders = new Map([
      ['Patchbay', contenderOf(patchbay.process, graphqlUrl, operation)],
      ['bare', contenderOf(bare, `http://127.0.0.1:${port}${path}`, operation)],
    ]);
    const answers = [...contenders.values()].map(({ url, body }) => fetchData(url, headers, body));
    const [ours, theirs] = await Promise.all(answers);
    assertSameAnswer(operation.name, ours, theirs);
    if (operation === operations.dashboard) {
      const url = `http://127.0.0.1:${graphilePort}/graphql`;
      contenders.set('PostGraphile', contenderOf(graphile, url, graphileDashboard));
      await fetchData(url, headers, graphileDashboard.body);
    }
    const bytes = Buffer.byteLength(JSON.stringify({ data: ours }));
    return { operation: operation.name, bytes, scores: await compare(load, contenders, rounds) };
  };
  try {
    return [
      await run(operations.dashboard, '/dashboard'),
      await run(operations.marketplace, '/marketplace'),
      await run(operations.activity, '/activity'),
    ];
  } catch (error) {
    const said = [patchbay.process, bare, graphile].map(({ output }) => output).join('\n');
    throw new Error(`The queries could not be measured. The servers said:\n${said}`, {
      cause: error,
    });
  }
}

/** The catalog as the marketplace shows it, without what is installed of it. */
async function providersOf(
  url: string,
  headers: Record<string, string>,
): Promise<BareOptions['providers']> {
  const found = await fetchData(url, headers, operations.marketplace.body);
  const { providers } = found as { providers: readonly Provider[] };
  const count = providers.flatMap(({ integrations }) => integrations).length;
  if (count !== size.integrations) throw new Error(`Patchbay shows ${count} integrations.`);
  return providers.map(({ integrations: _own, ...provider }) => provider);
}
