import { Show, type ParentProps } from 'solid-js';
import { useLabels, useNumbers } from '../../i18n';
import { useNow } from '../../lib/clock';
import { Icon, RelativeTime } from '../../ui';
import { expiresSoon, type ApiKeyItem } from './api-key-state';
import { useApiKeysMessages } from './api-keys.messages';
import { UsageBars } from './usage-bars';

const nearlyAll = 0.9;

function Fact(props: ParentProps<{ label: string }>) {
  return (
    <div class="min-w-0">
      <dt class="text-xs font-medium text-muted">{props.label}</dt>
      <dd class="text-sm wrap-anywhere tabular-nums">{props.children}</dd>
    </div>
  );
}

function Requests(props: { apiKey: ApiKeyItem }) {
  const t = useApiKeysMessages();
  const numbers = useNumbers();
  return (
    <span class="flex flex-wrap items-center gap-x-3">
      <span>
        {numbers.count(props.apiKey.requests24h)}
        <Show when={props.apiKey.limited24h > 0}>
          <span class="block text-error-text">
            {t().list.limited(numbers.count(props.apiKey.limited24h))}
          </span>
        </Show>
      </span>
      <UsageBars usage={props.apiKey.usage} requests={props.apiKey.requests24h} />
    </span>
  );
}

function ThisMinute(props: { apiKey: ApiKeyItem }) {
  const t = useApiKeysMessages();
  const numbers = useNumbers();
  const share = () =>
    Math.min(1, props.apiKey.requestsThisMinute / props.apiKey.rateLimitPerMinute);
  return (
    <>
      {t().list.ofLimit(
        numbers.count(props.apiKey.requestsThisMinute),
        numbers.count(props.apiKey.rateLimitPerMinute),
      )}
      <span aria-hidden="true" class="mt-1 block h-1 w-24 overflow-clip rounded-full bg-sunken">
        <span
          class="block h-full"
          classList={{
            'bg-accent': share() < nearlyAll,
            'bg-error-solid': share() >= nearlyAll,
          }}
          style={{ width: `${share() * 100}%` }}
        />
      </span>
    </>
  );
}

function Expiry(props: { at: string | null }) {
  const t = useApiKeysMessages();
  const now = useNow();
  const soon = () => expiresSoon(props.at, now());
  return (
    <Show when={props.at} fallback={t().list.noExpiry}>
      {(at) => (
        <span
          class="inline-flex items-center gap-1.5"
          classList={{ 'font-medium text-warn-text': soon() }}
        >
          <Show when={soon()}>
            <Icon name="warning" />
            <span class="sr-only">{t().list.soon}</span>
          </Show>
          <RelativeTime at={at()} side="start" />
        </span>
      )}
    </Show>
  );
}

/** How much a key is used, and how long it lives. */
export function KeyFacts(props: { apiKey: ApiKeyItem; over: boolean }) {
  const t = useApiKeysMessages();
  const labels = useLabels();
  const now = useNow();
  const isPast = () =>
    props.apiKey.expiresAt !== null && Date.parse(props.apiKey.expiresAt) <= now();
  return (
    <dl class="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3 xl:grid-cols-[1fr_1.6fr_1fr_1fr_1.2fr]">
      <Fact label={t().list.lastUsed}>
        <Show when={props.apiKey.lastUsedAt} fallback={t().list.never}>
          {(at) => <RelativeTime at={at()} side="start" />}
        </Show>
      </Fact>
      <Fact label={t().list.requests}>
        <Requests apiKey={props.apiKey} />
      </Fact>
      <Show when={!props.over}>
        <Fact label={t().list.thisMinute}>
          <ThisMinute apiKey={props.apiKey} />
        </Fact>
      </Show>
      <Show
        when={props.apiKey.revokedAt}
        fallback={
          <Fact label={isPast() ? t().list.expired : t().list.expires}>
            <Expiry at={props.apiKey.expiresAt} />
          </Fact>
        }
      >
        {(at) => (
          <Fact label={t().list.revokedAt}>
            <RelativeTime at={at()} side="start" />
          </Fact>
        )}
      </Show>
      <Fact label={t().list.created}>
        <RelativeTime at={props.apiKey.createdAt} side="start" />
        <span class="block text-muted">{t().list.by(labels.actor(props.apiKey.createdBy))}</span>
      </Fact>
    </dl>
  );
}
