import type { WebhookFieldsFragment } from '../../graphql/generated/graphql';

/** What can be done with a webhook. */
export type WebhookActionName = 'edit' | 'enable' | 'disable' | 'rotate' | 'test' | 'delete';

/** What somebody chose to do; a new object each time. */
export type WebhookJob =
  | { readonly name: 'create' }
  | { readonly name: WebhookActionName; readonly webhook: WebhookFieldsFragment };

/** What can be done now, in the order in which it is offered. */
export function actionsOf(webhook: WebhookFieldsFragment): readonly WebhookActionName[] {
  return ['test', 'edit', 'rotate', webhook.enabled ? 'disable' : 'enable', 'delete'];
}
