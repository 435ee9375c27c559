import { A } from '@solidjs/router';
import { createSignal, Match, Show, Suspense, Switch, type JSX } from 'solid-js';
import { lazy } from '../../lib/lazy';
import { createQuery, useFailureText } from '../../graphql';
import type { DeliveryQuery } from '../../graphql/generated/graphql';
import { useFormat, useNumbers } from '../../i18n';
import { Button, ErrorState, Icon, Notice, SkeletonList } from '../../ui';
import { useSession } from '../session';
import { AttemptList } from './attempt-list';
import { createDeliveryActions } from './create-delivery-actions';
import { deliveryQuery } from './deliveries.documents';
import { useDeliveriesMessages } from './deliveries.messages';
import { canDiscard, canReplay } from './delivery-look';
import { followDeliveries, followDueTries } from './follow-deliveries';
import { useNextTry } from './next-try';
import { Payload } from './payload';

type Detail = NonNullable<DeliveryQuery['delivery']>;

const ConfirmDialog = lazy(() =>
  import('../../ui/overlays').then((face) => ({ default: face.ConfirmDialog })),
);
const linkClass = 'text-accent-text underline underline-offset-2';

function Fact(props: { label: string; children: JSX.Element }) {
  return (
    <div class="min-w-0">
      <dt class="text-xs font-medium text-muted">{props.label}</dt>
      <dd class="text-sm wrap-anywhere tabular-nums">{props.children}</dd>
    </div>
  );
}

function Facts(props: { delivery: Detail }) {
  const t = useDeliveriesMessages();
  const format = useFormat();
  const numbers = useNumbers();
  const nextTry = useNextTry();
  const time = (at: string): string => format.exactTime(Date.parse(at));
  return (
    <dl class="grid grid-cols-2 gap-x-4 gap-y-2 @xl:grid-cols-4">
      <Fact label={t().detail.webhook}>
        <A href={`/integrations/webhooks/${props.delivery.webhook.id}`} class={linkClass}>
          {props.delivery.webhook.name}
        </A>
      </Fact>
      <Fact label={t().detail.created}>{time(props.delivery.createdAt)}</Fact>
      <Fact label={t().detail.attempts}>
        {t().detail.attemptsOf(
          numbers.count(props.delivery.attemptCount),
          numbers.count(props.delivery.maxAttempts),
        )}
      </Fact>
      <Show when={props.delivery.nextAttemptAt}>
        {(at) => (
          <Fact label={t().detail.nextTry}>
            {nextTry(at())} · {time(at())}
          </Fact>
        )}
      </Show>
      <Show when={props.delivery.finishedAt}>
        {(at) => <Fact label={t().detail.finished}>{time(at())}</Fact>}
      </Show>
      <Fact label={t().detail.event}>
        <Show
          when={!props.delivery.isTest}
          fallback={<span class="font-mono text-xs">{props.delivery.eventId}</span>}
        >
          <A
            href={`/integrations/logs?open=${props.delivery.eventId}`}
            class={`${linkClass} font-mono text-xs`}
            title={t().detail.openEvent}
          >
            {props.delivery.eventId}
          </A>
        </Show>
      </Fact>
      <Fact label={t().detail.id}>
        <span class="font-mono text-xs">{props.delivery.id}</span>
      </Fact>
    </dl>
  );
}

function Actions(props: { delivery: Detail; onChanged: () => void }) {
  const t = useDeliveriesMessages();
  const session = useSession();
  const actions = createDeliveryActions();
  const [asking, setAsking] = createSignal(false);

  async function replay(): Promise<void> {
    if (await actions.replay(props.delivery.id)) props.onChanged();
  }
  async function discard(): Promise<void> {
    const done = await actions.discard(props.delivery.id);
    setAsking(false);
    if (done) props.onChanged();
  }

  return (
    <Show when={session.can('WEBHOOKS_MANAGE')}>
      <Show when={canReplay(props.delivery) || canDiscard(props.delivery)}>
        <div class="flex flex-wrap gap-2">
          <Show when={canReplay(props.delivery)}>
            <Button size="sm" busy={actions.busy() === 'replay'} onClick={() => void replay()}>
              <Icon name="refresh" />
              {t().actions.replay}
            </Button>
          </Show>
          <Show when={canDiscard(props.delivery)}>
            <Button size="sm" onClick={() => setAsking(true)}>
              <Icon name="close" />
              {t().actions.discard}
            </Button>
          </Show>
        </div>
      </Show>
      <Suspense>
        <Show when={asking()}>
          <ConfirmDialog
            title={t().discard.title}
            message={t().discard.message(props.delivery.eventType, props.delivery.webhook.name)}
            confirm={t().discard.confirm}
            busy={actions.busy() === 'discard'}
            onConfirm={() => void discard()}
            onClose={() => setAsking(false)}
          />
        </Show>
      </Suspense>
    </Show>
  );
}

function Why(props: { delivery: Detail }) {
  const t = useDeliveriesMessages();
  return (
    <Switch>
      <Match when={props.delivery.status === 'HELD'}>
        <Notice tone="info">{t().detail.whyHeld}</Notice>
      </Match>
      <Match when={props.delivery.status === 'DEAD'}>
        <Notice tone="warn">{t().detail.whyDead}</Notice>
      </Match>
    </Switch>
  );
}

/** All about one delivery, live, and what can be done about it. `onChanged`: something was. */
export default function DeliveryDetail(props: {
  id: string;
  onChanged?: (() => void) | undefined;
}) {
  const t = useDeliveriesMessages();
  const failureText = useFailureText();
  const query = createQuery(deliveryQuery, () => ({ id: props.id }));
  const delivery = () => query.data?.delivery ?? null;
  followDeliveries(() => query.refetch());
  followDueTries(
    () => [delivery()].filter((found) => found !== null),
    () => query.refetch(),
  );
  const missing = () => query.error?.code === 'NOT_FOUND' || query.data?.delivery === null;
  return (
    <div class="@container grid grid-cols-[minmax(0,1fr)] gap-3 border-t border-line bg-surface px-3 py-3 sm:px-4">
      <Switch fallback={<SkeletonList count={1} class="h-24" />}>
        <Match when={missing()}>
          <p class="text-sm text-muted">{t().detail.missing}</p>
        </Match>
        <Match when={delivery()}>
          {(found) => (
            <>
              <Facts delivery={found()} />
              <Why delivery={found()} />
              <Actions delivery={found()} onChanged={() => props.onChanged?.()} />
              <AttemptList attempts={found().attempts} />
              <Payload text={found().payload} />
            </>
          )}
        </Match>
        <Match when={query.error}>
          {(error) => (
            <ErrorState
              title={t().detail.failed}
              message={failureText(error())}
              requestId={error().requestId}
              onRetry={() => query.refetch()}
            />
          )}
        </Match>
      </Switch>
    </div>
  );
}
