import { createSignal, Show, Suspense, type Accessor } from 'solid-js';
import { lazy } from '../../lib/lazy';
import { unwrap } from 'solid-js/store';
import type { WebhookFieldsFragment } from '../../graphql/generated/graphql';
import { createWebhookActions } from './create-webhook-actions';
import type { WebhookActionName, WebhookJob } from './webhook-job';

const WebhookDialogs = lazy(() => import('./webhook-dialogs'));

/** What is asked for on a page, one at a time. */
export interface WebhookJobs {
  current: Accessor<WebhookJob | null>;
  create(): void;
  start(name: WebhookActionName, webhook: WebhookFieldsFragment): void;
  close(): void;
}

export function createWebhookJobs(): WebhookJobs {
  const actions = createWebhookActions();
  const [current, setCurrent] = createSignal<WebhookJob | null>(null);
  return {
    current,
    create: () => setCurrent({ name: 'create' }),
    start(name, webhook) {
      // Nothing waits for it: there is nothing to be warned of.
      if (name === 'enable' && webhook.deliveries24h.waiting === 0)
        void actions.setEnabled(webhook, true);
      else setCurrent({ name, webhook: structuredClone(unwrap(webhook)) });
    },
    close: () => setCurrent(null),
  };
}

/** The dialogs of what was asked for. */
export function WebhookJobDialogs(props: { jobs: WebhookJobs; onDeleted: () => void }) {
  return (
    <Suspense>
      <Show when={props.jobs.current()} keyed>
        {(job) => (
          <WebhookDialogs
            job={job}
            onDeleted={() => props.onDeleted()}
            onClose={() => props.jobs.close()}
          />
        )}
      </Show>
    </Suspense>
  );
}
