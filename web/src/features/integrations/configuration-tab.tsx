import { For, Show, Suspense, type ParentProps } from 'solid-js';
import { lazy } from '../../lib/lazy';
import { useLabels } from '../../i18n';
import { Button, Card, RelativeTime, SkeletonList } from '../../ui';
import { EmailUsageSection, sendsBySmtp } from '../messaging';
import { ProxySection } from '../proxy';
import { useSession } from '../session';
import { useIntegrationActions } from './actions';
import {
  authModeLabel,
  credentialLabel,
  readConfig,
  type IntegrationDetail,
} from './integration-detail';
import { useIntegrationsMessages } from './integrations.messages';
import { LastTest } from './last-test';
import { actionsFor, targetOf } from './target';

const TokenPanel = lazy(() => import('../oauth/token-panel'));
const withToken: ReadonlySet<string> = new Set(['OAUTH2_CODE', 'OAUTH2_CLIENT_CREDENTIALS']);

function Row(props: ParentProps<{ label: string; mono?: boolean }>) {
  return (
    <div class="grid gap-x-4 py-2 sm:grid-cols-[12rem_1fr]">
      <dt class="text-muted">{props.label}</dt>
      <dd class="min-w-0 break-words" classList={{ 'font-mono': props.mono ?? false }}>
        {props.children}
      </dd>
    </div>
  );
}

/** What is stored about an integration, and its last test. */
export function ConfigurationTab(props: { integration: IntegrationDetail }) {
  const t = useIntegrationsMessages();
  const labels = useLabels();
  const session = useSession();
  const actions = useIntegrationActions();
  const target = () => targetOf(props.integration, props.integration.provider);
  const canEdit = () => session.can('INTEGRATIONS_WRITE') && actionsFor(target()).includes('edit');
  const mode = () =>
    props.integration.provider.authModes.find(({ key }) => key === props.integration.authMode);
  const hasToken = () =>
    withToken.has(mode()?.kind ?? '') && props.integration.status !== 'DISCONNECTED';
  const signIn = () =>
    target().signsIn
      ? {
          again: () => actions.run('reconnect', target()),
          change: () => actions.run('reconnect', { ...target(), signsIn: false }),
        }
      : null;
  return (
    <div class="grid items-start gap-4 lg:grid-cols-2">
      <Card title={t().configuration.title}>
        <dl class="divide-y divide-line text-sm">
          <Row label={t().configuration.signIn}>{authModeLabel(props.integration)}</Row>
          <For each={readConfig(props.integration, t().configuration)}>
            {({ label, value }) => <Row label={label}>{value}</Row>}
          </For>
          <For each={props.integration.credentialMasks}>
            {({ field, mask }) => (
              <Row label={credentialLabel(props.integration, field)} mono>
                {mask}
              </Row>
            )}
          </For>
          <Show when={props.integration.connectedBy}>
            {(actor) => <Row label={t().configuration.connectedBy}>{labels.actor(actor())}</Row>}
          </Show>
          <Row label={t().configuration.created}>
            <RelativeTime at={props.integration.createdAt} side="start" />
          </Row>
          <Row label={t().configuration.changed}>
            <RelativeTime at={props.integration.updatedAt} side="start" />
          </Row>
        </dl>
        <Show when={canEdit()}>
          <Button class="mt-3" onClick={() => actions.run('edit', target())}>
            {t().configuration.edit}
          </Button>
        </Show>
      </Card>
      <div class="grid min-w-0 gap-4">
        <Show when={hasToken()}>
          <Suspense fallback={<SkeletonList count={1} class="h-52" />}>
            <TokenPanel integration={props.integration} signIn={signIn()} />
          </Suspense>
        </Show>
        <LastTest
          check={props.integration.lastTest}
          at={props.integration.lastTestedAt}
          description={props.integration.provider.check.description}
        />
        <Show when={session.can('HEALTH_READ') && sendsBySmtp(props.integration.provider)}>
          <EmailUsageSection integrationId={props.integration.id} />
        </Show>
        <ProxySection
          integrationId={props.integration.id}
          providerName={props.integration.provider.name}
        />
      </div>
    </div>
  );
}
