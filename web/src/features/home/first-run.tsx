import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import type { HomeQuery } from '../../graphql/generated/graphql';
import { categoryLabel } from '../../lib/labels';
import { Button, buttonClass, ProviderMark } from '../../ui';
import { useIntegrationActions } from '../integrations';
import { useSession } from '../session';

type Provider = HomeQuery['providers'][number];

// What most organizations have, and what can be tried without asking anyone.
const preferred = ['smtp', 'slack', 'sendgrid', 'twilio', 'wordpress', 'bamboohr'];
const most = 4;

function suggest(providers: readonly Provider[]): Provider[] {
  const usable = providers.filter(({ authModes }) => authModes.some((mode) => mode.available));
  const rank = (provider: Provider) => {
    const place = preferred.indexOf(provider.key);
    return place < 0 ? preferred.length : place;
  };
  return usable.toSorted((a, b) => rank(a) - rank(b)).slice(0, most);
}

const steps = [
  {
    title: 'Choose a provider',
    text: 'Each card says what it is for and what you need to connect it.',
  },
  {
    title: 'Enter its credentials',
    text: 'They are tested against the provider first, then stored encrypted.',
  },
  {
    title: 'See how it stands',
    text: 'Every open window shows the status, and why something broke.',
  },
];

/** Nothing is connected yet: what to do next. */
export function FirstRun(props: { providers: readonly Provider[] }) {
  const session = useSession();
  const actions = useIntegrationActions();
  const canWrite = () => session.can('INTEGRATIONS_WRITE');
  return (
    <div class="mx-auto max-w-200 py-4">
      <h2 class="text-2xl font-semibold tracking-tight">
        {canWrite() ? 'Connect your first provider' : 'Nothing is connected yet'}
      </h2>
      <p class="mt-2 max-w-140 text-lg text-muted">
        {canWrite()
          ? 'Patchbay keeps your external services in one place, and tells you when one breaks.'
          : 'An admin of your organization connects providers. Their status shows here as soon as one is.'}
      </p>
      <Show when={canWrite()}>
        <ol class="mt-6 grid gap-4 sm:grid-cols-3">
          <For each={steps}>
            {(step, index) => (
              <li class="border-t-2 border-line pt-3">
                <p class="font-semibold">
                  {index() + 1}. {step.title}
                </p>
                <p class="mt-1 text-sm text-muted">{step.text}</p>
              </li>
            )}
          </For>
        </ol>
        <h3 class="mt-8 mb-3 font-semibold">Good ones to start with</h3>
        <ul class="grid gap-3 sm:grid-cols-2">
          <For each={suggest(props.providers)}>
            {(provider) => (
              <li class="flex items-center gap-3 rounded-lg border border-line bg-raised p-3">
                <ProviderMark name={provider.name} iconUrl={provider.iconUrl} />
                <div class="min-w-0 flex-1">
                  <p class="truncate font-medium">{provider.name}</p>
                  <p class="truncate text-sm text-muted">{categoryLabel(provider.category)}</p>
                </div>
                <Button
                  aria-label={`Connect ${provider.name}`}
                  onClick={() => actions.connect(provider.key)}
                >
                  Connect
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <A href="/marketplace" class={`mt-6 ${buttonClass(canWrite() ? 'primary' : 'secondary')}`}>
        Browse all {props.providers.length} providers
      </A>
    </div>
  );
}
