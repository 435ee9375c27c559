import { A, useParams, useSearchParams } from '@solidjs/router';
import { createMemo, Match, Show, Suspense, Switch } from 'solid-js';
import { lazy } from '../../lib/lazy';
import { createQuery, useFailureText } from '../../graphql';
import { Button, buttonClass, EmptyState, ErrorState, Notice, SkeletonList } from '../../ui';
import { Tabs, type Tab } from '../../ui/overlays';
import { ActivityList } from '../activity/activity-list';
import { useSession } from '../session';
import { createTitle } from '../shell';
import { ConfigurationTab } from './configuration-tab';
import type { IntegrationDetail } from './integration-detail';
import { IntegrationHeader } from './integration-header';
import { integrationQuery } from './integrations.documents';
import { useIntegrationsMessages } from './integrations.messages';

const HealthTab = lazy(() => import('../health/health-tab'));
const TroubleshootDialog = lazy(() => import('../health/troubleshoot-dialog'));
const broken: ReadonlySet<string> = new Set(['ERROR', 'NEEDS_REAUTH']);

/** What its provider said when it failed, and the way out; in full where there is one who may look. */
function FailureNotice(props: { integration: IntegrationDetail }) {
  const t = useIntegrationsMessages();
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const setOpen = (open: boolean) =>
    setSearch({ troubleshoot: open ? '1' : undefined }, { scroll: false });
  const failed = () =>
    props.integration.lastTest?.outcome === 'FAILED' ? props.integration.lastTest : null;
  const canLook = () => session.can('HEALTH_READ') && broken.has(props.integration.status);
  return (
    <>
      <Show when={failed()}>
        {(check) => (
          <div class="mb-5">
            <Notice tone="error" title={t().lastTest.failed}>
              <p class="mt-1 font-mono text-xs break-words whitespace-pre-wrap">
                {check().message}
              </p>
              <Show when={check().hint}>
                <p class="mt-1.5">{check().hint}</p>
              </Show>
              <Show when={canLook()}>
                <Button size="sm" class="mt-2" onClick={() => setOpen(true)}>
                  {t().page.troubleshoot}
                </Button>
              </Show>
            </Notice>
          </div>
        )}
      </Show>
      <Suspense>
        <Show when={search['troubleshoot'] === '1' && session.can('HEALTH_READ')}>
          <TroubleshootDialog integrationId={props.integration.id} onClose={() => setOpen(false)} />
        </Show>
      </Suspense>
    </>
  );
}

function IntegrationView(props: { integration: IntegrationDetail }) {
  const t = useIntegrationsMessages();
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const id = createMemo(() => props.integration.id);
  const filter = createMemo(() => ({ integrationId: id() }));
  const activity = (): Tab => ({
    value: 'activity',
    label: t().page.activity,
    body: () => (
      <ActivityList
        filter={filter}
        pageSize={20}
        empty={<EmptyState title={t().page.noActivity} message={t().page.activityComes} />}
      />
    ),
  });
  const configuration = (): Tab => ({
    value: 'configuration',
    label: t().configuration.title,
    body: () => <ConfigurationTab integration={props.integration} />,
  });
  const health = (): Tab => ({
    value: 'health',
    label: t().page.health,
    body: () => (
      <Suspense fallback={<SkeletonList count={3} class="h-32" />}>
        <HealthTab integration={props.integration} />
      </Suspense>
    ),
  });
  const tabs = createMemo(() => [
    ...(session.can('HEALTH_READ') ? [health()] : []),
    ...(session.can('ACTIVITY_READ') ? [activity()] : []),
    configuration(),
  ]);
  const tab = () =>
    tabs().find(({ value }) => value === search['tab'])?.value ?? tabs()[0]?.value ?? '';
  return (
    <>
      <IntegrationHeader integration={props.integration} />
      <Show when={tab() !== 'configuration'}>
        <FailureNotice integration={props.integration} />
      </Show>
      <Tabs
        label={t().page.views}
        value={tab()}
        onChange={(value) =>
          setSearch({ tab: value === tabs()[0]?.value ? undefined : value }, { scroll: false })
        }
        tabs={tabs()}
      />
    </>
  );
}

/** One integration: health, history, configuration. */
export default function IntegrationPage() {
  const t = useIntegrationsMessages();
  const failureText = useFailureText();
  const params = useParams();
  const query = createQuery(integrationQuery, () => ({ id: params['id'] ?? '' }));
  createTitle(() => query.data?.integration?.name ?? t().page.title);
  const missing = () => query.error?.code === 'NOT_FOUND' || query.data?.integration === null;
  return (
    <Switch fallback={<SkeletonList count={3} class="h-32" />}>
      <Match when={missing()}>
        <EmptyState
          title={t().page.missing}
          message={t().page.missingWhy}
          action={
            <A href="/marketplace?installed=1" class={buttonClass()}>
              {t().page.installed}
            </A>
          }
        />
      </Match>
      <Match when={query.data?.integration}>
        {(integration) => <IntegrationView integration={integration()} />}
      </Match>
      <Match when={query.error}>
        {(error) => (
          <ErrorState
            title={t().page.failed}
            message={failureText(error())}
            requestId={error().requestId}
            onRetry={() => query.refetch()}
          />
        )}
      </Match>
    </Switch>
  );
}
