import { formatId } from '../../graphql/index.ts';
import { type WebhookRow, webhookViews } from '../webhooks/index.ts';
import type { AlertView } from './dashboard-view.ts';

/** What to say of webhooks that Patchbay itself switched off. */
export function webhookAlerts(rows: readonly WebhookRow[], now: Date): AlertView[] {
  const views = webhookViews(rows, now);
  return rows.map((row, index) => ({
    id: formatId('alr', row.id),
    integration: null,
    webhook: views[index] ?? null,
    ...words(row),
    since: new Date(row.disabledAt ?? row.updatedAt),
    impact: `Events do not reach ${row.name}.`,
    needsReauth: false,
  }));
}

function words({ disabledReason }: WebhookRow): Pick<AlertView, 'message' | 'hint'> {
  if (disabledReason === 'GONE')
    return {
      message: 'The receiver answered 410 Gone, so Patchbay switched the webhook off.',
      hint: 'Give the webhook the address that took its place and enable it, or delete it.',
    };
  return {
    message: 'Nothing but failure for five days, so Patchbay switched the webhook off.',
    hint: 'Look at its last attempts, mend the receiver, then enable the webhook.',
  };
}
