import { For, Match, Show, Switch, type ParentProps } from 'solid-js';
import { createQuery, useFailureText } from '../../graphql';
import type { OAuthTokenFieldsFragment } from '../../graphql/generated/graphql';
import {
  Button,
  Card,
  ErrorState,
  Notice,
  RelativeTime,
  SkeletonList,
  StatusBadge,
} from '../../ui';
import { followActivity } from '../activity/follow-activity';
import { useSession } from '../session';
import { createRenewal } from './create-renewal';
import { oauthTokenQuery } from './oauth.documents';
import { useOAuthMessages } from './oauth.messages';
import { tokenOutlook, tokenStatus } from './token-words';

interface PanelProps {
  integration: { readonly id: string; readonly name: string };
  /** Signs in at the provider, as before or otherwise; null where nobody does that. */
  signIn: { readonly again: () => void; readonly change: () => void } | null;
}

function Fact(props: ParentProps<{ label: string }>) {
  return (
    <div class="grid gap-x-4 py-2 sm:grid-cols-[10rem_1fr]">
      <dt class="text-muted">{props.label}</dt>
      <dd class="min-w-0 break-words">{props.children}</dd>
    </div>
  );
}

function Time(props: { at: string | null; none: string }) {
  return (
    <Show when={props.at} fallback={props.none}>
      {(at) => <RelativeTime at={at()} side="start" />}
    </Show>
  );
}

function Facts(props: { token: OAuthTokenFieldsFragment }) {
  const t = useOAuthMessages();
  const isOver = () =>
    props.token.expiresAt !== null && Date.parse(props.token.expiresAt) < Date.now();
  return (
    <dl class="divide-y divide-line text-sm">
      <Fact label={t().token.scopes}>
        <Show when={props.token.scopes.length > 0} fallback={t().token.noScopes}>
          <ul class="flex flex-wrap gap-1">
            <For each={props.token.scopes}>
              {(scope) => (
                <li class="rounded-sm bg-sunken px-1.5 py-0.5 font-mono text-xs wrap-anywhere">
                  {scope}
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Fact>
      <Show when={props.token.state !== 'NEEDS_REAUTH'}>
        <Fact label={isOver() ? t().token.expired : t().token.expires}>
          <Time at={props.token.expiresAt} none={t().token.noEnd} />
        </Fact>
      </Show>
      <Fact label={t().token.obtained}>
        <RelativeTime at={props.token.obtainedAt} side="start" />
      </Fact>
      <Show when={props.token.renewable}>
        <Fact label={t().token.refreshed}>
          <Time at={props.token.refreshedAt} none={t().token.never} />
        </Fact>
      </Show>
      <Show when={props.token.nextRefreshAt}>
        {(at) => (
          <Fact label={t().token.next}>
            <RelativeTime at={at()} side="start" />
          </Fact>
        )}
      </Show>
      <Fact label={t().token.client}>
        {props.token.usesOperatorClient ? t().token.operatorClient : t().token.ownClient}
      </Fact>
    </dl>
  );
}

function Actions(props: PanelProps & { token: OAuthTokenFieldsFragment; onRenewed: () => void }) {
  const t = useOAuthMessages();
  const renewal = createRenewal(() => props.onRenewed());
  const isOut = () => props.token.state === 'NEEDS_REAUTH';
  const renewable = () => props.token.renewable && !isOut();
  return (
    <div class="mt-3 flex flex-wrap gap-2">
      <Show when={renewable()}>
        <Button busy={renewal.busy()} onClick={() => void renewal.run(props.integration)}>
          {t().token.renew}
        </Button>
      </Show>
      <Show when={props.signIn}>
        {(signIn) => (
          <>
            <Show when={!renewable()}>
              <Button variant={isOut() ? 'primary' : 'secondary'} onClick={() => signIn().again()}>
                {t().token.signIn}
              </Button>
            </Show>
            <Button onClick={() => signIn().change()}>{t().token.change}</Button>
          </>
        )}
      </Show>
    </div>
  );
}

function Body(props: PanelProps & { token: OAuthTokenFieldsFragment; onRenewed: () => void }) {
  const t = useOAuthMessages();
  const session = useSession();
  return (
    <>
      <p class="flex flex-wrap items-center gap-2 text-sm">
        <StatusBadge
          status={tokenStatus[props.token.state]}
          word={t().token.states[props.token.state]}
        />
        <span class="text-muted">{tokenOutlook(props.token, t().token.why)}</span>
      </p>
      <Show when={props.token.lastError}>
        {(words) => (
          <div class="mt-3">
            <Notice tone="error" title={t().token.lastError}>
              <p class="font-mono text-xs break-words whitespace-pre-wrap">{words()}</p>
            </Notice>
          </div>
        )}
      </Show>
      <div class="mt-2">
        <Facts token={props.token} />
      </div>
      <Show when={session.can('INTEGRATIONS_WRITE')}>
        <Actions {...props} />
      </Show>
    </>
  );
}

/** What Patchbay may do at the provider, until when, and how it is renewed; it follows every renewal. */
export default function TokenPanel(props: PanelProps) {
  const t = useOAuthMessages();
  const failureText = useFailureText();
  const query = createQuery(oauthTokenQuery, () => ({ id: props.integration.id }));
  followActivity(
    ({ integration }) => integration?.id === props.integration.id,
    () => query.refetch(),
  );
  const token = () => query.data?.integration?.oauthToken;
  return (
    <Switch>
      <Match when={token()}>
        {(known) => (
          <Card title={t().token.title}>
            <Body {...props} token={known()} onRenewed={() => query.refetch()} />
          </Card>
        )}
      </Match>
      <Match when={query.error}>
        {(error) => (
          <ErrorState
            title={t().token.loadFailed}
            message={failureText(error())}
            requestId={error().requestId}
            onRetry={() => query.refetch()}
          />
        )}
      </Match>
      <Match when={!query.data}>
        <SkeletonList count={1} class="h-52" />
      </Match>
    </Switch>
  );
}
