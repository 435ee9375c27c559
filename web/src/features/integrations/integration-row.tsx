import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import type { IntegrationFieldsFragment } from '../../graphql/generated/graphql';
import { ProviderMark, RelativeTime, Spinner, StatusBadge } from '../../ui';
import { ReconnectButton } from '../oauth/reconnect-button';
import { useSession } from '../session';
import { useIntegrationActions } from './actions';
import { IntegrationMenu } from './actions-menu';
import { statusText } from './status-text';
import { targetOf } from './target';

/** One integration in a list: its name opens it, its menu acts on it. */
export function IntegrationRow(props: {
  integration: IntegrationFieldsFragment;
  provider: Parameters<typeof targetOf>[1] & { name: string; iconUrl: string | null };
}) {
  const session = useSession();
  const actions = useIntegrationActions();
  const words = () => statusText(props.integration, props.provider.name);
  return (
    <li
      class="@container relative flex min-h-14 items-center gap-3 px-4 py-2 hover:bg-sunken"
      data-integration={props.integration.id}
    >
      <ProviderMark name={props.provider.name} iconUrl={props.provider.iconUrl} size="sm" />
      <div class="grid min-w-0 flex-1 gap-x-3 gap-y-1 @sm:grid-cols-[1fr_auto] @sm:items-center @xl:grid-cols-[1fr_auto_minmax(8rem,auto)]">
        <div class="min-w-0">
          <A
            href={`/integrations/${props.integration.id}`}
            class="block truncate py-0.5 font-medium after:absolute after:inset-0 focus-visible:after:rounded-sm"
          >
            {props.integration.name}
          </A>
          <Show
            when={words().hint}
            fallback={<p class="truncate text-sm text-muted">{words().text}</p>}
          >
            {(hint) => (
              <>
                <p class="line-clamp-3 text-sm text-error-text">{words().text}</p>
                <p class="text-sm text-muted">{hint()}</p>
              </>
            )}
          </Show>
        </div>
        <span class="hidden text-sm text-muted @xl:block">
          <RelativeTime at={props.integration.statusSince} inside />
        </span>
        <span class="flex flex-wrap items-center gap-2 justify-self-start">
          <Show when={actions.busy(props.integration.id)}>
            <Spinner class="text-muted" />
          </Show>
          <StatusBadge status={props.integration.status} />
          <span class="relative z-1 empty:hidden">
            <ReconnectButton integration={props.integration} provider={props.provider} />
          </span>
        </span>
      </div>
      <Show when={session.can('INTEGRATIONS_WRITE')}>
        <span class="relative z-1">
          <IntegrationMenu target={targetOf(props.integration, props.provider)} />
        </span>
      </Show>
    </li>
  );
}
