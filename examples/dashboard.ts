import { Client, fetchExchange, gql } from '@urql/core';
import { readSettings } from './settings.ts';

const Dashboard = gql<{
  readonly dashboard: {
    readonly totals: { readonly total: number; readonly active: number; readonly errors: number };
    readonly alerts: readonly { readonly message: string; readonly since: string }[];
  };
}>`
  query {
    dashboard {
      totals {
        total
        active
        errors
      }
      alerts {
        message
        since
      }
    }
  }
`;

const { url, apiKey } = readSettings();
const client = new Client({
  url: `${url}/graphql`,
  exchanges: [fetchExchange],
  preferGetMethod: false,
  fetchOptions: { headers: { authorization: `Bearer ${apiKey}` } },
});

const { data, error } = await client.query(Dashboard, {});
if (data === undefined) throw error ?? new Error('There was no answer.');
const { totals, alerts } = data.dashboard;
console.log(`${totals.active} of ${totals.total} integrations are active.`);
for (const { message, since } of alerts) console.log(`Since ${since}: ${message}`);
