import { createEffect, For, Match, on, onCleanup, Show, Switch } from 'solid-js';
import { createQuery, useFailureText } from '../../graphql';
import type { ReplayQuery } from '../../graphql/generated/graphql';
import { useNumbers } from '../../i18n';
import { Button, Icon, Skeleton, Spinner } from '../../ui';
import { useNextTry } from '../deliveries/next-try';
import { replayQuery } from './error-queue.documents';
import { useErrorQueueMessages } from './error-queue.messages';

type Replay = NonNullable<ReplayQuery['replay']>;

const lookEveryMs = 1_000;

/** How many of it are decided, of the whole. */
const decided = ({ delivered, failed }: Replay): number => delivered + failed;

function Bar(props: { replay: Replay }) {
  const t = useErrorQueueMessages();
  const share = (count: number): string =>
    `${props.replay.total === 0 ? 100 : (count / props.replay.total) * 100}%`;
  return (
    <div
      role="progressbar"
      aria-label={t().progress.label}
      aria-valuemin={0}
      aria-valuemax={props.replay.total}
      aria-valuenow={decided(props.replay)}
      class="mt-2 flex h-2 overflow-clip rounded-full bg-sunken"
    >
      <span
        class="bg-ok-solid transition-[width] duration-150"
        style={{ width: share(props.replay.delivered) }}
      />
      <span
        class="bg-error-solid transition-[width] duration-150"
        style={{ width: share(props.replay.failed) }}
      />
    </div>
  );
}

function Words(props: { replay: Replay }) {
  const t = useErrorQueueMessages();
  const numbers = useNumbers();
  const ended = () => props.replay.finishedAt !== null;
  const icon = () => (props.replay.failed > 0 ? 'warning' : 'check');
  return (
    <div class="flex items-start gap-2.5">
      <span
        class="pt-0.5"
        classList={{
          'text-ok-text': ended() && props.replay.failed === 0,
          'text-error-text': ended() && props.replay.failed > 0,
        }}
      >
        <Show when={ended()} fallback={<Spinner />}>
          <Icon name={icon()} />
        </Show>
      </span>
      <div class="min-w-0">
        {/* Said when it begins and when it has ended, not at every step. */}
        <p class="font-medium" role="status">
          {ended()
            ? t().progress.ended(props.replay.total)
            : t().progress.running(props.replay.total)}
        </p>
        <p class="text-sm text-muted tabular-nums">
          {t().progress.counts(
            numbers.count(props.replay.delivered),
            numbers.count(props.replay.failed),
          )}
          <Show when={!ended()}>
            {' · '}
            {t().progress.toGo(
              numbers.count(Math.max(0, props.replay.total - decided(props.replay))),
            )}
          </Show>
          <Show when={ended() && props.replay.failed > 0}>
            {' · '}
            {t().progress.stillFailing}
          </Show>
        </p>
      </div>
    </div>
  );
}

/** Why nothing moves: webhooks that are left alone after failures. */
function Paused(props: { webhooks: ReplayQuery['webhooks'] }) {
  const t = useErrorQueueMessages();
  const nextTry = useNextTry();
  return (
    <For each={props.webhooks}>
      {({ name, pausedUntil }) => (
        <Show when={pausedUntil}>
          {(until) => (
            <p class="mt-2 text-sm text-warn-text">{t().progress.paused(name, nextTry(until()))}</p>
          )}
        </Show>
      )}
    </For>
  );
}

/** How far a replay is, until it has ended and somebody has read what it came to. */
export function ReplayProgress(props: { id: string; onEnded: () => void; onClose: () => void }) {
  const t = useErrorQueueMessages();
  const failureText = useFailureText();
  const query = createQuery(replayQuery, () => ({ id: props.id }));
  const replay = () => query.data?.replay ?? null;
  const isOver = () => query.data !== undefined && replay()?.finishedAt !== null;
  createEffect(() => {
    if (isOver()) return;
    const timer = setInterval(() => query.refetch(), lookEveryMs);
    onCleanup(() => clearInterval(timer));
  });
  createEffect(on(isOver, (over, before) => over && before === false && props.onEnded()));
  const unknown = () => query.data?.replay === null || query.error?.code === 'NOT_FOUND';
  return (
    <section
      aria-label={t().progress.label}
      class="mb-4 flex items-start gap-3 rounded-lg border border-line bg-raised px-4 py-3"
      data-replay={props.id}
    >
      <div class="min-w-0 flex-1">
        <Switch fallback={<Skeleton class="h-12" />}>
          <Match when={unknown()}>
            <p class="text-sm text-muted">{t().progress.unknown}</p>
          </Match>
          <Match when={replay()}>
            {(found) => (
              <>
                <Words replay={found()} />
                <Bar replay={found()} />
                <Show when={!isOver()}>
                  <Paused webhooks={query.data?.webhooks ?? []} />
                </Show>
              </>
            )}
          </Match>
          <Match when={query.error}>
            {(error) => (
              <p role="alert" class="text-sm text-error-text">
                {failureText(error())}
              </p>
            )}
          </Match>
        </Switch>
      </div>
      <Button size="sm" variant="ghost" onClick={() => props.onClose()}>
        {t().progress.close}
      </Button>
    </section>
  );
}
