import type { SealingBinding } from '../../platform/sealing/index.ts';

/**
 * What a webhook's secret is sealed for: its row. The secret before keeps the binding that it was sealed with, so that
 * at a rotation its bytes move as they are. Sealed is the text as people see it once, `whsec_` and base64.
 */
export function webhookSecretBinding({
  id,
  organizationId,
}: {
  readonly id: string;
  readonly organizationId: string;
}): SealingBinding {
  return { organizationId, table: 'webhooks', column: 'sealed_secret', rowId: id };
}
