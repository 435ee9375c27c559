import { A } from '@solidjs/router';
import {
  createSignal,
  For,
  Match,
  onCleanup,
  onMount,
  Show,
  Switch,
  type ParentProps,
} from 'solid-js';
import { Button, buttonClass, RelativeTime, StatusBadge, type Status } from '../../ui';
import { ReconnectButton } from '../oauth/reconnect-button';
import { useAlertsMessages } from './alerts.messages';
import type { DashboardAlert } from './create-dashboard';

const flashMs = 1_200;

type BrokenIntegration = NonNullable<DashboardAlert['integration']>;
type BrokenWebhook = NonNullable<DashboardAlert['webhook']>;

/** What the alert is about, and what can be done. */
function Row(
  props: ParentProps<{
    alert: DashboardAlert;
    fresh: boolean;
    about: { id: string; name: string; href: string; status: Status };
  }>,
) {
  const t = useAlertsMessages();
  const [lit, setLit] = createSignal(props.fresh);
  onMount(() => {
    const timer = setTimeout(() => setLit(false), flashMs);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <li
      class="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3"
      classList={{ flash: lit() }}
      data-alert={props.about.id}
    >
      <div class="min-w-0 flex-1 basis-80">
        <p class="flex flex-wrap items-center gap-x-2 gap-y-1">
          <StatusBadge status={props.about.status} />
          <A href={props.about.href} class="font-semibold underline-offset-2 hover:underline">
            {props.about.name}
          </A>
          <span class="text-sm text-muted">
            <RelativeTime at={props.alert.since} side="start" />
          </span>
        </p>
        <p class="mt-1 line-clamp-3 text-error-text">{props.alert.message}</p>
        <Show when={props.alert.hint}>
          <p class="text-sm">{props.alert.hint}</p>
        </Show>
        <p class="text-sm">
          <span class="text-muted">{t().impact}:</span> {props.alert.impact}
        </p>
      </div>
      <div class="flex flex-wrap gap-2">{props.children}</div>
    </li>
  );
}

function IntegrationAlert(props: {
  alert: DashboardAlert;
  integration: BrokenIntegration;
  fresh: boolean;
  onTroubleshoot: () => void;
}) {
  const t = useAlertsMessages();
  const logs = () =>
    `/integrations/logs?status=error&provider=${encodeURIComponent(props.integration.provider.key)}`;
  const about = (action: string) => t().about(action, props.integration.name);

  return (
    <Row
      alert={props.alert}
      fresh={props.fresh}
      about={{ ...props.integration, href: `/integrations/${props.integration.id}` }}
    >
      <A href={logs()} class={buttonClass('secondary', 'sm')} aria-label={about(t().viewLogs)}>
        {t().viewLogs}
      </A>
      <ReconnectButton
        integration={props.integration}
        provider={props.integration.provider}
        inError
      />
      <Button
        size="sm"
        aria-haspopup="dialog"
        aria-label={about(t().troubleshoot)}
        onClick={() => props.onTroubleshoot()}
      >
        {t().troubleshoot}
      </Button>
    </Row>
  );
}

/** A webhook that Patchbay switched off: on its page it is mended and enabled. */
function WebhookAlert(props: { alert: DashboardAlert; webhook: BrokenWebhook; fresh: boolean }) {
  const t = useAlertsMessages();
  const page = () => `/integrations/webhooks/${props.webhook.id}`;
  const ways = () => [
    { name: t().viewLogs, href: '/integrations/logs?status=error&event_type=webhook.*' },
    {
      name: t().deadLetters,
      href: `/integrations/error-queue?tab=dead&webhook=${props.webhook.id}`,
    },
    { name: t().openWebhook, href: page() },
  ];
  return (
    <Row
      alert={props.alert}
      fresh={props.fresh}
      about={{ ...props.webhook, href: page(), status: 'DISABLED' }}
    >
      <For each={ways()}>
        {({ name, href }) => (
          <A
            href={href}
            class={buttonClass('secondary', 'sm')}
            aria-label={t().about(name, props.webhook.name)}
          >
            {name}
          </A>
        )}
      </For>
    </Row>
  );
}

/** One alert, of an integration or of a webhook. */
export function AlertRow(props: {
  alert: DashboardAlert;
  fresh: boolean;
  onTroubleshoot: (integrationId: string) => void;
}) {
  return (
    <Switch>
      <Match when={props.alert.integration}>
        {(integration) => (
          <IntegrationAlert
            alert={props.alert}
            integration={integration()}
            fresh={props.fresh}
            onTroubleshoot={() => props.onTroubleshoot(integration().id)}
          />
        )}
      </Match>
      <Match when={props.alert.webhook}>
        {(webhook) => <WebhookAlert alert={props.alert} webhook={webhook()} fresh={props.fresh} />}
      </Match>
    </Switch>
  );
}
