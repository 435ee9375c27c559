import type { Sql } from '../../src/platform/database/index.ts';
import {
  type CardRows,
  findIntegrations,
  listActivity,
  listAllIntegrations,
  statementOf,
  together,
} from '../built.ts';
import { pageSize } from './operations.ts';

/** The SQL that Patchbay runs for the operations, with `$1` for its parameters. */
export interface Statements {
  readonly integrations: string;
  readonly activity: string;
  readonly integrationsOfActivity: string;
  readonly dashboard: Readonly<Record<string, string>>;
}

/** The statement that reads all numbers of the dashboard. */
export const dashboardStatement = 'numbers';

type Asking = Parameters<typeof statementOf>[1];
type Providers = Asking['catalog']['providers'];

/** Asks the server's own queries for their text, so that both servers always run the same. */
export async function readStatements(providers: Providers): Promise<Statements> {
  const anyId = '00000000-0000-0000-0000-000000000000';
  const dashboard = dashboardSources(new Date(), providers);
  return {
    integrations: await textOf(listAllIntegrations),
    activity: await textOf((sql) => listActivity(sql, {}, undefined, pageSize + 1, new Date())),
    integrationsOfActivity: await textOf((sql) =>
      findIntegrations(sql, [anyId], { withDeleted: true }),
    ),
    dashboard: Object.fromEntries(
      Object.entries(dashboard).map(([name, { text }]) => [name, numbered(text)]),
    ),
  };
}

/** The parameters of the dashboard's statements at a moment. */
export function paramsOf(
  now: Date,
  providers: readonly Pick<Providers[number], 'key' | 'category'>[],
): Readonly<Record<string, readonly unknown[]>> {
  const statements = dashboardSources(now, providers as Providers);
  return Object.fromEntries(Object.entries(statements).map(([name, { params }]) => [name, params]));
}

const numbers: Readonly<Record<keyof CardRows, true>> = {
  statuses: true,
  categories: true,
  outcomes: true,
  counts: true,
  network: true,
  apiKeys: true,
  webhooks: true,
  queue: true,
  switchedOff: true,
};

/** In the order in which Patchbay reads them together. */
export const dashboardNames = (Object.keys(numbers) as (keyof CardRows)[]).toSorted();

function dashboardSources(now: Date, providers: Providers) {
  const asking = { now, catalog: { providers } as Asking['catalog'] };
  const parts = dashboardNames.map((name) => [name, statementOf(name, asking)] as const);
  return {
    [dashboardStatement]: together(new Map(parts)),
    integrations: statementOf('integrations', asking),
    activity: statementOf('activity', asking),
  };
}

async function textOf(query: (sql: Sql) => Promise<unknown>): Promise<string> {
  let found = '';
  await query((text) => {
    found = numbered(text);
    return Promise.resolve([]);
  });
  return found;
}

function numbered(text: string): string {
  let number = 0;
  return text.replaceAll('?', () => `$${(number += 1)}`);
}
