import { For, Match, Show, Switch, type ParentProps } from 'solid-js';
import { createQuery, useFailureText } from '../../graphql';
import type { TroubleshootQuery } from '../../graphql/generated/graphql';
import { Button, ErrorState, Notice, ProviderMark, RelativeTime, SkeletonList } from '../../ui';
import { Dialog } from '../../ui/overlays';
import { targetOf, useIntegrationActions } from '../integrations';
import { useSession } from '../session';
import { createHealthChanges } from './create-health';
import { createRunCheck, type RunCheck } from './create-run-check';
import { fieldLabel } from './field-label';
import { troubleshootQuery } from './health.documents';
import { useHealthMessages } from './health.messages';
import { LastChecks } from './last-checks';

const shownChecks = 5;

type Broken = NonNullable<TroubleshootQuery['integration']>;
type BrokenHealth = NonNullable<TroubleshootQuery['integrationHealth']>;

function Part(props: ParentProps<{ title: string }>) {
  return (
    <section class="mt-5 first:mt-0">
      <h3 class="mb-1.5 font-semibold">{props.title}</h3>
      {props.children}
    </section>
  );
}

const isBroken = ({ status }: Broken): boolean => status === 'ERROR' || status === 'NEEDS_REAUTH';

/** The last failure, as its check tells it, and the field that the provider would have otherwise. */
function failureOf(integration: Broken, health: BrokenHealth | null) {
  const test = integration.lastTest?.outcome === 'FAILED' ? integration.lastTest : null;
  const check = health?.checks.nodes.find(({ outcome }) => outcome === 'FAILED');
  return {
    message: check?.message ?? test?.message ?? integration.statusMessage,
    hint: check?.hint ?? test?.hint ?? null,
    field: test?.fieldAtFault ?? null,
  };
}

function Failure(props: { integration: Broken; health: BrokenHealth | null }) {
  const t = useHealthMessages();
  const failure = () => failureOf(props.integration, props.health);
  const label = () => {
    const { field } = failure();
    const { authModes } = props.integration.provider;
    return field === null ? null : fieldLabel(authModes, props.integration.authMode, field);
  };
  return (
    <>
      <Part title={t().troubleshoot.what}>
        <Notice tone="error">
          <p class="font-mono text-xs break-words whitespace-pre-wrap">{failure().message}</p>
          <p class="mt-1.5 flex flex-wrap gap-x-2">
            <span>
              {t().troubleshoot.since}{' '}
              <RelativeTime at={props.integration.statusSince} side="start" />
            </span>
            <Show when={props.health?.failuresInARow}>
              {(count) => <span>· {t().troubleshoot.inARow(count())}</span>}
            </Show>
          </p>
        </Notice>
      </Part>
      <Part title={t().troubleshoot.way}>
        <p>{failure().hint ?? t().troubleshoot.noHint}</p>
        <Show when={label()}>
          {(name) => <p class="mt-1 font-medium">{t().troubleshoot.field(name())}</p>}
        </Show>
      </Part>
    </>
  );
}

function Body(props: { integration: Broken; health: BrokenHealth | null }) {
  const t = useHealthMessages();
  const provider = () => props.integration.provider;
  return (
    <>
      <Show
        when={isBroken(props.integration)}
        fallback={<Notice tone="info">{t().troubleshoot.works(props.integration.name)}</Notice>}
      >
        <Failure integration={props.integration} health={props.health} />
      </Show>
      <Part title={t().troubleshoot.lastChecks}>
        <LastChecks checks={props.health?.checks.nodes ?? []} />
      </Part>
      <Part title={t().troubleshoot.steps}>
        <ol class="grid list-decimal gap-1 ps-5 text-sm marker:text-muted">
          <For each={provider().setupSteps}>{(step) => <li>{step}</li>}</For>
        </ol>
        <Show when={provider().docsUrl}>
          {(url) => (
            <a
              href={url()}
              target="_blank"
              rel="noreferrer"
              class="mt-1.5 inline-block py-1 text-sm text-accent-text underline underline-offset-2"
            >
              {t().troubleshoot.docs(provider().name)} ↗
            </a>
          )}
        </Show>
      </Part>
    </>
  );
}

function Ways(props: { integration: Broken; check: RunCheck; onClose: () => void }) {
  const t = useHealthMessages();
  const actions = useIntegrationActions();
  const reconnects = () => props.integration.status !== 'ERROR';
  const label = () => {
    if (reconnects()) return t().troubleshoot.reconnect;
    const { lastTest, provider, authMode } = props.integration;
    const field = lastTest?.fieldAtFault ?? null;
    const name = field === null ? null : fieldLabel(provider.authModes, authMode, field);
    return name === null ? t().troubleshoot.settings : t().troubleshoot.change(name);
  };
  function mend(): void {
    const target = targetOf(props.integration, props.integration.provider);
    const action = reconnects() ? 'reconnect' : 'edit';
    props.onClose();
    actions.run(action, target);
  }
  return (
    <>
      <Button busy={props.check.busy()} onClick={() => void props.check.run(props.integration)}>
        {t().troubleshoot.again}
      </Button>
      <Show when={isBroken(props.integration)}>
        <Button variant="primary" onClick={mend}>
          {label()}
        </Button>
      </Show>
    </>
  );
}

/** Why an integration is broken and what to do: the failure, the way out, the last checks, the provider's steps. */
export default function TroubleshootDialog(props: { integrationId: string; onClose: () => void }) {
  const t = useHealthMessages();
  const session = useSession();
  const failureText = useFailureText();
  const query = createQuery(troubleshootQuery, () => ({
    id: props.integrationId,
    checks: shownChecks,
  }));
  createHealthChanges(
    () => props.integrationId,
    () => query.refetch(),
  );
  const check = createRunCheck(() => query.refetch());
  const integration = () => query.data?.integration ?? null;
  return (
    <Dialog
      wide
      title={t().troubleshoot.title(integration()?.name ?? '')}
      mark={
        <Show when={integration()?.provider}>
          {(provider) => (
            <ProviderMark name={provider().name} iconUrl={provider().iconUrl} size="sm" />
          )}
        </Show>
      }
      onClose={() => props.onClose()}
      footer={
        <Show when={session.can('INTEGRATIONS_WRITE') && integration()}>
          {(known) => <Ways integration={known()} check={check} onClose={() => props.onClose()} />}
        </Show>
      }
    >
      <Switch fallback={<SkeletonList count={3} class="h-20" />}>
        <Match when={integration()}>
          {(known) => <Body integration={known()} health={query.data?.integrationHealth ?? null} />}
        </Match>
        <Match when={query.data}>
          <Notice tone="info">{t().troubleshoot.gone}</Notice>
        </Match>
        <Match when={query.error}>
          {(error) => (
            <ErrorState
              title={t().troubleshoot.failed}
              message={failureText(error())}
              requestId={error().requestId}
              onRetry={() => query.refetch()}
            />
          )}
        </Match>
      </Switch>
    </Dialog>
  );
}
