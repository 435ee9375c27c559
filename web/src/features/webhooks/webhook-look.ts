import type { WebhookStatus } from '../../graphql/generated/graphql';
import type { Status } from '../../ui';

/** Colour and shape of each status; the word is the webhook's own. */
export const webhookLook: Readonly<Record<WebhookStatus, Status>> = {
  ACTIVE: 'CONNECTED',
  FAILING: 'WARNING',
  DISABLED: 'DISABLED',
};
