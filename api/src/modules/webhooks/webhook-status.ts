export const webhookStatuses = ['ACTIVE', 'FAILING', 'DISABLED'] as const;
export type WebhookStatus = (typeof webhookStatuses)[number];

export const disabledReasons = ['MEMBER', 'GONE', 'FAILING'] as const;
export type WebhookDisabledReason = (typeof disabledReasons)[number];

/** What a webhook shows: switched off, failing since its last success, or well. */
export function webhookStatus(webhook: {
  readonly enabled: boolean;
  readonly failingSince: Date | string | null;
}): WebhookStatus {
  if (!webhook.enabled) return 'DISABLED';
  return webhook.failingSince === null ? 'ACTIVE' : 'FAILING';
}
