import type pg from 'pg';
import type { BareOptions } from './bare-server.ts';

/** What to read and answer for each path. */
export type BareAnswers = Readonly<Record<string, (client: pg.PoolClient) => Promise<object>>>;

interface IntegrationRow {
  readonly id: string;
  readonly name: string;
  readonly providerKey: string;
  readonly connected: boolean;
}

interface EventRow {
  readonly seq: string;
  readonly id: string;
  readonly created_at: Date;
  readonly event_type: string;
  readonly status: string;
  readonly message: string;
  readonly error_message: string | null;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly integration_id: string | null;
  readonly provider_key: string | null;
  readonly category: string | null;
}

export async function marketplaceAnswer(
  client: pg.PoolClient,
  { statements, providers }: BareOptions,
): Promise<object> {
  const { rows } = await client.query<IntegrationRow>({
    name: 'integrations',
    text: statements.integrations,
    values: [],
  });
  const byProvider = Map.groupBy(rows, ({ providerKey }) => providerKey);
  return {
    providers: providers.map((provider) => ({
      ...provider,
      integrations: (byProvider.get(provider.key) ?? []).map(
        ({ providerKey: _key, connected: _connected, ...shown }) => shown,
      ),
    })),
  };
}

export async function activityAnswer(
  client: pg.PoolClient,
  { statements, pageSize }: BareOptions,
): Promise<object> {
  const found = await client.query<EventRow>({
    name: 'activity',
    text: statements.activity,
    values: [pageSize + 1],
  });
  const page = found.rows.slice(0, pageSize);
  const ids = [...new Set(page.flatMap(({ integration_id }) => integration_id ?? []))];
  const integrations = await client.query<IntegrationRow>({
    name: 'integrations of activity',
    text: statements.integrationsOfActivity,
    values: [ids],
  });
  const byId = new Map(integrations.rows.map(({ id, name }) => [id, { id, name }]));
  const edges = page.map((row) => ({
    cursor: `${row.created_at.getTime()}.${row.seq}`,
    node: eventOf(row, byId),
  }));
  return {
    activity: {
      edges,
      pageInfo: {
        hasNextPage: found.rows.length > pageSize,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    },
  };
}

function eventOf(row: EventRow, integrations: ReadonlyMap<string, object>): object {
  return {
    id: row.id,
    eventType: row.event_type,
    status: row.status,
    message: row.message,
    errorMessage: row.error_message,
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    integration: integrations.get(row.integration_id ?? '') ?? null,
    providerKey: row.provider_key,
    category: row.category,
    createdAt: row.created_at,
  };
}
