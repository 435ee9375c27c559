import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import type { WebhookFieldsFragment } from '../../graphql/generated/graphql';
import { Icon, Menu, RelativeTime, type MenuItem } from '../../ui';
import { ActionCell, Cell, HeadCell, Row } from '../members/table';
import { useSession } from '../session';
import { EventChips } from './event-chips';
import { SuccessRate } from './success-rate';
import { actionsOf, type WebhookActionName } from './webhook-job';
import { WebhookStatus } from './webhook-status';
import { useWebhooksMessages } from './webhooks.messages';

const shownEvents = 3;

/** One webhook. */
export function WebhookRow(props: {
  webhook: WebhookFieldsFragment;
  onAction: (name: WebhookActionName) => void;
}) {
  const t = useWebhooksMessages();
  const session = useSession();
  const items = (): MenuItem[] =>
    actionsOf(props.webhook).map((name) => ({
      kind: 'action',
      label: t().actions[name],
      danger: name === 'delete',
      onSelect: () => props.onAction(name),
    }));
  return (
    <Row fresh={false}>
      <HeadCell>
        <A
          href={`/integrations/webhooks/${props.webhook.id}`}
          class="font-medium text-accent-text underline-offset-2 hover:underline pointer-coarse:inline-block pointer-coarse:py-1"
        >
          {props.webhook.name}
        </A>
        <span class="line-clamp-2 text-sm text-muted" title={props.webhook.url}>
          {props.webhook.url}
        </span>
      </HeadCell>
      <Cell label={t().columns.events}>
        <EventChips eventTypes={props.webhook.eventTypes} most={shownEvents} />
      </Cell>
      <Cell label={t().columns.status}>
        <WebhookStatus webhook={props.webhook} />
      </Cell>
      <Cell label={t().columns.success}>
        <SuccessRate counts={props.webhook.deliveries24h} />
      </Cell>
      <Cell label={t().columns.lastDelivered}>
        <Show
          when={props.webhook.lastDeliveredAt}
          fallback={<span class="text-muted">{t().row.never}</span>}
        >
          {(at) => <RelativeTime at={at()} />}
        </Show>
      </Cell>
      <Show when={session.can('WEBHOOKS_MANAGE')}>
        <ActionCell>
          <Menu
            label={t().row.menu(props.webhook.name)}
            trigger={<Icon name="more" />}
            triggerClass="inline-flex size-8 items-center justify-center rounded-sm text-muted hover:bg-sunken hover:text-text pointer-coarse:size-10"
            items={items()}
          />
        </ActionCell>
      </Show>
    </Row>
  );
}
