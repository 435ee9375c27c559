import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useLabels } from '../../i18n';
import { Button, ProviderMark, RelativeTime, StatusBadge, type Status } from '../../ui';
import { SendMessage, SendTestEmail, sendsBySmtp } from '../messaging';
import { PublishButton } from '../publishing';
import { useSession } from '../session';
import { createActionFocus } from './action-focus';
import { useIntegrationActions } from './actions';
import { IntegrationMenu } from './actions-menu';
import { credentialLabel, type IntegrationDetail } from './integration-detail';
import { useIntegrationsMessages } from './integrations.messages';
import { LastCheck } from './last-check';
import { actionsFor, targetOf, type ActionName } from './target';

const inMenu: ReadonlySet<ActionName> = new Set(['disconnect', 'delete']);
const unconnected: ReadonlySet<Status> = new Set(['ERROR', 'NEEDS_REAUTH', 'DISCONNECTED']);

/** Signing in again is always possible, but a button only where it may mend something. */
const wantsReconnect = (status: Status): boolean => unconnected.has(status);

function Actions(props: { integration: IntegrationDetail }) {
  const t = useIntegrationsMessages();
  const actions = useIntegrationActions();
  const target = () => targetOf(props.integration, props.integration.provider);
  const shown = () =>
    actionsFor(target()).filter(
      (name) => !inMenu.has(name) && (name !== 'reconnect' || wantsReconnect(target().status)),
    );
  /** A mail server has its test e-mail. */
  const sendsNow = () =>
    !['DISCONNECTED', 'DISABLED'].includes(props.integration.status) &&
    !sendsBySmtp(props.integration.provider);
  let group: HTMLDivElement | undefined;
  const focus = createActionFocus(
    () => group,
    [() => actions.busy(props.integration.id), () => props.integration.status],
  );
  return (
    <div ref={(element) => (group = element)} class="flex flex-wrap items-center gap-2">
      <For each={shown()}>
        {(name) => (
          <Button
            variant={name === 'reconnect' || name === 'enable' ? 'primary' : 'secondary'}
            busy={name === 'test' && actions.busy(props.integration.id)}
            data-action={name}
            onClick={() => {
              focus.leaveAt(name);
              actions.run(name, target());
            }}
          >
            {t().buttons[name]}
          </Button>
        )}
      </For>
      <Show
        when={
          props.integration.status !== 'DISCONNECTED' && sendsBySmtp(props.integration.provider)
        }
      >
        <SendTestEmail integrationId={props.integration.id} name={props.integration.name} />
      </Show>
      <Show when={sendsNow()}>
        <SendMessage integration={props.integration} />
      </Show>
      <PublishButton target={props.integration} />
      <IntegrationMenu target={target()} leave={shown()} />
    </div>
  );
}

/** Name, status and since when, account, masked credentials, who connected it; and what can be done. */
export function IntegrationHeader(props: { integration: IntegrationDetail }) {
  const t = useIntegrationsMessages();
  const labels = useLabels();
  const session = useSession();
  const provider = () => props.integration.provider;
  /** A failed test is told in full below. */
  const message = () =>
    props.integration.lastTest?.outcome === 'FAILED' ? null : props.integration.statusMessage;
  return (
    <section class="mb-5 rounded-lg border border-line bg-raised p-4" aria-label={t().header.label}>
      <div class="flex flex-wrap items-start gap-x-4 gap-y-3">
        <ProviderMark name={provider().name} iconUrl={provider().iconUrl} size="lg" />
        <div class="min-w-0 flex-1 basis-60">
          <p class="text-sm text-muted">
            <A
              href={`/marketplace/${provider().key}`}
              class="text-accent-text underline underline-offset-2"
            >
              {provider().name}
            </A>{' '}
            · {labels.category(provider().category)}
          </p>
          <p class="mt-1 flex flex-wrap items-center gap-2 text-sm text-muted">
            <StatusBadge status={props.integration.status} />
            <span>
              {t().header.since} <RelativeTime at={props.integration.statusSince} side="start" />
            </span>
          </p>
          <Show when={message()}>{(text) => <p class="mt-2 text-sm">{text()}</p>}</Show>
        </div>
        <Show when={session.can('INTEGRATIONS_WRITE')}>
          <Actions integration={props.integration} />
        </Show>
      </div>
      <dl class="mt-4 flex flex-wrap gap-x-8 gap-y-3 border-t border-line pt-3 text-sm">
        <Show when={props.integration.identity}>
          {(identity) => (
            <div class="min-w-0">
              <dt class="text-muted">{t().header.account}</dt>
              <dd class="font-medium break-words">{identity()}</dd>
            </div>
          )}
        </Show>
        <For each={props.integration.credentialMasks}>
          {(mask) => (
            <div>
              <dt class="text-muted">{credentialLabel(props.integration, mask.field)}</dt>
              <dd class="font-mono">{mask.mask}</dd>
            </div>
          )}
        </For>
        <Show when={props.integration.connectedAt}>
          {(at) => (
            <div>
              <dt class="text-muted">{t().header.connected}</dt>
              <dd>
                <RelativeTime at={at()} side="start" />
                <Show when={props.integration.connectedBy}>
                  {(actor) => <> {t().header.by(labels.actor(actor()))}</>}
                </Show>
              </dd>
            </div>
          )}
        </Show>
        <Show when={session.can('HEALTH_READ')}>
          <LastCheck integrationId={props.integration.id} />
        </Show>
      </dl>
    </section>
  );
}
