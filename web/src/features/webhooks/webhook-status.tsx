import { Match, Switch } from 'solid-js';
import type { WebhookFieldsFragment } from '../../graphql/generated/graphql';
import { RelativeTime, StatusBadge } from '../../ui';
import { webhookLook } from './webhook-look';
import { useWebhooksMessages } from './webhooks.messages';

/** How a webhook is, and since when and why it is not well. */
export function WebhookStatus(props: { webhook: WebhookFieldsFragment }) {
  const t = useWebhooksMessages();
  const byItself = () => {
    const reason = props.webhook.disabledReason;
    return !props.webhook.enabled && reason !== null && reason !== 'MEMBER' ? reason : null;
  };
  return (
    <span class="grid justify-items-start gap-1 max-md:justify-items-end">
      <StatusBadge
        status={webhookLook[props.webhook.status]}
        word={t().statuses[props.webhook.status]}
      />
      <Switch>
        <Match when={byItself()}>
          {(reason) => (
            <span class="text-xs text-error-text max-md:text-end">{t().disabledWhy[reason()]}</span>
          )}
        </Match>
        <Match when={!props.webhook.enabled && props.webhook.disabledAt}>
          {(at) => (
            <span class="text-xs text-muted">
              {t().row.disabledSince} <RelativeTime at={at()} side="start" />
            </span>
          )}
        </Match>
        <Match when={props.webhook.enabled && props.webhook.failingSince}>
          {(at) => (
            <span class="text-xs text-muted">
              {t().row.failingSince} <RelativeTime at={at()} side="start" />
            </span>
          )}
        </Match>
      </Switch>
    </span>
  );
}
