import type { Sql } from '../src/platform/database/index.ts';
import { findIntegrations, listActivity, listAllIntegrations } from './built.ts';
import { pageSize } from './operations.ts';

/** The SQL that Patchbay runs for the two operations, with `$1` for its parameters. */
export interface Statements {
  readonly integrations: string;
  readonly activity: string;
  readonly integrationsOfActivity: string;
}

/** Asks the server's own queries for their text, so that both servers always run the same. */
export async function readStatements(): Promise<Statements> {
  const anyId = '00000000-0000-0000-0000-000000000000';
  return {
    integrations: await textOf(listAllIntegrations),
    activity: await textOf((sql) => listActivity(sql, {}, undefined, pageSize + 1)),
    integrationsOfActivity: await textOf((sql) =>
      findIntegrations(sql, [anyId], { withDeleted: true }),
    ),
  };
}

async function textOf(query: (sql: Sql) => Promise<unknown>): Promise<string> {
  let found = '';
  await query((text) => {
    let number = 0;
    found = text.replaceAll('?', () => `$${(number += 1)}`);
    return Promise.resolve([]);
  });
  return found;
}
