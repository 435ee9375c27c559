import { A, useNavigate } from '@solidjs/router';
import { Match, Show, Switch } from 'solid-js';
import { useLabels, useLocale } from '../../i18n';
import { Button, Icon, ProviderMark, Spinner, StatusBadge, type MenuItem, Menu } from '../../ui';
import {
  IntegrationMenu,
  leadingStatus,
  statusText,
  targetOf,
  useIntegrationActions,
} from '../integrations';
import { ReconnectButton } from '../oauth/reconnect-button';
import { useSession } from '../session';
import type { MarketplaceProvider } from './filter-providers';
import { useMarketplaceMessages } from './marketplace.messages';
import { provenDay } from './proven-day';
import { canConnect, kindsOf, whyLater } from './ways-to-connect';

const menuButton =
  'inline-flex size-8 items-center justify-center rounded-sm text-muted hover:bg-sunken hover:text-text pointer-coarse:size-10';

function CardMenu(props: { provider: MarketplaceProvider }) {
  const t = useMarketplaceMessages();
  const actions = useIntegrationActions();
  const navigate = useNavigate();
  const connectAnother = (): MenuItem[] =>
    props.provider.allowsMultiple
      ? [
          { kind: 'separator' },
          {
            kind: 'action',
            label: t().card.connectAnother,
            onSelect: () => actions.connect(props.provider.key),
          },
        ]
      : [];
  const openEach = (): MenuItem[] => [
    { kind: 'label', label: t().card.open },
    ...props.provider.integrations.map((integration): MenuItem => ({
      kind: 'action',
      label: integration.name,
      onSelect: () => navigate(`/integrations/${integration.id}`),
    })),
    ...connectAnother(),
  ];
  const only = () =>
    props.provider.integrations.length === 1 ? props.provider.integrations[0] : undefined;
  return (
    <Show
      when={only()}
      fallback={
        <Menu
          label={t().card.integrationsOf(props.provider.name)}
          trigger={<Icon name="more" />}
          triggerClass={menuButton}
          items={openEach()}
        />
      }
    >
      {(integration) => (
        <IntegrationMenu
          target={targetOf(integration(), props.provider)}
          extra={connectAnother()}
        />
      )}
    </Show>
  );
}

function CardFoot(props: { provider: MarketplaceProvider }) {
  const t = useMarketplaceMessages();
  const actions = useIntegrationActions();
  const session = useSession();
  const canWrite = () => session.can('INTEGRATIONS_WRITE');
  const count = () => props.provider.integrations.length;
  const leading = () => leadingStatus(props.provider.integrations.map(({ status }) => status));
  const busy = () => props.provider.integrations.some(({ id }) => actions.busy(id));
  const signedOut = () =>
    props.provider.integrations.find(({ status }) => status === 'NEEDS_REAUTH');
  return (
    <Switch fallback={<StatusBadge status="NOT_CONFIGURED" />}>
      <Match when={leading()}>
        {(status) => (
          <>
            <span class="flex min-w-0 items-center gap-2">
              <StatusBadge status={status()} />
              <Show when={count() > 1}>
                <span class="truncate text-xs text-muted">{t().card.integrations(count())}</span>
              </Show>
              <Show when={busy()}>
                <Spinner class="text-muted" />
                <span class="sr-only">{t().card.working}</span>
              </Show>
            </span>
            <Show when={canWrite()}>
              <span class="relative z-1 ms-auto flex items-center gap-1">
                <Show when={signedOut()}>
                  {(integration) => (
                    <ReconnectButton integration={integration()} provider={props.provider} />
                  )}
                </Show>
                <CardMenu provider={props.provider} />
              </span>
            </Show>
          </>
        )}
      </Match>
      <Match when={!canConnect(props.provider)}>
        <div class="min-w-0 text-xs">
          <p class="font-medium">{t().card.notYet}</p>
          <p class="line-clamp-3 text-muted">{whyLater(props.provider)}</p>
        </div>
      </Match>
      <Match when={canWrite()}>
        <Button
          size="sm"
          class="relative z-1"
          aria-label={t().card.connectThis(props.provider.name)}
          onClick={() => actions.connect(props.provider.key)}
        >
          {t().card.connect}
        </Button>
      </Match>
    </Switch>
  );
}

/** One provider: what it is for, and its state in this organization. All of it opens its page. */
export function ProviderCard(props: { provider: MarketplaceProvider }) {
  const t = useMarketplaceMessages();
  const labels = useLabels();
  const { locale } = useLocale();
  /** "E-mail · API key, OAuth". */
  const about = () => {
    const { category } = props.provider;
    const ways = kindsOf(props.provider).map((kind) => t().signIns[kind]);
    return `${labels.category(category)} · ${ways.join(', ')}`;
  };
  const connected = () => props.provider.integrations.some(({ status }) => status === 'CONNECTED');
  const broken = () =>
    props.provider.integrations.find(
      ({ status }) => status === 'ERROR' || status === 'NEEDS_REAUTH',
    );
  /** What is wrong and the way out, in every window: more to the point than what the provider is for. */
  const trouble = () => {
    const integration = broken();
    return integration && statusText(integration, props.provider.name);
  };
  return (
    <li
      class="relative flex min-h-46 flex-col rounded-lg border border-line bg-raised p-4 transition-colors duration-100 hover:border-edge has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-offset-2 has-[a:focus-visible]:outline-accent-text"
      classList={{
        'border-s-4 ps-[13px]': connected() || broken() !== undefined,
        'border-s-error-solid hover:border-s-error-solid': broken() !== undefined,
        'border-s-ok-solid hover:border-s-ok-solid': connected() && !broken(),
      }}
      data-provider={props.provider.key}
    >
      <div class="flex items-start gap-3">
        <ProviderMark name={props.provider.name} iconUrl={props.provider.iconUrl} />
        <div class="min-w-0">
          <h2 class="truncate text-base font-semibold">
            <A
              href={`/marketplace/${props.provider.key}`}
              class="outline-none after:absolute after:inset-0 after:rounded-lg"
            >
              {props.provider.name}
            </A>
          </h2>
          <p class="text-xs text-muted">{about()}</p>
        </div>
      </div>
      <Show
        when={trouble()}
        fallback={<p class="mt-2 line-clamp-2 text-sm text-muted">{props.provider.description}</p>}
      >
        {(words) => (
          <div class="mt-2 text-sm">
            <p class="line-clamp-2 text-error-text">{words().text}</p>
            <p class="line-clamp-4 text-muted">{words().hint}</p>
          </div>
        )}
      </Show>
      <Show when={props.provider.check.provenAt}>
        {(day) => (
          <p class="mt-1 text-xs text-muted">{t().card.proven(provenDay(day(), locale()))}</p>
        )}
      </Show>
      <div class="mt-auto flex min-h-8 items-center gap-2 pt-3">
        <CardFoot provider={props.provider} />
      </div>
    </li>
  );
}
