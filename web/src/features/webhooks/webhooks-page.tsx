import { For, Match, Show, Switch } from 'solid-js';
import { createQuery, useFailureText } from '../../graphql';
import type { WebhookFieldsFragment } from '../../graphql/generated/graphql';
import { Button, EmptyState, ErrorState, Icon, SkeletonList } from '../../ui';
import { followDeliveries } from '../deliveries/follow-deliveries';
import { Table, type Column } from '../members/table';
import { useSession } from '../session';
import { createTitle } from '../shell';
import { createWebhookJobs, WebhookJobDialogs, type WebhookJobs } from './webhook-jobs';
import { WebhookRow } from './webhook-row';
import { webhooksQuery } from './webhooks.documents';
import { useWebhooksMessages } from './webhooks.messages';

function List(props: { webhooks: readonly WebhookFieldsFragment[]; jobs: WebhookJobs }) {
  const t = useWebhooksMessages();
  const session = useSession();
  const columns = (): Column[] => [
    { label: t().columns.webhook },
    { label: t().columns.events, width: 'md:w-36 xl:w-52' },
    { label: t().columns.status, width: 'md:w-32 xl:w-44' },
    { label: t().columns.success, width: 'md:w-28 xl:w-34' },
    { label: t().columns.lastDelivered, width: 'md:w-28 xl:w-34' },
    ...(session.can('WEBHOOKS_MANAGE')
      ? [{ label: t().columns.actions, width: 'md:w-12 xl:w-14', hidden: true }]
      : []),
  ];
  return (
    <Table label={t().title} columns={columns()}>
      <For each={props.webhooks}>
        {(webhook) => (
          <WebhookRow webhook={webhook} onAction={(name) => props.jobs.start(name, webhook)} />
        )}
      </For>
    </Table>
  );
}

function Create(props: { jobs: WebhookJobs }) {
  const t = useWebhooksMessages();
  return (
    <Button variant="primary" onClick={() => props.jobs.create()}>
      <Icon name="plus" />
      {t().create}
    </Button>
  );
}

/** The organization's webhooks: where they lead, what they listen to, and how their deliveries go. */
export default function WebhooksPage() {
  const t = useWebhooksMessages();
  const failureText = useFailureText();
  const session = useSession();
  createTitle(() => t().title);
  const query = createQuery(webhooksQuery, () => ({}));
  followDeliveries(() => query.refetch());
  const jobs = createWebhookJobs();
  const webhooks = () => query.data?.webhooks ?? [];
  let lead: HTMLElement | undefined;
  const mayManage = () => session.can('WEBHOOKS_MANAGE');
  return (
    <>
      <div class="mb-4 flex flex-wrap items-start justify-between gap-3">
        <p
          ref={(element) => (lead = element)}
          tabindex="-1"
          class="max-w-160 rounded-sm text-muted"
        >
          {t().lead}
        </p>
        <Show when={mayManage() && webhooks().length > 0}>
          <Create jobs={jobs} />
        </Show>
      </div>
      <Switch fallback={<SkeletonList count={3} class="h-16" />}>
        <Match when={webhooks().length > 0}>
          <List webhooks={webhooks()} jobs={jobs} />
        </Match>
        <Match when={query.data}>
          <EmptyState
            title={t().empty.title}
            message={mayManage() ? t().empty.message : `${t().empty.message} ${t().empty.reader}`}
            action={
              <Show when={mayManage()}>
                <Create jobs={jobs} />
              </Show>
            }
          />
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
      <WebhookJobDialogs jobs={jobs} onDeleted={() => lead?.focus()} />
    </>
  );
}
