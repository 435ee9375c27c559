import { useSearchParams } from '@solidjs/router';
import { createEffect, createSignal, For, Match, on, Show, Suspense, Switch } from 'solid-js';
import { lazy } from '../../lib/lazy';
import { createQuery, useFailureText } from '../../graphql';
import { useNow } from '../../lib/clock';
import { Button, buttonClass, EmptyState, ErrorState, Icon, SkeletonList } from '../../ui';
import { followActivity } from '../activity/follow-activity';
import { createTitle } from '../shell';
import type { ApiKeyItem } from './api-key-state';
import { apiKeysQuery } from './api-keys.documents';
import { useApiKeysMessages } from './api-keys.messages';
import { KeyRow, type KeyHandlers } from './key-row';

const CreateDialog = lazy(() => import('./create-dialog'));
const RotateDialog = lazy(() => import('./rotate-dialog'));
const RevokeDialog = lazy(() => import('./revoke-dialog'));

const listClass = 'divide-y divide-line rounded-lg border border-line bg-raised';

type Asking = { what: 'rotate' | 'revoke'; apiKey: ApiKeyItem };

/** The keys; their use is asked for again with every tick of the page's clock. */
function createKeys() {
  const query = createQuery(apiKeysQuery, () => ({}));
  const ask = () => query.refetch();
  followActivity(({ eventType }) => eventType.startsWith('api_key.'), ask);
  createEffect(on(useNow(), ask, { defer: true }));
  return query;
}

function Tools() {
  const t = useApiKeysMessages();
  // No pages of the web app: they take a full load.
  return (
    <>
      <a href="/graphiql" target="_self" class={buttonClass()}>
        {t().graphiql}
        <Icon name="external" />
      </a>
      <a href="/schema.graphql" target="_self" class={buttonClass()}>
        {t().schema}
        <Icon name="external" />
      </a>
    </>
  );
}

function Lists(props: { keys: readonly ApiKeyItem[]; handlers: KeyHandlers }) {
  const t = useApiKeysMessages();
  const usable = () => props.keys.filter(({ status }) => status !== 'REVOKED');
  const revoked = () => props.keys.filter(({ status }) => status === 'REVOKED');
  return (
    <>
      <Show when={usable().length > 0}>
        <ul class={listClass} aria-labelledby="keys">
          <For each={usable()}>
            {(apiKey) => <KeyRow apiKey={apiKey} handlers={props.handlers} />}
          </For>
        </ul>
      </Show>
      <Show when={revoked().length > 0}>
        <details class="mt-4">
          <summary class="w-fit rounded-sm py-1.5 text-sm font-medium text-muted">
            {t().list.revoked(revoked().length)}
          </summary>
          <ul class={`mt-2 ${listClass}`} aria-label={t().list.revoked(revoked().length)}>
            <For each={revoked()}>
              {(apiKey) => <KeyRow apiKey={apiKey} handlers={props.handlers} />}
            </For>
          </ul>
        </details>
      </Show>
    </>
  );
}

/** The organization's API keys: what each may do, how it is used, and making, rotating and revoking them. */
export default function ApiKeysPage() {
  const t = useApiKeysMessages();
  const failureText = useFailureText();
  createTitle(() => t().title);
  const [search, setSearch] = useSearchParams();
  const query = createKeys();
  const [asking, setAsking] = createSignal<Asking | null>(null);
  let createButton: HTMLButtonElement | undefined;
  const setCreating = (open: boolean): void =>
    setSearch(
      { create: open ? '1' : undefined, scopes: undefined },
      { replace: true, scroll: false },
    );
  /** What a page that leads here wants the key for. */
  const wanted = (): readonly string[] =>
    typeof search['scopes'] === 'string' ? search['scopes'].split(',').filter(Boolean) : [];
  const handlers: KeyHandlers = {
    onRotate: (apiKey) => setAsking({ what: 'rotate', apiKey }),
    onRevoke: (apiKey) => setAsking({ what: 'revoke', apiKey }),
  };
  const as = (what: Asking['what']) => {
    const current = asking();
    return current?.what === what ? current.apiKey : undefined;
  };
  /** Its row goes to the revoked ones: what had the focus is gone. */
  function endRevoking(revoked: boolean): void {
    setAsking(null);
    if (!revoked) return;
    query.refetch();
    queueMicrotask(() => createButton?.focus());
  }
  const keys = () => query.data?.apiKeys;

  return (
    <>
      <div class="mb-4 flex flex-wrap items-start justify-between gap-3">
        <h2 id="keys" class="sr-only">
          {t().list.label}
        </h2>
        <p class="max-w-160 min-w-0 flex-1 basis-80 text-sm text-muted">{t().lead}</p>
        <Show when={keys()?.length}>
          <div class="flex flex-wrap gap-2">
            <Tools />
            <Button
              ref={(element) => (createButton = element)}
              variant="primary"
              onClick={() => setCreating(true)}
            >
              <Icon name="plus" />
              {t().create}
            </Button>
          </div>
        </Show>
      </div>
      <Switch fallback={<SkeletonList count={3} class="h-36 rounded-lg" />}>
        <Match when={keys()?.length === 0}>
          <EmptyState
            title={t().empty.title}
            message={t().empty.message}
            action={
              <div class="flex flex-wrap justify-center gap-2">
                <Button variant="primary" onClick={() => setCreating(true)}>
                  <Icon name="plus" />
                  {t().create}
                </Button>
                <Tools />
              </div>
            }
          />
        </Match>
        <Match when={keys()}>{(all) => <Lists keys={all()} handlers={handlers} />}</Match>
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
      <Suspense>
        <Show when={search['create'] === '1'}>
          <CreateDialog
            scopes={wanted()}
            onMade={() => query.refetch()}
            onClose={() => setCreating(false)}
          />
        </Show>
        <Show when={as('rotate')} keyed>
          {(apiKey) => (
            <RotateDialog
              apiKey={apiKey}
              onMade={() => query.refetch()}
              onClose={() => setAsking(null)}
            />
          )}
        </Show>
        <Show when={as('revoke')} keyed>
          {(apiKey) => <RevokeDialog apiKey={apiKey} onEnd={endRevoking} />}
        </Show>
      </Suspense>
    </>
  );
}
