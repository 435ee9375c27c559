import { A } from '@solidjs/router';
import { createEffect, Match, on, Show, Switch, type JSX } from 'solid-js';
import { useNumbers } from '../../i18n';
import { createQuery } from '../../graphql';
import type { ConnectionHealthQuery, ConnectionQuery } from '../../graphql/generated/graphql';
import { ProviderMark, RelativeTime, Skeleton, StatusBadge } from '../../ui';
import { followActivity } from '../activity/follow-activity';
import { IntegrationMenu, statusText, targetOf } from '../integrations';
import { ReconnectButton } from '../oauth/reconnect-button';
import { useSession } from '../session';
import { connectionHealthQuery } from './connections.documents';
import { useConnectionsMessages } from './connections.messages';

type Integration = ConnectionQuery['integrations']['nodes'][number];

function Fact(props: { label: string; children: JSX.Element }) {
  return (
    <div class="min-w-0">
      <dt class="text-xs text-muted">{props.label}</dt>
      <dd class="text-sm tabular-nums">{props.children}</dd>
    </div>
  );
}

function Facts(props: { answer: ConnectionHealthQuery }) {
  const t = useConnectionsMessages();
  const numbers = useNumbers();
  const sync = () => props.answer.activity.nodes[0];
  const checks = () => {
    const uptime = props.answer.integrationHealth?.uptime24h;
    if (!uptime || uptime.ratio === null) return t().row.noChecks;
    return t().row.checked(
      numbers.percent(uptime.ratio * 100),
      numbers.count(uptime.ok),
      numbers.count(uptime.ok + uptime.failed),
    );
  };
  return (
    <dl class="grid grid-cols-2 gap-x-4 gap-y-2 @xl:grid-cols-3">
      <Fact label={t().row.lastSync}>
        <Show when={sync()} fallback={t().row.noSync}>
          {(event) => (
            <>
              <RelativeTime at={event().createdAt} side="start" />
              <Show when={event().status === 'ERROR'}>
                <span class="text-error-text"> · {t().row.syncFailed}</span>
              </Show>
            </>
          )}
        </Show>
      </Fact>
      <Fact label={t().row.checks}>{checks()}</Fact>
      <Fact label={t().row.state}>
        {t().row.states[props.answer.integrationHealth?.state ?? 'UNKNOWN']}
      </Fact>
    </dl>
  );
}

/** One integration with its syncs and checks; its name opens it, its menu acts on it. */
export function ConnectionRow(props: {
  integration: Integration;
  /** Those of its provider. */
  authModes: ConnectionQuery['providers'][number]['authModes'] | undefined;
  /** The integration whose check ended last. */
  checked: { id: string } | null;
}) {
  const t = useConnectionsMessages();
  const session = useSession();
  const id = () => props.integration.id;
  const provider = () => ({ ...props.integration.provider, authModes: props.authModes });
  const query = createQuery(connectionHealthQuery, () => ({ id: id() }));
  followActivity(
    ({ integration }) => integration?.id === id(),
    () => query.refetch(),
  );
  createEffect(
    on(
      () => props.checked,
      (checked) => {
        if (checked?.id === id()) query.refetch();
      },
      { defer: true },
    ),
  );
  const words = () => statusText(props.integration, props.integration.provider.name);
  return (
    <li class="@container grid gap-3 p-4" data-integration={id()}>
      <div class="flex items-start gap-3">
        <ProviderMark
          name={props.integration.provider.name}
          iconUrl={props.integration.provider.iconUrl}
          size="sm"
        />
        <div class="grid min-w-0 flex-1 gap-x-3 gap-y-1 @md:grid-cols-[1fr_auto]">
          <div class="min-w-0">
            <A
              href={`/integrations/${id()}`}
              class="font-medium underline-offset-2 hover:underline"
            >
              {props.integration.name}
            </A>
            <Show when={words().text !== props.integration.name}>
              <p
                class="text-sm"
                classList={{
                  'text-error-text': words().hint !== null,
                  'text-muted': words().hint === null,
                }}
              >
                {words().text}
              </p>
            </Show>
            <Show when={words().hint}>{(hint) => <p class="text-sm text-muted">{hint()}</p>}</Show>
          </div>
          <span class="flex flex-wrap items-center gap-2 justify-self-start">
            <StatusBadge status={props.integration.status} />
            <ReconnectButton integration={props.integration} provider={provider()} />
          </span>
        </div>
        <Show when={session.can('INTEGRATIONS_WRITE')}>
          <IntegrationMenu target={targetOf(props.integration, provider())} />
        </Show>
      </div>
      <div class="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div class="min-w-0 flex-1 basis-60">
          <Switch fallback={<Skeleton class="h-9" />}>
            <Match when={query.data}>{(answer) => <Facts answer={answer()} />}</Match>
            <Match when={query.error}>
              <p class="text-sm text-muted">{t().row.notKnown}</p>
            </Match>
          </Switch>
        </div>
        <A
          href={`/integrations/${id()}?tab=health`}
          class="inline-flex min-h-6 items-center text-sm text-accent-text underline underline-offset-2"
          aria-label={t().row.health(props.integration.name)}
        >
          {t().row.openHealth}
        </A>
      </div>
    </li>
  );
}
