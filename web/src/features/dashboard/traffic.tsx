import { A } from '@solidjs/router';
import { createEffect, For, Match, on, onCleanup, Show, Switch } from 'solid-js';
import { createQuery, useLive } from '../../graphql';
import type { MessageTrafficQuery } from '../../graphql/generated/graphql';
import { useLabels, useNumbers } from '../../i18n';
import { createGathered } from '../../lib/gathered';
import { ProviderMark, Skeleton } from '../../ui';
import { useActivityStream, type ActivityEvent } from '../activity/activity-stream';
import { Flash } from './flash';
import { PartError } from './part-error';
import { useTrafficMessages } from './traffic.messages';
import { messageTrafficQuery } from './traffic.documents';

const restMs = 2_000;

type Carrier = MessageTrafficQuery['messageTraffic'][number];

/** What one integration has carried, as a part of what its category has sent. */
function CarrierRow(props: { carrier: Carrier; ofSent: number }) {
  const t = useTrafficMessages();
  const labels = useLabels();
  const numbers = useNumbers();
  const percent = () => (props.ofSent === 0 ? 0 : (props.carrier.sent24h / props.ofSent) * 100);
  const href = () => {
    const { integration, category } = props.carrier;
    return integration
      ? `/integrations/${integration.id}`
      : `/integrations/logs?category=${category.toLowerCase()}`;
  };
  return (
    <li
      class="relative grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 px-4 py-2.5 hover:bg-sunken"
      data-carrier={props.carrier.integrationName}
    >
      <ProviderMark
        size="sm"
        name={props.carrier.integration?.provider.name ?? props.carrier.integrationName}
        iconUrl={props.carrier.integration?.provider.iconUrl ?? null}
      />
      <div class="min-w-0">
        <p class="flex flex-wrap items-baseline justify-between gap-x-3">
          <A
            href={href()}
            class="min-w-0 font-medium wrap-anywhere after:absolute after:inset-0 focus-visible:after:rounded-sm"
          >
            {props.carrier.integrationName}
          </A>
          <span class="text-xs text-muted">{labels.category(props.carrier.category)}</span>
        </p>
        <div class="my-1 h-1 overflow-hidden rounded-full bg-sunken" aria-hidden="true">
          <div class="h-full rounded-full bg-accent" style={{ width: `${percent()}%` }} />
        </div>
        <p class="flex flex-wrap gap-x-3 text-sm text-muted tabular-nums">
          <Flash value={t().sent(numbers.count(props.carrier.sent24h))} />
          <Show when={props.carrier.failed24h > 0}>
            <span class="text-error-text">
              <Flash value={t().failures(numbers.count(props.carrier.failed24h))} />
            </span>
          </Show>
          <Show when={props.carrier.fallbacks24h > 0}>
            <Flash value={t().fallbacks(numbers.count(props.carrier.fallbacks24h))} />
          </Show>
        </p>
      </div>
    </li>
  );
}

function Box(props: { traffic: MessageTrafficQuery['messageTraffic'] }) {
  const t = useTrafficMessages();
  const sentOf = (category: string): number =>
    props.traffic
      .filter((carrier) => carrier.category === category)
      .reduce((sum, { sent24h }) => sum + sent24h, 0);
  return (
    <div class="rounded-lg border border-line bg-raised" data-traffic>
      <Show
        when={props.traffic.length > 0}
        fallback={<p class="px-4 py-4 text-sm text-muted">{t().nothing}</p>}
      >
        <ul class="divide-y divide-line">
          <For each={props.traffic}>
            {(carrier) => <CarrierRow carrier={carrier} ofSent={sentOf(carrier.category)} />}
          </For>
        </ul>
      </Show>
    </div>
  );
}

/**
 * Who carried the messages of 24 hours, asked for apart from the dashboard. Where nothing was sent and nobody could send,
 * there is nothing of it.
 */
export default function Traffic(props: {
  /** Of when the dashboard around it is: without a live connection, this follows its refreshes. */
  asOf: string;
}) {
  const t = useTrafficMessages();
  const live = useLive();
  const query = createQuery(messageTrafficQuery, () => ({}));
  const ask = (): void => query.refetch();
  const asked = createGathered(ask, restMs);
  const isMessage = ({ eventType }: ActivityEvent) => eventType.startsWith('message.');
  onCleanup(useActivityStream().listen((event) => isMessage(event) && asked()));
  const refreshed = () => props.asOf;
  createEffect(on(refreshed, () => live.state() !== 'live' && ask(), { defer: true }));
  const hasSenders = () => query.data?.failover.some(({ entries }) => entries.length > 0);
  const isHidden = () => query.data && query.data.messageTraffic.length === 0 && !hasSenders();
  return (
    <Show when={!isHidden()}>
      <section aria-labelledby="traffic">
        <div class="mb-2 flex min-h-8 items-center justify-between gap-2">
          <h2 id="traffic" class="text-lg font-semibold">
            {t().title}
          </h2>
          <A
            href="/settings/failover"
            class="rounded-sm text-sm text-accent-text underline underline-offset-2"
          >
            {t().order}
          </A>
        </div>
        <Switch fallback={<Skeleton class="h-16 rounded-lg" />}>
          <Match when={query.data}>{(data) => <Box traffic={data().messageTraffic} />}</Match>
          <Match when={query.error}>
            <PartError title={t().failed} message={t().again} onRetry={ask} />
          </Match>
        </Switch>
      </section>
    </Show>
  );
}
