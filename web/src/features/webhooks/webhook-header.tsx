import { For, Show, type JSX } from 'solid-js';
import type { WebhookFieldsFragment } from '../../graphql/generated/graphql';
import { useLabels, useNumbers } from '../../i18n';
import { Button, Icon, Menu, RelativeTime, StatusBadge, type MenuItem } from '../../ui';
import { useSession } from '../session';
import { EventChips } from './event-chips';
import { SuccessRate } from './success-rate';
import { actionsOf, type WebhookActionName } from './webhook-job';
import { webhookLook } from './webhook-look';
import { useWebhooksMessages } from './webhooks.messages';

const inMenu: ReadonlySet<WebhookActionName> = new Set(['rotate', 'delete']);

interface HeaderProps {
  webhook: WebhookFieldsFragment;
  onAction: (name: WebhookActionName) => void;
}

function Actions(props: HeaderProps) {
  const t = useWebhooksMessages();
  const items = (): MenuItem[] =>
    actionsOf(props.webhook)
      .filter((name) => inMenu.has(name))
      .map((name) => ({
        kind: 'action',
        label: t().actions[name],
        danger: name === 'delete',
        onSelect: () => props.onAction(name),
      }));
  return (
    <div class="flex flex-wrap items-center gap-2">
      <For each={actionsOf(props.webhook).filter((name) => !inMenu.has(name))}>
        {(name) => (
          <Button
            variant={name === 'enable' ? 'primary' : 'secondary'}
            onClick={() => props.onAction(name)}
          >
            {t().actions[name]}
          </Button>
        )}
      </For>
      <Menu
        label={t().row.menu(props.webhook.name)}
        trigger={<Icon name="more" />}
        triggerClass="inline-flex size-9 items-center justify-center rounded-sm text-muted hover:bg-sunken hover:text-text pointer-coarse:size-10"
        items={items()}
      />
    </div>
  );
}

function Fact(props: { label: string; children: JSX.Element }) {
  return (
    <div class="min-w-0">
      <dt class="text-muted">{props.label}</dt>
      <dd class="wrap-anywhere tabular-nums">{props.children}</dd>
    </div>
  );
}

function Facts(props: { webhook: WebhookFieldsFragment }) {
  const t = useWebhooksMessages();
  const labels = useLabels();
  const numbers = useNumbers();
  return (
    <dl class="mt-4 flex flex-wrap gap-x-8 gap-y-3 border-t border-line pt-3 text-sm">
      <Fact label={t().page.success}>
        <SuccessRate counts={props.webhook.deliveries24h} />
      </Fact>
      <Fact label={t().page.waiting}>{numbers.count(props.webhook.deliveries24h.waiting)}</Fact>
      <Fact label={t().page.lastDelivered}>
        <Show when={props.webhook.lastDeliveredAt} fallback={t().row.never}>
          {(at) => <RelativeTime at={at()} side="start" />}
        </Show>
      </Fact>
      <Fact label={t().page.secret}>
        <span class="font-mono">{props.webhook.secretMask}</span>
      </Fact>
      <Show when={props.webhook.previousSecretExpiresAt}>
        {(at) => (
          <Fact label={t().page.previousSecret}>
            <RelativeTime at={at()} side="start" />
          </Fact>
        )}
      </Show>
      <Fact label={t().page.created}>
        <RelativeTime at={props.webhook.createdAt} side="start" />{' '}
        {t().page.by(labels.actor(props.webhook.createdBy))}
      </Fact>
      <Fact label={t().page.changed}>
        <RelativeTime at={props.webhook.updatedAt} side="start" />
      </Fact>
    </dl>
  );
}

/** Where it leads, what it listens to, how it is; and what can be done. */
export function WebhookHeader(props: HeaderProps) {
  const t = useWebhooksMessages();
  const session = useSession();
  return (
    <section class="mb-5 rounded-lg border border-line bg-raised p-4" aria-label={t().page.label}>
      <div class="flex flex-wrap items-start gap-x-4 gap-y-3">
        <div class="grid min-w-0 flex-1 basis-60 justify-items-start gap-2">
          <StatusBadge
            status={webhookLook[props.webhook.status]}
            word={t().statuses[props.webhook.status]}
          />
          <p class="font-mono text-sm wrap-anywhere">{props.webhook.url}</p>
          <EventChips eventTypes={props.webhook.eventTypes} />
        </div>
        <Show when={session.can('WEBHOOKS_MANAGE')}>
          <Actions {...props} />
        </Show>
      </div>
      <Facts webhook={props.webhook} />
    </section>
  );
}
