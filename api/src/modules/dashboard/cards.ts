import { windowUpTo, type WindowCount } from '../activity/index.ts';
import type { ApiKeyCounts } from '../api-keys/index.ts';
import type { WebhookCounts } from '../webhooks/index.ts';
import {
  type CardStatus,
  type Failure,
  apiKeysStatus,
  connectionState,
  webhooksStatus,
} from './card-status.ts';
import { momentOf } from './moments.ts';
import type { Sources, headlineCategories } from './sources.ts';
import { type SuccessRate, successRate } from './success-rate.ts';

export type HeadlineCategory = (typeof headlineCategories)[number];

export interface ConnectionCard {
  readonly status: CardStatus;
  readonly integrationCount: number;
  readonly lastSyncAt: Date | null;
  readonly syncs24h: SuccessRate;
  readonly lastError: Failure | null;
  readonly setupMessage: string | null;
}

export interface ApiKeysCard {
  readonly status: CardStatus;
  readonly activeKeys: number;
  readonly requests24h: number;
  /** Turned away because they were too many. */
  readonly limited24h: number;
  readonly rateLimitUsage: number | null;
  readonly setupMessage: string | null;
}

export interface WebhooksCard {
  readonly status: CardStatus;
  readonly activeWebhooks: number;
  readonly deliveries24h: SuccessRate;
  readonly failedDeliveries: number;
  readonly setupMessage: string | null;
}

const setup = {
  ERP: 'Set up your ERP to keep orders, invoices and stock in sync',
  EDI: 'Set up EDI to enable order automation',
  apiKeys: 'Create an API key to let your tools in',
  webhooks: 'Add a webhook to tell other systems what happens',
} as const;

export function connectionCard(
  category: HeadlineCategory,
  { categories, outcomes, counts }: Pick<Sources, 'categories' | 'outcomes' | 'counts'>,
  now: Date,
): ConnectionCard {
  const installed = categories.find((row) => row.category === category);
  const outcome = outcomes.find((row) => row.category === category);
  const lastErrorAt = momentOf(outcome?.lastErrorAt);
  const brokenNow = installed?.brokenNow ?? null;
  const integrationCount = installed?.count ?? 0;
  const lastSyncAt = momentOf(outcome?.lastSuccessAt);
  const state = connectionState(
    {
      integrationCount,
      brokenNow: brokenNow && { message: brokenNow.message, at: new Date(brokenNow.at) },
      lastSuccessAt: lastSyncAt,
      lastError: lastErrorAt && { message: outcome?.lastErrorMessage ?? '', at: lastErrorAt },
      failedLast: outcome?.failedLast ?? false,
      lastCheckOkAt: momentOf(installed?.lastCheckOkAt),
    },
    windowUpTo(now).after,
  );
  return {
    ...state,
    integrationCount,
    lastSyncAt,
    syncs24h: syncRate(counts.filter((row) => row.category === category)),
    setupMessage: setupFor(state.status, setup[category]),
  };
}

export function apiKeysCard(counts: ApiKeyCounts): ApiKeysCard {
  const status = apiKeysStatus(counts);
  const { active, requests24h, limited24h, requestsLastHour, limitPerMinute } = counts;
  return {
    status,
    activeKeys: active,
    requests24h,
    limited24h,
    rateLimitUsage: active === 0 ? null : usageOf(requestsLastHour, limitPerMinute * 60),
    setupMessage: setupFor(status, setup.apiKeys),
  };
}

export function webhooksCard(counts: WebhookCounts): WebhooksCard {
  const status = webhooksStatus(counts);
  return {
    status,
    activeWebhooks: counts.active,
    deliveries24h: successRate(counts.delivered, counts.dead),
    failedDeliveries: counts.failing,
    setupMessage: setupFor(status, setup.webhooks),
  };
}

/** What an ERP or EDI did: its syncs, and what was delivered or sent for it. */
function syncRate(counts: readonly WindowCount[]): SuccessRate {
  const told = counts.filter(
    ({ kind }) => kind !== 'CHECK' && kind !== 'CHANGE' && kind !== 'OTHER',
  );
  return rateOf(told);
}

/** Of all events that tell how something went; changes that people make do not. */
export function overallRate(counts: readonly WindowCount[]): SuccessRate {
  return rateOf(counts.filter(({ kind }) => kind !== 'CHANGE'));
}

function rateOf(counts: readonly WindowCount[]): SuccessRate {
  const sum = (of: 'successes' | 'errors') => counts.reduce((total, row) => total + row[of], 0);
  return successRate(sum('successes'), sum('errors'));
}

/** In percent, to a tenth. Keys may briefly pass what their limits allow together, as limits change. */
function usageOf(requests: number, limit: number): number {
  return Math.min(100, Math.round((requests / limit) * 1000) / 10);
}

function setupFor(status: CardStatus, message: string): string | null {
  return status === 'NOT_CONFIGURED' ? message : null;
}
