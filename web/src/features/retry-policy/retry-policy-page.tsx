import { createSignal, For, Match, Show, Switch, type Accessor } from 'solid-js';
import { createQuery, useFailureText } from '../../graphql';
import type { RetryPolicyFieldsFragment } from '../../graphql/generated/graphql';
import { useNumbers } from '../../i18n';
import { Card, ErrorState, RelativeTime, SkeletonList } from '../../ui';
import { followDeliveries } from '../deliveries/follow-deliveries';
import { useSession } from '../session';
import { createTitle } from '../shell';
import { createPolicyForm, type PolicyForm } from './create-policy-form';
import { durationWords } from './duration-words';
import { PolicyFields } from './policy-form';
import { retryPolicyQuery } from './retry-policy.documents';
import { useRetryPolicyMessages } from './retry-policy.messages';
import { ScheduleTable, useScheduleSummary } from './schedule-table';

type Policy = RetryPolicyFieldsFragment;

function Preview(props: { policy: Policy; form: PolicyForm }) {
  const t = useRetryPolicyMessages();
  const failureText = useFailureText();
  const summary = useScheduleSummary();
  const preview = props.form.preview;
  const steps = () => (props.form.changed() ? preview.schedule() : props.policy.schedule);
  const present = () => summary(props.policy.schedule, props.policy.deadLetterQueue);
  return (
    <Card title={props.form.changed() ? t().schedule.title : t().schedule.titleNow}>
      <Switch>
        <Match when={!props.form.valid()}>
          <p class="text-sm text-muted" role="status">
            {t().schedule.wrong}
          </p>
        </Match>
        <Match when={preview.error()}>
          {(error) => (
            <ErrorState
              title={t().schedule.failed}
              message={failureText(error())}
              onRetry={() => preview.refetch()}
            />
          )}
        </Match>
        <Match when={steps()}>
          {(found) => (
            <>
              <p role="status">{summary(found(), props.form.draft().deadLetterQueue)}</p>
              <p class="mt-1 mb-3 text-sm text-muted">
                {props.form.changed() ? t().schedule.nowSummary(present()) : t().schedule.unchanged}
              </p>
              <ScheduleTable
                steps={found()}
                present={props.form.changed() ? props.policy.schedule : undefined}
              />
            </>
          )}
        </Match>
        <Match when={true}>
          <SkeletonList count={5} class="h-8" />
        </Match>
      </Switch>
      <p class="mt-3 text-sm text-muted">{t().schedule.retryAfter}</p>
    </Card>
  );
}

function Editor(props: { policy: Policy; onSaved: (policy: Policy) => void }) {
  const form = createPolicyForm(
    () => props.policy,
    (policy) => props.onSaved(policy),
  );
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
      <Card>
        <PolicyFields form={form} />
      </Card>
      <Preview policy={props.policy} form={form} />
    </div>
  );
}

/** For those who may look and not change. */
function Reading(props: { policy: Policy }) {
  const t = useRetryPolicyMessages();
  const numbers = useNumbers();
  const summary = useScheduleSummary();
  const facts = () => {
    const { form, units } = t();
    const yesNo = (value: boolean): string => (value ? form.on : form.off);
    return [
      [form.strategy, form.strategies[props.policy.strategy]],
      [form.maxRetries, numbers.count(props.policy.maxRetries)],
      [form.baseDelay, durationWords(props.policy.baseDelaySeconds, units)],
      [form.maxDelay, durationWords(props.policy.maxDelaySeconds, units)],
      [form.jitter, yesNo(props.policy.jitter)],
      [form.deadLetterQueue, yesNo(props.policy.deadLetterQueue)],
    ] as const;
  };
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
      <Card>
        <dl class="divide-y divide-line text-sm">
          <For each={facts()}>
            {([label, value]) => (
              <div class="grid gap-x-4 py-2 sm:grid-cols-[12rem_1fr]">
                <dt class="text-muted">{label}</dt>
                <dd>{value}</dd>
              </div>
            )}
          </For>
        </dl>
      </Card>
      <Card title={t().schedule.titleNow}>
        <p class="mb-3">{summary(props.policy.schedule, props.policy.deadLetterQueue)}</p>
        <ScheduleTable steps={props.policy.schedule} />
        <p class="mt-3 text-sm text-muted">{t().schedule.retryAfter}</p>
      </Card>
    </div>
  );
}

function Changed(props: { at: Accessor<string | null> }) {
  const t = useRetryPolicyMessages();
  return (
    <p class="text-sm text-muted">
      <Show when={props.at()} fallback={t().never}>
        {(at) => (
          <>
            {t().changed} <RelativeTime at={at()} side="start" />
          </>
        )}
      </Show>
    </p>
  );
}

/** What saving answered stands until the query has caught up with it. */
function newest(asked: Policy | undefined, saved: Policy | null): Policy | undefined {
  const timeOf = (policy: Policy | null | undefined): number =>
    Date.parse(policy?.updatedAt ?? '') || 0;
  return saved && timeOf(saved) > timeOf(asked) ? saved : asked;
}

/** When failed deliveries are tried again. */
export default function RetryPolicyPage() {
  const t = useRetryPolicyMessages();
  const failureText = useFailureText();
  const session = useSession();
  createTitle(() => t().title);
  const query = createQuery(retryPolicyQuery, () => ({}));
  const [saved, setSaved] = createSignal<Policy | null>(null);
  const policy = () => newest(query.data?.retryPolicy, saved());
  followDeliveries(() => query.refetch());
  return (
    <>
      <div class="mb-4 grid gap-1">
        <p class="max-w-160 text-muted">{t().lead}</p>
        <Show when={policy()}>{(found) => <Changed at={() => found().updatedAt} />}</Show>
      </div>
      <Switch fallback={<SkeletonList count={2} class="h-48" />}>
        <Match when={policy()}>
          {(found) => (
            <Show when={session.can('WEBHOOKS_MANAGE')} fallback={<Reading policy={found()} />}>
              <Editor policy={found()} onSaved={setSaved} />
            </Show>
          )}
        </Match>
        <Match when={query.error}>
          {(error) => (
            <ErrorState
              title={t().failed}
              message={failureText(error())}
              requestId={error().requestId}
              onRetry={() => query.refetch()}
            />
          )}
        </Match>
      </Switch>
    </>
  );
}
