import { A, useParams } from '@solidjs/router';
import { For, Match, Show, Switch } from 'solid-js';
import { createQuery } from '../../graphql';
import type { ProviderQuery } from '../../graphql/generated/graphql';
import { categoryLabel } from '../../lib/labels';
import {
  Button,
  buttonClass,
  Card,
  EmptyState,
  ErrorState,
  ProviderMark,
  SkeletonList,
} from '../../ui';
import { IntegrationRow, useIntegrationActions } from '../integrations';
import { useSession } from '../session';
import { createTitle } from '../shell';
import { providerQuery } from './marketplace.documents';

type Provider = NonNullable<ProviderQuery['provider']>;

const capabilities: Readonly<Record<Provider['capabilities'][number], string>> = {
  PUBLISH: 'Publishing',
  SEND_EMAIL: 'Sending e-mail',
  SEND_SMS: 'Sending SMS',
  SYNC: 'Synchronizing',
};

function ConnectOffer(props: { provider: Provider }) {
  const actions = useIntegrationActions();
  const session = useSession();
  const unavailable = () =>
    props.provider.authModes.some((mode) => mode.available)
      ? null
      : (props.provider.authModes[0]?.unavailableReason ?? 'It cannot be connected yet.');
  const count = () => props.provider.integrations.length;
  const possible = () => count() === 0 || props.provider.allowsMultiple;
  return (
    <Show
      when={unavailable() === null}
      fallback={<p class="text-sm text-muted">{unavailable()}</p>}
    >
      <Show when={session.can('INTEGRATIONS_WRITE') && possible()}>
        <Button
          variant={count() === 0 ? 'primary' : 'secondary'}
          onClick={() => actions.connect(props.provider.key)}
        >
          {count() === 0 ? `Connect ${props.provider.name}` : 'Connect another'}
        </Button>
      </Show>
    </Show>
  );
}

function Facts(props: { provider: Provider }) {
  return (
    <dl class="grid gap-3 text-sm">
      <div>
        <dt class="font-medium">How it is checked</dt>
        <dd class="text-muted">{props.provider.check.description}</dd>
      </div>
      <div>
        <dt class="font-medium">Ways to sign in</dt>
        <For each={props.provider.authModes}>
          {(mode) => (
            <dd class="text-muted">
              {mode.label}
              <Show when={!mode.available}> · {mode.unavailableReason}</Show>
            </dd>
          )}
        </For>
      </div>
      <Show when={props.provider.capabilities.length > 0}>
        <div>
          <dt class="font-medium">Used for</dt>
          <dd class="text-muted">
            {props.provider.capabilities.map((name) => capabilities[name]).join(', ')}
          </dd>
        </div>
      </Show>
      <div>
        <dt class="font-medium">Documentation</dt>
        <dd>
          <a
            href={props.provider.docsUrl}
            target="_blank"
            rel="noreferrer"
            class="break-all text-accent-text underline underline-offset-2"
          >
            {props.provider.docsUrl} ↗
          </a>
        </dd>
      </div>
    </dl>
  );
}

function ProviderView(props: { provider: Provider }) {
  return (
    <>
      <div class="mb-5 flex flex-wrap items-start gap-4">
        <ProviderMark name={props.provider.name} iconUrl={props.provider.iconUrl} size="lg" />
        <div class="min-w-0 flex-1 basis-60">
          <p class="text-sm text-muted">{categoryLabel(props.provider.category)}</p>
          <p class="max-w-160">{props.provider.description}</p>
        </div>
        <ConnectOffer provider={props.provider} />
      </div>
      <div class="grid items-start gap-4 lg:grid-cols-[1fr_22rem]">
        <div class="grid min-w-0 gap-4">
          <Card title="Your integrations">
            <Show
              when={props.provider.integrations.length > 0}
              fallback={
                <p class="text-sm text-muted">
                  {props.provider.name} is not connected in this organization.
                </p>
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
          <Show when={props.provider.setupSteps.length > 0}>
            <Card title="How to set it up">
              <ol class="grid list-decimal gap-1.5 ps-5 marker:text-muted">
                <For each={props.provider.setupSteps}>{(step) => <li>{step}</li>}</For>
              </ol>
            </Card>
          </Show>
        </div>
        <Card title="About">
          <Facts provider={props.provider} />
        </Card>
      </div>
    </>
  );
}

/** One provider: what it is, how it is set up and checked, and its integrations. */
export default function ProviderPage() {
  const params = useParams();
  const query = createQuery(providerQuery, () => ({ key: params['key'] ?? '' }));
  createTitle(() => query.data?.provider?.name ?? 'Provider');
  return (
    <Switch fallback={<SkeletonList count={3} class="h-32" />}>
      <Match when={query.data?.provider}>
        {(provider) => <ProviderView provider={provider()} />}
      </Match>
      <Match when={query.error}>
        {(error) => (
          <ErrorState
            title="The provider could not be loaded"
            message={error().message}
            requestId={error().requestId}
            onRetry={() => query.refetch()}
          />
        )}
      </Match>
      <Match when={query.data}>
        <EmptyState
          title="There is no such provider"
          message={`The catalog holds nothing named “${params['key'] ?? ''}”.`}
          action={
            <A href="/marketplace" class={buttonClass()}>
              Browse the marketplace
            </A>
          }
        />
      </Match>
    </Switch>
  );
}
