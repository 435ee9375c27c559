import { Match, Show, Switch } from 'solid-js';
import { useNow } from '../../lib/clock';
import { useFormat } from '../../i18n';
import { Button, Notice, RelativeTime, StatusBadge } from '../../ui';
import type { IntegrationDetail } from '../integrations/integration-detail';
import { useSession } from '../session';
import type { Health } from './create-health';
import type { RunCheck } from './create-run-check';
import { Heartbeat } from './heartbeat';
import { hubOffline, lookOfState } from './health-look';
import { useHealthMessages } from './health.messages';

interface OverviewProps {
  integration: IntegrationDetail;
  health: Health;
  check: RunCheck;
}

/** Why what is shown may not be what is: nothing is checked, or the last check told nothing. */
function Standing(props: OverviewProps) {
  const t = useHealthMessages();
  const newest = () => props.health.checks.nodes[0];
  return (
    <Switch>
      <Match when={props.integration.status === 'DISCONNECTED'}>
        <Notice tone="info">{t().overview.disconnected}</Notice>
      </Match>
      <Match when={props.integration.status === 'DISABLED'}>
        <Notice tone="info">{t().overview.disabled}</Notice>
      </Match>
      <Match when={props.health.state === 'NOT_CHECKABLE'}>
        <Notice tone="info" title={t().overview.notCheckable}>
          {newest()?.message ?? props.integration.provider.check.description}
        </Notice>
      </Match>
      <Match when={newest()?.code === hubOffline}>
        <Notice tone="warn" title={t().overview.offline}>
          {t().overview.offlineWhy(props.integration.name)}
        </Notice>
      </Match>
      <Match when={newest()?.outcome === 'UNKNOWN' && newest()}>
        {(check) => (
          <Notice tone="warn" title={t().overview.unknown}>
            {check().message}
          </Notice>
        )}
      </Match>
      <Match
        when={
          props.health.state !== 'UNHEALTHY' &&
          props.health.failuresInARow > 0 &&
          props.health.failuresInARow < props.health.failureThreshold
        }
      >
        <Notice tone="warn">
          {t().overview.streak(props.health.failuresInARow, props.health.failureThreshold)}
        </Notice>
      </Match>
    </Switch>
  );
}

/** When it is checked: how often, the last time, the next time. */
function Schedule(props: { health: Health }) {
  const t = useHealthMessages();
  const format = useFormat();
  const now = useNow();
  const next = (at: string) => {
    const wait = Date.parse(at) - now();
    if (wait <= 0) return t().overview.now;
    return wait < 60_000 ? t().overview.soon : format.relativeTime(Date.parse(at), now());
  };
  return (
    <dl class="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      <Show when={props.health.lastCheckedAt}>
        {(at) => (
          <div class="flex gap-1.5">
            <dt class="text-muted">{t().overview.lastChecked}</dt>
            <dd>
              <RelativeTime at={at()} side="start" />
            </dd>
          </div>
        )}
      </Show>
      <Show when={props.health.nextCheckAt}>
        {(at) => (
          <div class="flex gap-1.5">
            <dt class="text-muted">{t().overview.nextCheck}</dt>
            <dd>
              <time
                dateTime={at()}
                data-exact={format.exactTime(Date.parse(at()))}
                data-side="start"
                tabindex="0"
                class="exact-time rounded-sm whitespace-nowrap tabular-nums"
              >
                {next(at())}
              </time>
            </dd>
          </div>
        )}
      </Show>
      <div class="flex gap-1.5">
        <dt class="sr-only">{t().settings.interval}</dt>
        <dd class="text-muted">{t().overview.every(props.health.intervalMinutes)}</dd>
      </div>
    </dl>
  );
}

/** The state and since when, the last checks as bars, and the check itself. */
export function HealthOverview(props: OverviewProps) {
  const t = useHealthMessages();
  const session = useSession();
  const neverChecked = () => props.health.state === 'UNKNOWN' && !props.health.lastCheckedAt;
  const canRun = () =>
    session.can('INTEGRATIONS_WRITE') &&
    props.integration.status !== 'DISCONNECTED' &&
    props.health.state !== 'NOT_CHECKABLE';
  return (
    <section
      aria-label={t().overview.title}
      class="grid min-w-0 gap-3 rounded-lg border border-line bg-raised p-4"
    >
      <div class="flex flex-wrap items-start justify-between gap-3">
        <div class="grid gap-2">
          <p class="flex flex-wrap items-center gap-2 text-sm text-muted">
            <StatusBadge
              status={lookOfState(props.health.state)}
              word={neverChecked() ? t().notChecked : t().states[props.health.state]}
            />
            <Show when={!neverChecked()}>
              <span>
                {t().overview.since} <RelativeTime at={props.health.stateSince} side="start" />
              </span>
            </Show>
          </p>
          <Schedule health={props.health} />
        </div>
        <Show when={canRun()}>
          <Button busy={props.check.busy()} onClick={() => void props.check.run(props.integration)}>
            {t().overview.run}
          </Button>
        </Show>
      </div>
      <Standing {...props} />
      <Show
        when={props.health.checks.nodes.length > 0}
        fallback={
          <div class="rounded-lg border border-dashed border-line px-4 py-8 text-center">
            <p class="font-medium">{t().empty.title}</p>
            <p class="mx-auto max-w-120 text-sm text-muted">
              {props.health.nextCheckAt ? t().empty.message : t().empty.paused}
            </p>
          </div>
        }
      >
        <Heartbeat checks={props.health.checks.nodes} />
      </Show>
    </section>
  );
}
