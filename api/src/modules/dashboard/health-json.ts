import type { RequestContext } from '../../context.ts';
import type { ConnectionCard } from './cards.ts';
import { DashboardView } from './dashboard-view.ts';
import { PartialJson } from './partial-json.ts';

/** `GET /api/integrations/health`: what works, for tools that speak no GraphQL. */
export async function healthJson(ctx: RequestContext): Promise<object> {
  const view = new DashboardView(ctx);
  const answer = new PartialJson();
  const [overall, erp, edi, apiKeys, webhooks] = await Promise.all([
    answer.part('overall_status', view.overall(), (status) => status.toLowerCase()),
    answer.part('integrations.erp', view.connection('ERP'), connectionJson),
    answer.part('integrations.edi', view.connection('EDI'), connectionJson),
    answer.part('integrations.api_keys', view.apiKeys(), ({ status, activeKeys }) =>
      activeJson(status, activeKeys),
    ),
    answer.part('integrations.webhooks', view.webhooks(), ({ status, activeWebhooks }) =>
      activeJson(status, activeWebhooks),
    ),
  ]);
  return {
    overall_status: overall,
    integrations: { erp, edi, api_keys: apiKeys, webhooks },
    timestamp: view.generatedAt,
    errors: answer.errors,
  };
}

function connectionJson({ status, lastError }: ConnectionCard): object {
  const said = lastError === null ? {} : { error_message: lastError.message };
  return { status: status.toLowerCase(), ...said };
}

function activeJson(status: string, activeCount: number): object {
  return { status: status.toLowerCase(), active_count: activeCount };
}
