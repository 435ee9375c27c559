import { Show, type Accessor, type JSX } from 'solid-js';
import { useNumbers } from '../../i18n';
import type {
  ConnectionCardFieldsFragment,
  HeadlineFieldsFragment,
} from '../../graphql/generated/graphql';
import { Icon, RelativeTime } from '../../ui';
import { useDashboardMessages } from './dashboard.messages';
import { Flash } from './flash';
import { cardClass, Fact, HeadlineCard } from './headline-card';
import { PartError } from './part-error';

export const headlinesClass = 'grid gap-3 sm:grid-cols-2 xl:grid-cols-4';

type Rate = ConnectionCardFieldsFragment['syncs24h'];

/** "95 % · 38 of 40 syncs". */
function useRate(): (rate: Rate, of: 'syncs' | 'deliveries') => string {
  const t = useDashboardMessages();
  const numbers = useNumbers();
  return (rate, of) => {
    if (rate.percent === null) return of === 'syncs' ? t().cards.noSyncs : t().cards.noDeliveries;
    return t().cards[of](
      numbers.percent(rate.percent),
      numbers.count(rate.succeeded),
      numbers.count(rate.total),
    );
  };
}

function Time(props: { at: string }) {
  return (
    <span class="relative z-1">
      <RelativeTime at={props.at} inside />
    </span>
  );
}

function ConnectionCard(props: { name: 'erp' | 'edi'; card: ConnectionCardFieldsFragment }) {
  const t = useDashboardMessages();
  const rate = useRate();
  return (
    <HeadlineCard
      name={props.name}
      href={`/integrations/${props.name}`}
      status={props.card.status}
      setupMessage={props.card.setupMessage}
    >
      <Show
        when={props.card.lastError}
        fallback={
          <Fact name={t().cards.lastSync}>
            <Show when={props.card.lastSyncAt} fallback={t().cards.noSync}>
              {(at) => <Time at={at()} />}
            </Show>
          </Fact>
        }
      >
        {(failure) => (
          <>
            <div class="flex gap-2 text-error-text">
              <dt class="shrink-0 pt-0.5">
                <Icon name="warning" />
                <span class="sr-only">{t().cards.lastError}</span>
              </dt>
              <dd class="line-clamp-3 min-w-0 font-medium">{failure().message}</dd>
            </div>
            <Fact name={t().cards.errorTime}>
              <Time at={failure().at} />
            </Fact>
          </>
        )}
      </Show>
      <Fact name={t().cards.successRate}>
        <Flash value={rate(props.card.syncs24h, 'syncs')} />
      </Fact>
    </HeadlineCard>
  );
}

function ApiKeysCard(props: { card: NonNullable<HeadlineFieldsFragment['apiKeys']> }) {
  const t = useDashboardMessages();
  const numbers = useNumbers();
  const usage = () => props.card.rateLimitUsage;
  return (
    <HeadlineCard
      name="apiKeys"
      href="/integrations/api-keys"
      configureHref="/integrations/api-keys?create=1"
      reader="API_KEYS_MANAGE"
      writer="API_KEYS_MANAGE"
      status={props.card.status}
      setupMessage={props.card.setupMessage}
    >
      <Fact name={t().cards.activeKeys}>
        <Flash value={numbers.count(props.card.activeKeys)} />
      </Fact>
      <Fact name={t().cards.requests}>
        <Flash value={numbers.count(props.card.requests24h)} />
      </Fact>
      <Fact name={t().cards.rateLimit}>
        <Flash value={usage() === null ? t().cards.noRateLimit : numbers.percent(usage() ?? 0)} />
      </Fact>
    </HeadlineCard>
  );
}

function WebhooksCard(props: { card: NonNullable<HeadlineFieldsFragment['webhooks']> }) {
  const t = useDashboardMessages();
  const numbers = useNumbers();
  const rate = useRate();
  return (
    <HeadlineCard
      name="webhooks"
      href="/integrations/webhooks"
      configureHref="/integrations/webhooks?create=1"
      writer="WEBHOOKS_MANAGE"
      status={props.card.status}
      setupMessage={props.card.setupMessage}
    >
      <Fact name={t().cards.activeWebhooks}>
        <Flash value={numbers.count(props.card.activeWebhooks)} />
      </Fact>
      <Fact name={t().cards.successRate}>
        <Flash value={rate(props.card.deliveries24h, 'deliveries')} />
      </Fact>
      <Fact name={t().cards.failedDeliveries}>
        <span classList={{ 'text-error-text': props.card.failedDeliveries > 0 }}>
          <Flash value={numbers.count(props.card.failedDeliveries)} />
        </span>
      </Fact>
    </HeadlineCard>
  );
}

type Card = NonNullable<HeadlineFieldsFragment[keyof HeadlineFieldsFragment]>;

/** One card, or why there is none. */
function OrError<Some extends Card>(props: {
  name: 'erp' | 'edi' | 'apiKeys' | 'webhooks';
  card: Some | null;
  onRetry: () => void;
  children: (card: Accessor<Some>) => JSX.Element;
}) {
  const t = useDashboardMessages();
  return (
    <Show
      when={props.card}
      fallback={
        <li class={`${cardClass} border-line`} data-card={props.name}>
          <h3 class="mb-3 text-base font-semibold">{t().cards[props.name]}</h3>
          <PartError title={t().cards.failed} onRetry={() => props.onRetry()} />
        </li>
      }
    >
      {(card) => props.children(card)}
    </Show>
  );
}

/** The four cards, each with its own facts. One that could not be read says so in its own place. */
export function Headlines(props: { headlines: HeadlineFieldsFragment; onRetry: () => void }) {
  const t = useDashboardMessages();
  return (
    <section class="mb-3" aria-labelledby="headlines">
      <h2 id="headlines" class="sr-only">
        {t().cards.label}
      </h2>
      <ul class={headlinesClass}>
        <OrError name="erp" card={props.headlines.erp} onRetry={props.onRetry}>
          {(card) => <ConnectionCard name="erp" card={card()} />}
        </OrError>
        <OrError name="edi" card={props.headlines.edi} onRetry={props.onRetry}>
          {(card) => <ConnectionCard name="edi" card={card()} />}
        </OrError>
        <OrError name="apiKeys" card={props.headlines.apiKeys} onRetry={props.onRetry}>
          {(card) => <ApiKeysCard card={card()} />}
        </OrError>
        <OrError name="webhooks" card={props.headlines.webhooks} onRetry={props.onRetry}>
          {(card) => <WebhooksCard card={card()} />}
        </OrError>
      </ul>
    </section>
  );
}
