import { For, Match, Switch, type JSX } from 'solid-js';
import type { CardStatus } from '../../graphql/generated/graphql';
import { Card, ErrorState, Skeleton, StatusBadge } from '../../ui';

export interface PreviewFact {
  readonly label: string;
  readonly value: string;
}

/** What is known of something that cannot be managed here yet: its counts, what will come, what works today. */
export function Preview(props: {
  lead: string;
  now: string;
  statusLabel: string;
  /** Null until they are there, or when they could not be read. */
  counts: { readonly status: CardStatus; readonly facts: readonly PreviewFact[] } | null;
  loading: boolean;
  failed: { readonly title: string; readonly message: string };
  onRetry: () => void;
  plannedTitle: string;
  planned: readonly string[];
  todayTitle: string;
  today: JSX.Element;
}) {
  return (
    <div class="grid gap-5">
      <p class="max-w-160 text-muted">{props.lead}</p>
      <Switch>
        <Match when={props.counts}>
          {(counts) => (
            <Card title={props.now}>
              <dl class="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
                <div>
                  <dt class="text-sm text-muted">{props.statusLabel}</dt>
                  <dd>
                    <StatusBadge status={counts().status} />
                  </dd>
                </div>
                <For each={counts().facts}>
                  {({ label, value }) => (
                    <div class="min-w-0">
                      <dt class="text-sm text-muted">{label}</dt>
                      <dd class="text-lg font-semibold tabular-nums">{value}</dd>
                    </div>
                  )}
                </For>
              </dl>
            </Card>
          )}
        </Match>
        <Match when={props.loading}>
          <Skeleton class="h-24" />
        </Match>
        <Match when={true}>
          <ErrorState
            title={props.failed.title}
            message={props.failed.message}
            onRetry={() => props.onRetry()}
          />
        </Match>
      </Switch>
      <div class="grid items-start gap-5 lg:grid-cols-2">
        <Card title={props.plannedTitle}>
          <ul class="ms-5 grid list-disc gap-1.5">
            <For each={props.planned}>{(line) => <li>{line}</li>}</For>
          </ul>
        </Card>
        <Card title={props.todayTitle}>{props.today}</Card>
      </div>
    </div>
  );
}
