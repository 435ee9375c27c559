import type pg from 'pg';
import {
  type CardRows,
  apiKeysCard,
  connectionCard,
  impactOf,
  offlineSince,
  overallRate,
  totalsOf,
  webhooksCard,
} from '../built.ts';
import type { BareOptions } from './bare-server.ts';
import { dashboardStatement, paramsOf } from './statements.ts';

interface ProviderView {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly iconUrl: string | null;
}

interface TableRow {
  readonly id: string;
  readonly providerKey: string;
  readonly name: string;
  readonly status: string;
  readonly statusMessage: string | null;
  readonly statusSince: Date;
  readonly version: number;
  readonly lastTest: { readonly hint: string | null } | null;
  readonly lastSyncAt: Date | null;
  readonly lastSyncFailed: boolean;
}

interface FeedRow {
  readonly id: string;
  readonly created_at: Date;
  readonly event_type: string;
  readonly status: string;
  readonly message: string;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly integration: { readonly id: string; readonly name: string } | null;
}

/** As long as parameters of the statements serve: the window of 24 hours moves on by as much. */
const paramsLastMs = 1_000;

let now = new Date(0);
let params: Readonly<Record<string, readonly unknown[]>> = {};

/** The dashboard as the web app asks for it. What the cards say is worked out as Patchbay does it. */
export async function dashboardAnswer(
  client: pg.PoolClient,
  { statements, dashboardProviders }: BareOptions,
): Promise<object> {
  const moment = new Date();
  if (moment.getTime() - now.getTime() > paramsLastMs) {
    now = moment;
    params = paramsOf(moment, dashboardProviders);
  }
  const read = async <Row extends object>(name: string): Promise<Row[]> => {
    const text = statements.dashboard[name];
    if (text === undefined) throw new Error(`There is no statement "${name}".`);
    return (
      await client.query<Row>({
        name: `dashboard ${name}`,
        text,
        values: [...(params[name] ?? [])],
      })
    ).rows;
  };
  const [rows] = await read<CardRows>(dashboardStatement);
  if (rows === undefined) throw new Error('The counts gave no row.');
  const table = await read<TableRow>('integrations');
  const feed = await read<FeedRow>('activity');
  return { dashboard: answerOf(rows, table, feed, dashboardProviders) };
}

function answerOf(
  rows: CardRows,
  table: readonly TableRow[],
  feed: readonly FeedRow[],
  providers: BareOptions['dashboardProviders'],
): object {
  const byKey = new Map(providers.map((provider) => [provider.key, provider]));
  const integrationOf = ({ id, name, status, statusMessage, version, providerKey }: TableRow) => {
    const { view } = byKey.get(providerKey) ?? {};
    return { id, name, status, statusMessage, version, provider: view };
  };
  const [network] = rows.network;
  const [queue] = rows.queue;
  const [apiKeys] = rows.apiKeys;
  const [webhooks] = rows.webhooks;
  if (network === undefined || queue === undefined || !apiKeys || !webhooks)
    throw new Error('A count gave no row.');
  return {
    generatedAt: now,
    offlineSince: offlineSince({
      offlineAt: dateOf(network.offlineAt),
      offlineFrom: dateOf(network.offlineFrom),
      onlineAt: dateOf(network.onlineAt),
    }),
    headlines: {
      erp: connectionOf(rows, 'ERP'),
      edi: connectionOf(rows, 'EDI'),
      apiKeys: without(apiKeysCard(apiKeys), 'limited24h'),
      webhooks: webhooksCard(webhooks),
    },
    totals: totalsOf(rows.statuses),
    alerts: table
      .filter(({ status }) => status === 'ERROR' || status === 'NEEDS_REAUTH')
      .map((row) => ({
        id: row.id,
        integration: integrationOf(row),
        message: row.statusMessage,
        hint: row.lastTest?.hint ?? null,
        since: row.statusSince,
        impact: impactOf(byKey.get(row.providerKey)),
      })),
    integrations: table.map((row) => ({
      integration: integrationOf(row),
      lastSyncAt: row.lastSyncAt,
      lastSyncFailed: row.lastSyncFailed,
    })),
    recentActivity: feed.map(eventOf),
    errorSummary: {
      failed24h: rows.counts.reduce((total, { errors }) => total + errors, 0),
      pendingRetries: queue.pendingRetries,
      deadLetters: queue.deadLetters,
    },
    successRate24h: overallRate(rows.counts),
  };
}

function connectionOf(rows: CardRows, category: 'ERP' | 'EDI'): object {
  return without(connectionCard(category, rows, now), 'integrationCount');
}

function eventOf(row: FeedRow): object {
  const { integration } = row;
  return {
    id: row.id,
    eventType: row.event_type,
    status: row.status,
    message: row.message,
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    integration: integration === null ? null : { id: integration.id, name: integration.name },
    createdAt: row.created_at,
  };
}

function without<T extends object>(value: T, key: keyof T): object {
  return { ...value, [key]: undefined };
}

function dateOf(value: Date | string | null): Date | null {
  return value === null ? null : new Date(value);
}

/** What the web app shows of a provider, and what the impact of its failure is worked out from. */
export type DashboardProvider = Parameters<typeof impactOf>[0] & {
  readonly key: string;
  readonly view: ProviderView;
};

export function dashboardProviderOf(
  provider: Omit<DashboardProvider, 'view'> & {
    readonly name: string;
    readonly icon: string | null;
  },
): DashboardProvider {
  const { key, name, icon, category, capabilities } = provider;
  const iconUrl = icon === null ? null : `/catalog/icons/${key}.svg`;
  return { key, category, capabilities, view: { id: key, key, name, iconUrl } };
}
