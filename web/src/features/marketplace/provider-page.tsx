import { A, useParams } from '@solidjs/router';
import { For, Match, Show, Switch } from 'solid-js';
import { createQuery, useFailureText } from '../../graphql';
import { useLabels } from '../../i18n';
import {
  Button,
  buttonClass,
  Card,
  EmptyState,
  ErrorState,
  Icon,
  Notice,
  ProviderMark,
} from '../../ui';
import { IntegrationRow, useIntegrationActions } from '../integrations';
import { useSession } from '../session';
import { createTitle } from '../shell';
import { providerQuery } from './marketplace.documents';
import { useMarketplaceMessages } from './marketplace.messages';
import { ProviderFacts, type ProviderDetail } from './provider-facts';
import { ProviderSkeleton } from './provider-skeleton';
import { canConnect, hostOf, whyLater } from './ways-to-connect';

function ConnectOffer(props: { provider: ProviderDetail }) {
  const t = useMarketplaceMessages();
  const actions = useIntegrationActions();
  const session = useSession();
  const isFirst = () => props.provider.integrations.length === 0;
  const offered = () =>
    session.can('INTEGRATIONS_WRITE') &&
    canConnect(props.provider) &&
    (isFirst() || props.provider.allowsMultiple);
  return (
    <Show when={offered()}>
      <Button
        variant={isFirst() ? 'primary' : 'secondary'}
        onClick={() => actions.connect(props.provider.key)}
      >
        {isFirst() ? t().card.connectThis(props.provider.name) : t().card.connectAnother}
      </Button>
    </Show>
  );
}

function Header(props: { provider: ProviderDetail }) {
  const t = useMarketplaceMessages();
  const labels = useLabels();
  return (
    <header class="mb-5">
      <div class="flex flex-wrap items-start gap-4">
        <ProviderMark name={props.provider.name} iconUrl={props.provider.iconUrl} size="lg" />
        <div class="min-w-0 flex-1 basis-60">
          <p class="text-sm text-muted">{labels.category(props.provider.category)}</p>
          <p class="max-w-160">{props.provider.description}</p>
        </div>
        <ConnectOffer provider={props.provider} />
      </div>
      <Show when={!canConnect(props.provider)}>
        <div class="mt-4">
          <Notice tone="info" title={t().card.notYet}>
            <p class="text-muted">{whyLater(props.provider)}</p>
          </Notice>
        </div>
      </Show>
    </header>
  );
}

function Integrations(props: { provider: ProviderDetail }) {
  const t = useMarketplaceMessages();
  return (
    <Card title={t().provider.integrations}>
      <Show
        when={props.provider.integrations.length > 0}
        fallback={
          <p class="text-sm text-muted">{t().provider.notConnected(props.provider.name)}</p>
        }
      >
        <ul class="-mx-4 -mb-4 divide-y divide-line border-t border-line">
          <For each={props.provider.integrations}>
            {(integration) => (
              <IntegrationRow integration={integration} provider={props.provider} />
            )}
          </For>
        </ul>
      </Show>
    </Card>
  );
}

/** The steps at the vendor's, and where the vendor explains them. */
function Setup(props: { provider: ProviderDetail }) {
  const t = useMarketplaceMessages();
  return (
    <Card title={t().provider.setup}>
      <ol class="grid gap-3">
        <For each={props.provider.setupSteps}>
          {(step, index) => (
            <li class="flex items-start gap-3">
              <span
                aria-hidden="true"
                class="grid size-6 shrink-0 place-items-center rounded-full bg-sunken text-xs font-semibold tabular-nums"
              >
                {index() + 1}
              </span>
              <span class="min-w-0 pt-0.5">{step}</span>
            </li>
          )}
        </For>
      </ol>
      <a
        href={props.provider.docsUrl}
        target="_blank"
        rel="noreferrer"
        class={`${buttonClass('secondary', 'sm')} mt-4 max-w-full py-1`}
      >
        <span class="min-w-0 whitespace-normal wrap-anywhere">
          {t().provider.documentation(hostOf(props.provider.docsUrl))}
        </span>
        <Icon name="external" />
      </a>
    </Card>
  );
}

function ProviderView(props: { provider: ProviderDetail }) {
  return (
    <>
      <Header provider={props.provider} />
      <div class="grid items-start gap-4 lg:grid-cols-[1fr_22rem]">
        <div class="grid min-w-0 gap-4">
          <Show when={canConnect(props.provider) || props.provider.integrations.length > 0}>
            <Integrations provider={props.provider} />
          </Show>
          <Setup provider={props.provider} />
        </div>
        <ProviderFacts provider={props.provider} />
      </div>
    </>
  );
}

/** One provider: what it is, how it is set up and checked, and its integrations. */
export default function ProviderPage() {
  const t = useMarketplaceMessages();
  const failureText = useFailureText();
  const params = useParams();
  const query = createQuery(providerQuery, () => ({ key: params['key'] ?? '' }));
  createTitle(() => query.data?.provider?.name ?? t().provider.title);
  return (
    <Switch fallback={<ProviderSkeleton />}>
      <Match when={query.data?.provider}>
        {(provider) => <ProviderView provider={provider()} />}
      </Match>
      <Match when={query.error}>
        {(error) => (
          <ErrorState
            title={t().provider.failed}
            message={failureText(error())}
            requestId={error().requestId}
            onRetry={() => query.refetch()}
          />
        )}
      </Match>
      <Match when={query.data}>
        <EmptyState
          title={t().provider.missing}
          message={t().provider.missingWhy(params['key'] ?? '')}
          action={
            <A href="/marketplace" class={buttonClass()}>
              {t().browse}
            </A>
          }
        />
      </Match>
    </Switch>
  );
}
