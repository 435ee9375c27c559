import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import type { HomeQuery } from '../../graphql/generated/graphql';
import { useLabels } from '../../i18n';
import { Button, buttonClass, ProviderMark } from '../../ui';
import { useIntegrationActions } from '../integrations';
import { useSession } from '../session';
import { useHomeMessages } from './home.messages';

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

const steps = ['choose', 'enter', 'see'] as const;

/** Nothing is connected yet: what to do next. */
export function FirstRun(props: { providers: readonly Provider[] }) {
  const t = useHomeMessages();
  const labels = useLabels();
  const session = useSession();
  const actions = useIntegrationActions();
  const canWrite = () => session.can('INTEGRATIONS_WRITE');
  const words = () => (canWrite() ? t().firstRun : t().readOnly);
  return (
    <div class="mx-auto max-w-200 py-4">
      <h2 class="text-2xl font-semibold tracking-tight">{words().title}</h2>
      <p class="mt-2 max-w-140 text-lg text-muted">{words().lead}</p>
      <Show when={canWrite()}>
        <ol class="mt-6 grid gap-4 sm:grid-cols-3">
          <For each={steps}>
            {(step, index) => (
              <li class="border-t-2 border-line pt-3">
                <p class="font-semibold">
                  {index() + 1}. {t().firstRun[step].title}
                </p>
                <p class="mt-1 text-sm text-muted">{t().firstRun[step].text}</p>
              </li>
            )}
          </For>
        </ol>
        <h3 class="mt-8 mb-3 font-semibold">{t().firstRun.suggestions}</h3>
        <ul class="grid gap-3 sm:grid-cols-2">
          <For each={suggest(props.providers)}>
            {(provider) => (
              <li class="flex items-center gap-3 rounded-lg border border-line bg-raised p-3">
                <ProviderMark name={provider.name} iconUrl={provider.iconUrl} />
                <div class="min-w-0 flex-1">
                  <p class="truncate font-medium">{provider.name}</p>
                  <p class="truncate text-sm text-muted">{labels.category(provider.category)}</p>
                </div>
                <Button
                  aria-label={t().firstRun.connectProvider(provider.name)}
                  onClick={() => actions.connect(provider.key)}
                >
                  {t().firstRun.connect}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <A href="/marketplace" class={`mt-6 ${buttonClass(canWrite() ? 'primary' : 'secondary')}`}>
        {t().firstRun.browse(props.providers.length)}
      </A>
    </div>
  );
}
