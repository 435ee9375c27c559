import { Match, Show, Switch, type JSX } from 'solid-js';
import { useNumbers } from '../../i18n';
import type { ConnectionHeadlineFieldsFragment } from '../../graphql/generated/graphql';
import { Card, RelativeTime, Skeleton, StatusBadge } from '../../ui';
import { useConnectionsMessages } from './connections.messages';

function Fact(props: { label: string; children: JSX.Element }) {
  return (
    <div class="min-w-0">
      <dt class="text-sm text-muted">{props.label}</dt>
      <dd class="wrap-anywhere tabular-nums">{props.children}</dd>
    </div>
  );
}

function Facts(props: { card: ConnectionHeadlineFieldsFragment }) {
  const t = useConnectionsMessages();
  const numbers = useNumbers();
  const rate = () => {
    const { percent, succeeded, total } = props.card.syncs24h;
    if (percent === null) return t().headline.noSyncs;
    return t().headline.rate(
      numbers.percent(percent),
      numbers.count(succeeded),
      numbers.count(total),
    );
  };
  return (
    <dl class="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-[auto_auto_auto_1fr]">
      <Fact label={t().row.status}>
        <StatusBadge status={props.card.status} />
      </Fact>
      <Fact label={t().headline.lastSync}>
        <Show when={props.card.lastSyncAt} fallback={t().headline.never}>
          {(at) => <RelativeTime at={at()} side="start" />}
        </Show>
      </Fact>
      <Fact label={t().headline.successRate}>{rate()}</Fact>
      <Show when={props.card.lastError}>
        {(error) => (
          <Fact label={t().headline.lastError}>
            <span class="text-error-text">{error().message}</span>{' '}
            <span class="text-sm text-muted">
              <RelativeTime at={error().at} side="start" />
            </span>
          </Fact>
        )}
      </Show>
    </dl>
  );
}

/** What the category's card on the dashboard says, in full. */
export function Headline(props: {
  card: ConnectionHeadlineFieldsFragment | null;
  loading: boolean;
}) {
  const t = useConnectionsMessages();
  return (
    <Card title={t().headline.title}>
      <Switch fallback={<p class="text-sm text-muted">{t().headline.failed}</p>}>
        <Match when={props.card}>{(card) => <Facts card={card()} />}</Match>
        <Match when={props.loading}>
          <Skeleton class="h-11" />
        </Match>
      </Switch>
    </Card>
  );
}
