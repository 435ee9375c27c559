import { A } from '@solidjs/router';
import { createSignal, For, Match, onCleanup, Show, Switch } from 'solid-js';
import { createQuery, useFailureText, useLive } from '../../graphql';
import { buttonClass, EmptyState, ErrorState, SkeletonList } from '../../ui';
import { ActivityList } from '../activity/activity-list';
import { followActivity } from '../activity/follow-activity';
import { useSession } from '../session';
import { createTitle } from '../shell';
import { ConnectionRow } from './connection-row';
import {
  connectionCheckedSubscription,
  connectionHeadlinesQuery,
  connectionQuery,
} from './connections.documents';
import { useConnectionsMessages } from './connections.messages';
import { Headline } from './headline';
import { filterOf, logsPath, type ConnectionKind } from './kinds';
import { ConnectButton, Setup, type SetupProvider } from './setup';

/** The integration whose check ended last; each time a new object, the same id twice in a row too. */
function createLastChecked() {
  const live = useLive();
  const [last, setLast] = createSignal<{ id: string } | null>(null);
  onCleanup(
    live.subscribe(
      connectionCheckedSubscription,
      () => ({}),
      ({ healthChanged }) => setLast({ id: healthChanged.integrationId }),
    ),
  );
  return last;
}

function createConnections(kind: ConnectionKind) {
  const filter = filterOf(kind);
  const query = createQuery(connectionQuery, () => ({ ...filter, category: kind.category }));
  const providers = (): readonly SetupProvider[] =>
    (query.data?.providers ?? []).filter(
      ({ key }) => kind.providerKey === undefined || key === kind.providerKey,
    );
  return { query, filter, providers };
}

function Empty(props: { kind: ConnectionKind; providers: readonly SetupProvider[] }) {
  const t = useConnectionsMessages();
  const session = useSession();
  const canWrite = () => session.can('INTEGRATIONS_WRITE');
  const only = () => (props.providers.length === 1 ? props.providers[0] : undefined);
  return (
    <EmptyState
      title={t().kinds[props.kind.name].empty}
      message={canWrite() ? '' : t().adminsConnect}
      action={
        <Show when={canWrite()}>
          <Show
            when={only()}
            fallback={
              <a href="#setup" target="_self" class={buttonClass('primary')}>
                {t().configure}
              </a>
            }
          >
            {(provider) => <ConnectButton provider={provider()} isFirst primary />}
          </Show>
        </Show>
      }
    />
  );
}

function History(props: { kind: ConnectionKind }) {
  const t = useConnectionsMessages();
  return (
    <section class="min-w-0">
      <div class="mb-2 flex min-h-9 flex-wrap items-center justify-between gap-2">
        <h2 class="text-lg font-semibold">{t().history}</h2>
        <A href={logsPath(props.kind)} class={buttonClass('secondary', 'sm')}>
          {t().allHistory}
        </A>
      </div>
      <ActivityList
        short
        filter={() => filterOf(props.kind)}
        pageSize={10}
        empty={
          <EmptyState title={t().kinds[props.kind.name].noHistory} message={t().historyComes} />
        }
      />
    </section>
  );
}

/** The integrations of one kind: how they stand, how they are set up, and what happened. */
export function ConnectionPage(props: { kind: ConnectionKind }) {
  const t = useConnectionsMessages();
  const failureText = useFailureText();
  const words = () => t().kinds[props.kind.name];
  createTitle(() => words().title);
  const { query, providers } = createConnections(props.kind);
  const headlines = createQuery(connectionHeadlinesQuery, () => (props.kind.headline ? {} : null));
  followActivity(
    ({ category }) => category === props.kind.category,
    () => headlines.refetch(),
  );
  const checked = createLastChecked();
  const integrations = () => query.data?.integrations.nodes ?? [];
  return (
    <div class="grid gap-6">
      <p class="max-w-160 text-muted">{words().lead}</p>
      <Switch fallback={<SkeletonList count={3} class="h-24" />}>
        <Match when={query.data}>
          <Show when={props.kind.headline}>
            {(name) => (
              <Headline
                card={headlines.data?.dashboard.headlines?.[name()] ?? null}
                loading={headlines.loading}
              />
            )}
          </Show>
          <section class="min-w-0">
            <h2 class="mb-2 text-lg font-semibold">{t().integrations}</h2>
            <Show
              when={integrations().length > 0}
              fallback={<Empty kind={props.kind} providers={providers()} />}
            >
              <ul class="divide-y divide-line overflow-clip rounded-lg border border-line bg-raised">
                <For each={integrations()}>
                  {(integration) => (
                    <ConnectionRow
                      integration={integration}
                      authModes={
                        query.data?.providers.find(({ key }) => key === integration.provider.key)
                          ?.authModes
                      }
                      checked={checked()}
                    />
                  )}
                </For>
              </ul>
            </Show>
            <Show when={query.data?.integrations.pageInfo.hasNextPage}>
              <p class="mt-2 text-sm text-muted">
                <A href="/marketplace?installed=1" class="underline underline-offset-2">
                  {t().more}
                </A>
              </p>
            </Show>
          </section>
          <div class="grid items-start gap-6 xl:grid-cols-[1fr_24rem]">
            <History kind={props.kind} />
            <Setup
              providers={providers()}
              installed={integrations().map(({ provider }) => provider.key)}
            />
          </div>
        </Match>
        <Match when={query.error}>
          {(error) => (
            <ErrorState
              title={t().failed}
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
