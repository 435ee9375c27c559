import { For, Show, type ParentProps } from 'solid-js';
import type { ProviderQuery } from '../../graphql/generated/graphql';
import { useLocale } from '../../i18n';
import { Card, Icon } from '../../ui';
import { useMarketplaceMessages } from './marketplace.messages';
import { provenDay } from './proven-day';
import { canConnect, proofOf } from './ways-to-connect';

/** A provider as its page shows it. */
export type ProviderDetail = NonNullable<ProviderQuery['provider']>;

function Fact(props: ParentProps<{ title: string }>) {
  return (
    <div class="py-3 first:pt-0 last:pb-0">
      <dt class="font-medium">{props.title}</dt>
      {props.children}
    </div>
  );
}

/** The check, and what it proves; nothing of it before there is a way to connect. */
function CheckFact(props: { provider: ProviderDetail }) {
  const t = useMarketplaceMessages();
  const { locale } = useLocale();
  const proof = () => {
    const proven = proofOf(props.provider);
    return proven === null ? null : t().proof[proven](props.provider.name);
  };
  return (
    <Fact title={t().provider.check}>
      <Show when={proof()} fallback={<dd class="text-muted">{t().provider.checkLater}</dd>}>
        {(text) => (
          <>
            <dd class="mt-0.5 text-muted">{props.provider.check.description}</dd>
            <dd class="mt-1.5">{text()}</dd>
            <Show when={props.provider.check.provenAt}>
              {(day) => (
                <dd class="mt-1.5 text-muted">{t().provider.proven(provenDay(day(), locale()))}</dd>
              )}
            </Show>
          </>
        )}
      </Show>
    </Fact>
  );
}

/** The ways to sign in that there are, then those that come later, with the reason. */
function WaysToSignIn(props: { provider: ProviderDetail }) {
  const t = useMarketplaceMessages();
  const modes = () =>
    props.provider.authModes.toSorted((a, b) => Number(b.available) - Number(a.available));
  return (
    <Fact title={t().provider.signIn}>
      <For each={modes()}>
        {(mode) => (
          <Show
            when={mode.available}
            fallback={
              <dd class="mt-1 text-muted" classList={{ 'ps-6': canConnect(props.provider) }}>
                <p class="flex flex-wrap items-center gap-x-2">
                  {mode.label}
                  <span class="rounded-full border border-dashed border-edge px-2 text-xs">
                    {t().provider.later}
                  </span>
                </p>
                <p class="text-xs">{mode.unavailableReason}</p>
              </dd>
            }
          >
            <dd class="mt-1 flex items-start gap-2">
              <Icon name="check" class="mt-0.5 text-ok-solid" />
              <span class="min-w-0">{mode.label}</span>
            </dd>
          </Show>
        )}
      </For>
    </Fact>
  );
}

/** What one wants to know before connecting it. */
export function ProviderFacts(props: { provider: ProviderDetail }) {
  const t = useMarketplaceMessages();
  const uses = () => props.provider.capabilities.map((name) => t().capabilities[name]);
  return (
    <Card title={t().provider.about}>
      <dl class="divide-y divide-line text-sm">
        <Show when={uses().length > 0}>
          <Fact title={t().provider.usedFor}>
            <dd class="mt-1 flex flex-wrap gap-1.5">
              <For each={uses()}>
                {(use) => <span class="rounded-full bg-sunken px-2 py-0.5 text-xs">{use}</span>}
              </For>
            </dd>
          </Fact>
        </Show>
        <WaysToSignIn provider={props.provider} />
        <CheckFact provider={props.provider} />
        <Show when={canConnect(props.provider)}>
          <Fact title={t().provider.several}>
            <dd class="mt-0.5 text-muted">
              {props.provider.allowsMultiple ? t().provider.severalYes : t().provider.severalNo}
            </dd>
          </Fact>
        </Show>
      </dl>
    </Card>
  );
}
