import { For, Show } from 'solid-js';
import { actorLabel } from '../../lib/labels';
import { exactTime } from '../../lib/relative-time';
import { Button, Card } from '../../ui';
import { useSession } from '../session';
import { useIntegrationActions } from './actions';
import {
  authModeLabel,
  credentialLabel,
  readConfig,
  type IntegrationDetail,
} from './integration-detail';
import { LastTest } from './last-test';
import { actionsFor, targetOf } from './target';

function Row(props: { label: string; value: string; mono?: boolean }) {
  return (
    <div class="grid gap-x-4 py-2 sm:grid-cols-[12rem_1fr]">
      <dt class="text-muted">{props.label}</dt>
      <dd class="min-w-0 break-words" classList={{ 'font-mono': props.mono ?? false }}>
        {props.value}
      </dd>
    </div>
  );
}

/** What is stored about an integration, and its last test. */
export function ConfigurationTab(props: { integration: IntegrationDetail }) {
  const session = useSession();
  const actions = useIntegrationActions();
  const canEdit = () =>
    session.can('INTEGRATIONS_WRITE') && actionsFor(props.integration.status).includes('edit');
  return (
    <div class="grid items-start gap-4 lg:grid-cols-2">
      <Card title="Configuration">
        <dl class="divide-y divide-line text-sm">
          <Row label="Sign-in" value={authModeLabel(props.integration)} />
          <For each={readConfig(props.integration)}>
            {({ label, value }) => <Row label={label} value={value} />}
          </For>
          <For each={props.integration.credentialMasks}>
            {({ field, mask }) => (
              <Row label={credentialLabel(props.integration, field)} value={mask} mono />
            )}
          </For>
          <Show when={props.integration.connectedBy}>
            {(actor) => <Row label="Connected by" value={actorLabel(actor())} />}
          </Show>
          <Row label="Created" value={exactTime(Date.parse(props.integration.createdAt))} />
          <Row label="Changed" value={exactTime(Date.parse(props.integration.updatedAt))} />
        </dl>
        <Show when={canEdit()}>
          <Button
            class="mt-3"
            onClick={() =>
              actions.run('edit', targetOf(props.integration, props.integration.provider.key))
            }
          >
            Edit configuration
          </Button>
        </Show>
      </Card>
      <LastTest
        check={props.integration.lastTest}
        description={props.integration.provider.check.description}
      />
    </div>
  );
}
