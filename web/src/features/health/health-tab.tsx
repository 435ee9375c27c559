import { createMemo, Match, Show, Switch } from 'solid-js';
import { useFailureText } from '../../graphql';
import { ErrorState, Skeleton } from '../../ui';
import type { IntegrationDetail } from '../integrations/integration-detail';
import { CheckSettings } from './check-settings';
import { createHealth } from './create-health';
import { createRunCheck } from './create-run-check';
import { HealthNumbers } from './health-numbers';
import { HealthOverview } from './health-overview';
import { useHealthMessages } from './health.messages';
import { RecentErrors } from './recent-errors';
import { ResponseTime } from './response-time';

function Loading() {
  return (
    <div class="grid gap-4" aria-busy="true">
      <Skeleton class="h-44" />
      <Skeleton class="h-24" />
      <Skeleton class="h-80" />
    </div>
  );
}

/** How an integration is doing: its last checks, its numbers, its errors, and how it is checked. */
export default function HealthTab(props: { integration: IntegrationDetail }) {
  const t = useHealthMessages();
  const failureText = useFailureText();
  const id = createMemo(() => props.integration.id);
  const state = createHealth(id);
  const check = createRunCheck(() => state.refetch());
  const everChecked = () => (state.health()?.checks.nodes.length ?? 0) > 0;
  return (
    <Switch fallback={<Loading />}>
      <Match when={state.health()}>
        {(health) => (
          <div class="grid gap-4">
            <HealthOverview integration={props.integration} health={health()} check={check} />
            <Show when={everChecked() && health().state !== 'NOT_CHECKABLE'}>
              <HealthNumbers health={health()} />
              <ResponseTime integrationId={id()} />
            </Show>
            <div class="grid items-start gap-4 lg:grid-cols-2">
              <RecentErrors
                errors={health().errors.nodes}
                providerKey={props.integration.provider.key}
              />
              <CheckSettings
                integrationId={id()}
                settings={health()}
                onSaved={() => state.refetch()}
              />
            </div>
          </div>
        )}
      </Match>
      <Match when={state.error()}>
        {(error) => (
          <ErrorState
            title={t().loadFailed}
            message={failureText(error())}
            requestId={error().requestId}
            onRetry={() => state.refetch()}
          />
        )}
      </Match>
    </Switch>
  );
}
