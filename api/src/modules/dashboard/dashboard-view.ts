import type { RequestContext } from '../../context.ts';
import { AppError, formatId } from '../../graphql/index.ts';
import type { ActivityEventType } from '../activity/index.ts';
import type { Category } from '../catalog/index.ts';
import {
  type IntegrationStatus,
  type IntegrationType,
  integrationView,
} from '../integrations/index.ts';
import type { WebhookType } from '../webhooks/index.ts';
import {
  type ApiKeysCard,
  type ConnectionCard,
  type HeadlineCategory,
  type WebhooksCard,
  apiKeysCard,
  connectionCard,
  overallRate,
  webhooksCard,
} from './cards.ts';
import { DashboardReader, SourceUnavailable } from './dashboard-reader.ts';
import { impactOf } from './impact.ts';
import { momentOf } from './moments.ts';
import { offlineSince } from './offline-since.ts';
import { type OverallHealth, overallHealth } from './overall-health.ts';
import type { TableRow } from './sources.ts';
import type { SuccessRate } from './success-rate.ts';
import { type IntegrationTotals, totalsOf } from './totals.ts';
import { webhookAlerts } from './webhook-alerts.ts';

const mostAlerts = 100;

export interface AlertView {
  readonly id: string;
  /** One of the two is null. */
  readonly integration: IntegrationType | null;
  readonly webhook: WebhookType | null;
  readonly message: string;
  readonly hint: string | null;
  readonly since: Date;
  readonly impact: string;
  readonly needsReauth: boolean;
}

export interface TableRowView {
  readonly integration: IntegrationType;
  readonly healthState: NonNullable<TableRow['healthState']>;
  readonly lastCheckedAt: Date | null;
  readonly lastSyncAt: Date | null;
  readonly lastSyncFailed: boolean;
}

export interface HealthItemView {
  readonly integrationId: string;
  readonly name: string;
  readonly providerKey: string;
  readonly category: Category;
  readonly status: IntegrationStatus;
  readonly message: string | null;
}

export interface ErrorSummary {
  readonly failed24h: number;
  readonly pendingRetries: number;
  readonly deadLetters: number;
}

/**
 * The parts of an organization's dashboard, all of one moment. Each is read when it is asked for, what is asked for
 * together is read together, and each throws PART_UNAVAILABLE by itself.
 */
export class DashboardView {
  readonly #ctx: RequestContext;
  readonly #reader: DashboardReader;

  constructor(ctx: RequestContext) {
    this.#ctx = ctx;
    this.#reader = new DashboardReader(ctx);
  }

  get generatedAt(): Date {
    return this.#reader.now;
  }

  connection(category: HeadlineCategory): Promise<ConnectionCard> {
    return part(`${category} status`, async () => {
      const [categories, outcomes, counts] = await Promise.all([
        this.#reader.get('categories'),
        this.#reader.get('outcomes'),
        this.#reader.get('counts'),
      ]);
      return connectionCard(category, { categories, outcomes, counts }, this.generatedAt);
    });
  }

  apiKeys(): Promise<ApiKeysCard> {
    return part('API key status', async () =>
      apiKeysCard(onlyRow(await this.#reader.get('apiKeys'))),
    );
  }

  webhooks(): Promise<WebhooksCard> {
    return part('Webhook status', async () =>
      webhooksCard(onlyRow(await this.#reader.get('webhooks'))),
    );
  }

  totals(): Promise<IntegrationTotals> {
    return part('Integration totals', async () => totalsOf(await this.#reader.get('statuses')));
  }

  alerts(): Promise<AlertView[]> {
    return part('Alerts', async () => {
      const [rows, switchedOff] = await Promise.all([
        this.#reader.get('integrations'),
        this.#reader.get('switchedOff'),
      ]);
      const broken = rows.filter(({ status }) => isBroken(status)).map((row) => this.#alert(row));
      return [...webhookAlerts(switchedOff, this.generatedAt), ...broken].slice(0, mostAlerts);
    });
  }

  integrations(): Promise<TableRowView[]> {
    return part('Integration health', async () =>
      (await this.#reader.get('integrations')).map((row) => ({
        integration: integrationView(this.#ctx, row),
        healthState: row.healthState ?? 'UNKNOWN',
        lastCheckedAt: momentOf(row.lastCheckedAt),
        lastSyncAt: momentOf(row.lastSyncAt),
        lastSyncFailed: row.lastSyncFailed,
      })),
    );
  }

  recentActivity(): Promise<readonly ActivityEventType[]> {
    return part('Activity feed', () => this.#reader.get('activity'));
  }

  errorSummary(): Promise<ErrorSummary> {
    return part('Error summary', async () => {
      const [counts, queue] = await Promise.all([
        this.#reader.get('counts'),
        this.#reader.get('queue'),
      ]);
      const failed24h = counts.reduce((total, { errors }) => total + errors, 0);
      const { pendingRetries, deadLetters } = onlyRow(queue);
      return { failed24h, pendingRetries, deadLetters };
    });
  }

  successRate(): Promise<SuccessRate> {
    return part('Success rate', async () => overallRate(await this.#reader.get('counts')));
  }

  offlineSince(): Promise<Date | null> {
    return part('Network status', async () => {
      const { offlineAt, offlineFrom, onlineAt } = onlyRow(await this.#reader.get('network'));
      return offlineSince({
        offlineAt: momentOf(offlineAt),
        offlineFrom: momentOf(offlineFrom),
        onlineAt: momentOf(onlineAt),
      });
    });
  }

  healthItems(): Promise<HealthItemView[]> {
    return part('Integration health', async () =>
      (await this.#reader.get('integrations')).map((row) => ({
        integrationId: formatId('int', row.id),
        name: row.name,
        providerKey: row.providerKey,
        category: integrationView(this.#ctx, row).provider.category,
        status: row.status,
        message: row.statusMessage,
      })),
    );
  }

  /** Without a card that could not be read it is DEGRADED at best. */
  async overall(): Promise<OverallHealth> {
    const orNull = (card: Promise<{ status: ConnectionCard['status'] }>) =>
      card.then(
        ({ status }) => status,
        () => null,
      );
    const [totals, ...cards] = await Promise.all([
      this.totals(),
      orNull(this.connection('ERP')),
      orNull(this.connection('EDI')),
      orNull(this.apiKeys()),
      orNull(this.webhooks()),
    ]);
    return overallHealth({ working: totals.active + totals.unknown, broken: totals.errors, cards });
  }

  #alert(row: TableRow): AlertView {
    const needsReauth = row.status === 'NEEDS_REAUTH';
    return {
      id: formatId('alr', row.id),
      integration: integrationView(this.#ctx, row),
      webhook: null,
      message: row.statusMessage ?? 'The last check failed.',
      hint: needsReauth ? signInHint : (row.lastTest?.hint ?? null),
      since: new Date(row.statusSince),
      impact: impactOf(this.#ctx.catalog.get(row.providerKey)),
      needsReauth,
    };
  }
}

const signInHint = 'Reconnect it: sign in at the provider again. Its settings stay as they are.';

function isBroken(status: IntegrationStatus): boolean {
  return status === 'ERROR' || status === 'NEEDS_REAUTH';
}

/** @throws {AppError} PART_UNAVAILABLE; why it could not be read is in the log. */
async function part<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof SourceUnavailable)) throw error;
    throw new AppError('PART_UNAVAILABLE', `${name} temporarily unavailable`);
  }
}

/** Counts are one row, whatever there is to count. */
function onlyRow<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error('A count gave no row.');
  return row;
}
