import { A } from '@solidjs/router';
import { For, Match, Show, Switch, type JSX } from 'solid-js';
import { createQuery, useFailureText } from '../../graphql';
import { useFormat, useLabels } from '../../i18n';
import { Button, ErrorState, Icon, Notice, SkeletonList } from '../../ui';
import { CodeBlock } from '../../ui/code-block';
import { useSession } from '../session';
import { activityEventQuery } from './activity.documents';
import { detailOf, type ActivityDetail } from './activity-detail';
import { useActivityMessages } from './activity.messages';
import { Attempts } from './attempts';
import { createRetry } from './create-retry';

const linkClass = 'text-accent-text underline underline-offset-2';

function Fact(props: { label: string; wide?: boolean; children: JSX.Element }) {
  return (
    <div class="min-w-0" classList={{ 'col-span-2': props.wide ?? false }}>
      <dt class="text-xs font-medium text-muted">{props.label}</dt>
      <dd class="text-sm wrap-anywhere tabular-nums">{props.children}</dd>
    </div>
  );
}

function Facts(props: { event: ActivityDetail }) {
  const t = useActivityMessages();
  const format = useFormat();
  const labels = useLabels();
  const actor = () => labels.actor(props.event.actor);
  return (
    <dl class="grid grid-cols-2 gap-x-4 gap-y-2 @xl:grid-cols-4">
      <Fact label={t().event.time}>{format.exactTime(Date.parse(props.event.createdAt))}</Fact>
      <Fact label={t().event.type}>{props.event.eventType}</Fact>
      <Fact label={t().event.actor}>
        <Show when={props.event.actor.id} fallback={actor()}>
          {(id) => (
            <A
              href={`/integrations/logs?actor=${id()}`}
              class={linkClass}
              aria-label={t().event.onlyActor(actor())}
            >
              {actor()}
            </A>
          )}
        </Show>
      </Fact>
      <Show when={props.event.integration}>
        {(integration) => (
          <Fact label={t().event.integration}>
            <A href={`/integrations/${integration().id}`} class={linkClass}>
              {integration().name}
            </A>
          </Fact>
        )}
      </Show>
      <Show when={props.event.durationMs !== null}>
        <Fact label={t().event.duration}>{format.duration(props.event.durationMs ?? 0)}</Fact>
      </Show>
      <Fact label={t().event.retries}>{props.event.retryCount}</Fact>
      <Fact label={t().event.id} wide>
        <span class="font-mono text-xs">{props.event.id}</span>
      </Fact>
    </dl>
  );
}

function Bodies(props: { event: ActivityDetail }) {
  const t = useActivityMessages();
  const bodies = () =>
    [
      { label: t().event.request, value: props.event.requestBody },
      { label: t().event.response, value: props.event.responseBody },
    ].filter(({ value }) => value !== null);
  return (
    <Show
      when={bodies().length > 0}
      fallback={<p class="text-sm text-muted">{t().event.noBodies}</p>}
    >
      <div class="grid gap-3" classList={{ 'md:grid-cols-2': bodies().length > 1 }}>
        <For each={bodies()}>{({ label, value }) => <CodeBlock label={label} value={value} />}</For>
      </div>
    </Show>
  );
}

function RetryNow(props: { event: ActivityDetail }) {
  const t = useActivityMessages();
  const session = useSession();
  const retry = createRetry();
  return (
    <Show when={props.event.retryable && session.can('INTEGRATIONS_WRITE')}>
      <div>
        <Button size="sm" busy={retry.busy()} onClick={() => void retry.run(props.event.id)}>
          <Icon name="refresh" />
          {t().event.retry}
        </Button>
      </div>
    </Show>
  );
}

/** All about one event, and what can be done about it. */
export default function ActivityDetails(props: { id: string }) {
  const t = useActivityMessages();
  const failureText = useFailureText();
  const query = createQuery(activityEventQuery, () => ({ id: props.id }));
  return (
    <div class="grid gap-3 border-t border-line bg-surface px-3 py-3 sm:px-4">
      <Switch fallback={<SkeletonList count={1} class="h-24" />}>
        <Match when={detailOf(query.data)}>
          {(detail) => (
            <>
              <Facts event={detail()} />
              <Show when={detail().errorMessage}>
                {(text) => (
                  <Notice tone="error" title={t().event.error}>
                    <p class="wrap-anywhere whitespace-pre-wrap">{text()}</p>
                  </Notice>
                )}
              </Show>
              <Attempts event={detail()} />
              <RetryNow event={detail()} />
              <Bodies event={detail()} />
            </>
          )}
        </Match>
        <Match when={query.error}>
          {(error) => (
            <ErrorState
              title={t().event.failed}
              message={failureText(error())}
              requestId={error().requestId}
              onRetry={() => query.refetch()}
            />
          )}
        </Match>
        <Match when={query.data}>
          <p class="text-sm text-muted">{t().event.missing}</p>
        </Match>
      </Switch>
    </div>
  );
}
