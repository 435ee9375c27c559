import { A, useNavigate, useParams } from '@solidjs/router';
import { Match, Switch } from 'solid-js';
import { createQuery, useFailureText } from '../../graphql';
import type { WebhookFieldsFragment } from '../../graphql/generated/graphql';
import { buttonClass, EmptyState, ErrorState, SkeletonList } from '../../ui';
import { followDeliveries } from '../deliveries';
import { createTitle } from '../shell';
import { WebhookDeliveries } from './webhook-deliveries';
import { WebhookHeader } from './webhook-header';
import { createWebhookJobs, WebhookJobDialogs } from './webhook-jobs';
import { WebhookNotice } from './webhook-notice';
import { webhookQuery } from './webhooks.documents';
import { useWebhooksMessages } from './webhooks.messages';

const listHref = '/integrations/webhooks';

function WebhookView(props: { webhook: WebhookFieldsFragment }) {
  const jobs = createWebhookJobs();
  const navigate = useNavigate();
  return (
    <>
      <WebhookHeader webhook={props.webhook} onAction={(name) => jobs.start(name, props.webhook)} />
      <WebhookNotice webhook={props.webhook} />
      <WebhookDeliveries webhook={props.webhook} onTest={() => jobs.start('test', props.webhook)} />
      <WebhookJobDialogs jobs={jobs} onDeleted={() => navigate(listHref, { replace: true })} />
    </>
  );
}

/** One webhook: how it is, and the story of its deliveries. */
export default function WebhookPage() {
  const t = useWebhooksMessages();
  const failureText = useFailureText();
  const params = useParams();
  const query = createQuery(webhookQuery, () => ({ id: params['id'] ?? '' }));
  followDeliveries(() => query.refetch());
  createTitle(() => query.data?.webhook?.name ?? t().page.title);
  const missing = () => query.error?.code === 'NOT_FOUND' || query.data?.webhook === null;
  return (
    <Switch fallback={<SkeletonList count={3} class="h-32" />}>
      <Match when={missing()}>
        <EmptyState
          title={t().page.missing}
          message={t().page.missingWhy}
          action={
            <A href={listHref} class={buttonClass()}>
              {t().page.all}
            </A>
          }
        />
      </Match>
      <Match when={query.data?.webhook}>{(webhook) => <WebhookView webhook={webhook()} />}</Match>
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
