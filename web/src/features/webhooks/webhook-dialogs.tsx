import { createSignal, Match, Show, Switch } from 'solid-js';
import { createQuery, refetchAll, useGraphql } from '../../graphql';
import type { WebhookFieldsFragment } from '../../graphql/generated/graphql';
import { useToasts } from '../../ui';
import { ConfirmDialog } from '../../ui/overlays';
import { followDeliveries } from '../deliveries';
import { createWebhookActions, type WebhookActions } from './create-webhook-actions';
import { SecretDialog } from './secret-dialog';
import { TestDialog } from './test-dialog';
import { WebhookForm, type SavedWebhook } from './webhook-form';
import type { WebhookJob } from './webhook-job';
import { webhookQuery } from './webhooks.documents';
import { useWebhooksMessages } from './webhooks.messages';

interface NewSecret {
  readonly name: string;
  readonly secret: string;
  readonly rotated: boolean;
}

interface Asking {
  readonly webhook: WebhookFieldsFragment;
  readonly actions: WebhookActions;
  readonly onClose: () => void;
}

/** How many deliveries wait for it, as it is while one is asked. */
function createWaiting(webhook: WebhookFieldsFragment): () => number {
  const query = createQuery(webhookQuery, () => ({ id: webhook.id }));
  followDeliveries(() => query.refetch());
  return () => (query.data?.webhook ?? webhook).deliveries24h.waiting;
}

function Toggle(props: Asking & { enable: boolean }) {
  const t = useWebhooksMessages();
  const words = () => (props.enable ? t().enable : t().disable);
  const waiting = createWaiting(props.webhook);
  async function confirm(): Promise<void> {
    if (await props.actions.setEnabled(props.webhook, props.enable)) props.onClose();
  }
  return (
    <ConfirmDialog
      title={words().title(props.webhook.name)}
      message={words().message(waiting())}
      confirm={words().confirm}
      variant={props.enable ? 'primary' : 'danger'}
      busy={props.actions.busy()}
      onConfirm={() => void confirm()}
      onClose={props.onClose}
    />
  );
}

function Rotate(props: Asking & { onSecret: (secret: NewSecret) => void }) {
  const t = useWebhooksMessages();
  const message = () => {
    const { message: main, again } = t().rotate;
    return props.webhook.previousSecretExpiresAt === null ? main : `${main} ${again}`;
  };
  async function confirm(): Promise<void> {
    const secret = await props.actions.rotate(props.webhook);
    if (secret !== null) props.onSecret({ name: props.webhook.name, secret, rotated: true });
  }
  return (
    <ConfirmDialog
      title={t().rotate.title(props.webhook.name)}
      message={message()}
      confirm={t().rotate.confirm}
      variant="primary"
      busy={props.actions.busy()}
      onConfirm={() => void confirm()}
      onClose={props.onClose}
    />
  );
}

function Delete(props: Asking & { onDeleted: () => void }) {
  const t = useWebhooksMessages();
  const waiting = createWaiting(props.webhook);
  async function confirm(): Promise<void> {
    if (!(await props.actions.remove(props.webhook))) return;
    props.onClose();
    props.onDeleted();
  }
  return (
    <ConfirmDialog
      title={t().delete.title(props.webhook.name)}
      message={t().delete.message(waiting())}
      confirm={t().delete.confirm(props.webhook.name)}
      busy={props.actions.busy()}
      onConfirm={() => void confirm()}
      onClose={props.onClose}
    />
  );
}

/** The dialog of what was chosen, and of what follows from it. */
export default function WebhookDialogs(props: {
  job: WebhookJob;
  onDeleted: () => void;
  onClose: () => void;
}) {
  const t = useWebhooksMessages();
  const graphql = useGraphql();
  const toasts = useToasts();
  const actions = createWebhookActions();
  const [secret, setSecret] = createSignal<NewSecret | null>(null);
  // What is asked about stays as it was when it was asked, whatever the list brings meanwhile.
  const job = props.job;
  const webhook = job.name === 'create' ? undefined : job.webhook;
  const is = (name: WebhookJob['name']) => (job.name === name ? webhook : undefined);

  function onSaved(saved: SavedWebhook): void {
    refetchAll(graphql);
    if (saved.secret !== null) {
      setSecret({ name: saved.webhook.name, secret: saved.secret, rotated: false });
      return;
    }
    toasts.show({ tone: 'success', message: t().toast.saved(saved.webhook.name) });
    props.onClose();
  }

  return (
    <Show
      when={secret()}
      fallback={
        <Switch>
          <Match when={job.name === 'create' || is('edit')}>
            <WebhookForm webhook={webhook} onSaved={onSaved} onClose={props.onClose} />
          </Match>
          <Match when={is('test')}>
            {(found) => <TestDialog webhook={found()} onClose={props.onClose} />}
          </Match>
          <Match when={is('enable') ?? is('disable')}>
            {(found) => (
              <Toggle
                webhook={found()}
                enable={job.name === 'enable'}
                actions={actions}
                onClose={props.onClose}
              />
            )}
          </Match>
          <Match when={is('rotate')}>
            {(found) => (
              <Rotate
                webhook={found()}
                actions={actions}
                onSecret={setSecret}
                onClose={props.onClose}
              />
            )}
          </Match>
          <Match when={is('delete')}>
            {(found) => (
              <Delete
                webhook={found()}
                actions={actions}
                onDeleted={props.onDeleted}
                onClose={props.onClose}
              />
            )}
          </Match>
        </Switch>
      }
    >
      {(shown) => <SecretDialog {...shown()} onClose={props.onClose} />}
    </Show>
  );
}
