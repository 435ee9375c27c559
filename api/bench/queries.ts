import { inRole } from './built.ts';
import type { BareOptions } from './bare-server.ts';
import { Child } from './child.ts';
import type { DataFolder } from './data-folder.ts';
import {
  type Operation,
  fetchData,
  operations,
  pageHeaders,
  pageSize,
  signIn,
} from './operations.ts';
import type { StartedPatchbay } from './patchbay.ts';
import { type Comparison, type Contender, compare, connections } from './rounds.ts';
import { assertSameAnswer } from './same-answer.ts';
import { type SeededScope, seeded } from './seed.ts';
import { readStatements } from './statements.ts';

export interface QueryResult extends Comparison {
  readonly operation: string;
  readonly bytes: number;
}

export interface QueriesWorld {
  readonly patchbay: StartedPatchbay;
  readonly folder: DataFolder;
  readonly scope: SeededScope;
  readonly rounds: number;
  readonly signal: AbortSignal;
}

type Provider = { readonly key: string; readonly integrations: readonly object[] };

/** Both operations over HTTP as a signed-in member, against the bare server. */
export async function measureQueries(world: QueriesWorld): Promise<QueryResult[]> {
  const { patchbay, folder, scope, rounds, signal } = world;
  const graphqlUrl = `${patchbay.url}/graphql`;
  const headers = { ...pageHeaders, cookie: await signIn(patchbay.url) };
  const { marketplace, activity } = operations;
  const { providers } = (await fetchData(graphqlUrl, headers, marketplace.body)) as {
    providers: Provider[];
  };
  assertSeeded(providers);

  await using bare = new Child(new URL('bare-server.ts', import.meta.url).pathname, { signal });
  await using load = new Child(new URL('load.ts', import.meta.url).pathname, { signal });
  const options: BareOptions = {
    databaseUrl: inRole(await folder.ownerUrl(), 'runtime'),
    connections,
    scope,
    pageSize,
    statements: await readStatements(),
    providers: providers.map(({ integrations: _own, ...provider }) => provider),
  };
  const { port } = await bare.ask<{ port: number }>({ ...options });

  const postgresPid = await folder.postgresPid();
  const run = async (operation: Operation, path: string): Promise<QueryResult> => {
    const { body } = operation;
    const ours: Contender = {
      url: graphqlUrl,
      headers,
      body,
      pid: patchbay.process.pid,
      postgresPid,
    };
    const theirs: Contender = { ...ours, url: `http://127.0.0.1:${port}${path}`, pid: bare.pid };
    const answers = await Promise.all(
      [ours, theirs].map(({ url }) => fetchData(url, headers, body)),
    );
    assertSameAnswer(operation.name, answers[0], answers[1]);
    const bytes = Buffer.byteLength(JSON.stringify({ data: answers[0] }));
    return { operation: operation.name, bytes, ...(await compare(load, ours, theirs, rounds)) };
  };
  try {
    return [await run(marketplace, '/marketplace'), await run(activity, '/activity')];
  } catch (error) {
    const said = [patchbay.process, bare].map(({ output }) => output).join('\n');
    throw new Error(`The queries could not be measured. The servers said:\n${said}`, {
      cause: error,
    });
  }
}

function assertSeeded(providers: readonly Provider[]): void {
  const count = providers.flatMap(({ integrations }) => integrations).length;
  if (count !== seeded.integrations) throw new Error(`Patchbay shows ${count} integrations.`);
}
