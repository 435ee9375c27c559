import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import type { ConnectionQuery } from '../../graphql/generated/graphql';
import { Button, Card, ProviderMark } from '../../ui';
import { useIntegrationActions } from '../integrations';
import { useSession } from '../session';
import { useConnectionsMessages } from './connections.messages';

export type SetupProvider = ConnectionQuery['providers'][number];

/** Opens the dialog that connects the provider; absent where there is no way to. */
export function ConnectButton(props: {
  provider: SetupProvider;
  isFirst: boolean;
  primary?: boolean;
}) {
  const t = useConnectionsMessages();
  const session = useSession();
  const actions = useIntegrationActions();
  const offered = () =>
    session.can('INTEGRATIONS_WRITE') &&
    props.provider.authModes.some(({ available }) => available) &&
    (props.isFirst || props.provider.allowsMultiple);
  return (
    <Show when={offered()}>
      <Button
        variant={props.primary ? 'primary' : 'secondary'}
        class="max-w-full whitespace-normal!"
        onClick={() => actions.connect(props.provider.key)}
      >
        {props.isFirst ? t().connect(props.provider.name) : t().connectAnother(props.provider.name)}
      </Button>
    </Show>
  );
}

function ProviderSetup(props: { provider: SetupProvider; isFirst: boolean }) {
  const t = useConnectionsMessages();
  return (
    <li class="grid grid-cols-[minmax(0,1fr)] gap-3 border-t border-line pt-4 first:border-t-0 first:pt-0">
      <div class="flex items-start gap-3">
        <ProviderMark name={props.provider.name} iconUrl={props.provider.iconUrl} size="sm" />
        <div class="min-w-0">
          <h3 class="font-medium">
            <A
              href={`/marketplace/${props.provider.key}`}
              class="underline underline-offset-2"
              aria-label={t().about(props.provider.name)}
            >
              {props.provider.name}
            </A>
          </h3>
          <p class="text-sm text-muted">{props.provider.description}</p>
        </div>
      </div>
      <ol class="ms-5 grid list-decimal gap-1.5 text-sm">
        <For each={props.provider.setupSteps}>{(step) => <li>{step}</li>}</For>
      </ol>
      <div>
        <ConnectButton provider={props.provider} isFirst={props.isFirst} />
      </div>
    </li>
  );
}

/** The providers that there are, each with its steps and the way to connect it. */
export function Setup(props: {
  providers: readonly SetupProvider[];
  installed: readonly string[];
}) {
  const t = useConnectionsMessages();
  return (
    <div id="setup" class="min-w-0 scroll-mt-18">
      <Card title={t().setup}>
        <ul class="grid gap-4">
          <For each={props.providers}>
            {(provider) => (
              <ProviderSetup
                provider={provider}
                isFirst={!props.installed.includes(provider.key)}
              />
            )}
          </For>
        </ul>
      </Card>
    </div>
  );
}
