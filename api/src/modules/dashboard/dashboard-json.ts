import type { RequestContext } from '../../context.ts';
import type { ActivityEventType } from '../activity/index.ts';
import type { ApiKeysCard, ConnectionCard, WebhooksCard } from './cards.ts';
import { DashboardView, type ErrorSummary } from './dashboard-view.ts';
import { PartialJson } from './partial-json.ts';

/** `GET /api/integrations/dashboard`: the dashboard for tools that speak no GraphQL. */
export async function dashboardJson(ctx: RequestContext): Promise<object> {
  const view = new DashboardView(ctx);
  const answer = new PartialJson();
  const [erp, edi, apiKeys, webhooks, activity, errors, rate] = await Promise.all([
    answer.part('health_status.erp', view.connection('ERP'), connectionJson),
    answer.part('health_status.edi', view.connection('EDI'), connectionJson),
    answer.part('health_status.api_keys', view.apiKeys(), apiKeysJson),
    answer.part('health_status.webhooks', view.webhooks(), webhooksJson),
    answer.part('recent_activity', view.recentActivity(), (events) => events.map(eventJson)),
    answer.part('error_summary', view.errorSummary(), errorSummaryJson),
    answer.part('success_rate_24h', view.successRate(), ({ percent }) => percent),
  ]);
  return {
    health_status: { erp, edi, api_keys: apiKeys, webhooks },
    recent_activity: activity,
    error_summary: errors,
    success_rate_24h: rate,
    timestamp: view.generatedAt,
    errors: answer.errors,
  };
}

function connectionJson(card: ConnectionCard): object {
  const { succeeded, total } = card.syncs24h;
  return {
    status: card.status.toLowerCase(),
    last_sync_at: card.lastSyncAt,
    last_error_at: card.lastError?.at ?? null,
    last_error_message: card.lastError?.message ?? null,
    success_count_24h: succeeded,
    error_count_24h: total - succeeded,
    metadata: { integration_count: card.integrationCount, setup_message: card.setupMessage },
  };
}

function apiKeysJson(card: ApiKeysCard): object {
  return {
    status: card.status.toLowerCase(),
    last_sync_at: null,
    last_error_at: null,
    last_error_message: null,
    success_count_24h: card.requests24h,
    error_count_24h: card.limited24h,
    metadata: {
      active_count: card.activeKeys,
      rate_limit_usage: card.rateLimitUsage,
      setup_message: card.setupMessage,
    },
  };
}

function webhooksJson(card: WebhooksCard): object {
  const { succeeded, total } = card.deliveries24h;
  return {
    status: card.status.toLowerCase(),
    last_sync_at: null,
    last_error_at: null,
    last_error_message: null,
    success_count_24h: succeeded,
    error_count_24h: total - succeeded,
    metadata: {
      active_count: card.activeWebhooks,
      failed_deliveries: card.failedDeliveries,
      setup_message: card.setupMessage,
    },
  };
}

function eventJson(event: ActivityEventType): object {
  return {
    id: event.id,
    timestamp: event.createdAt,
    integration_type: event.category?.toLowerCase() ?? null,
    provider: event.providerKey,
    event_type: event.eventType,
    status: event.status.toLowerCase(),
    message: event.message,
    error_message: event.errorMessage,
  };
}

function errorSummaryJson({ failed24h, pendingRetries, deadLetters }: ErrorSummary): object {
  return {
    failed_count_24h: failed24h,
    pending_retries: pendingRetries,
    dead_letter_queue_count: deadLetters,
  };
}
