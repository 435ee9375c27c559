import { createSignal, type Accessor } from 'solid-js';
import { refetchAll, RequestFailed, takeIn, useFailureText, useGraphql } from '../../graphql';
import type {
  UserErrorFieldsFragment,
  WebhookFieldsFragment,
} from '../../graphql/generated/graphql';
import { useToasts } from '../../ui';
import {
  deleteWebhookMutation,
  rotateWebhookSecretMutation,
  updateWebhookMutation,
} from './webhooks.documents';
import { useWebhooksMessages } from './webhooks.messages';

/** What is done to a webhook. Each tells its outcome by a toast, except a new secret, which is shown. */
export interface WebhookActions {
  busy: Accessor<boolean>;
  /** `true` when it was done. */
  setEnabled(webhook: WebhookFieldsFragment, enabled: boolean): Promise<boolean>;
  /** The new secret; null when there is none. */
  rotate(webhook: WebhookFieldsFragment): Promise<string | null>;
  remove(webhook: WebhookFieldsFragment): Promise<boolean>;
}

interface Payload {
  readonly userErrors: readonly UserErrorFieldsFragment[];
}

/** Runs one action at a time; what fails or is refused becomes a toast. */
function createRunner() {
  const t = useWebhooksMessages();
  const failureText = useFailureText();
  const graphql = useGraphql();
  const toasts = useToasts();
  const [busy, setBusy] = createSignal(false);
  const refuse = (detail: string): void =>
    toasts.show({ tone: 'error', message: t().toast.failed, detail });

  async function run<Data extends Payload>(request: () => Promise<Data>): Promise<Data | null> {
    if (busy()) return null;
    setBusy(true);
    try {
      const payload = await request();
      const [refusal] = payload.userErrors;
      if (refusal) refuse(t().refusal(refusal));
      refetchAll(graphql);
      return refusal ? null : payload;
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      refuse(failureText(error));
      return null;
    } finally {
      setBusy(false);
    }
  }
  return { busy, run };
}

export function createWebhookActions(): WebhookActions {
  const t = useWebhooksMessages();
  const graphql = useGraphql();
  const toasts = useToasts();
  const { busy, run } = createRunner();
  return {
    busy,
    async setEnabled({ id, name }, enabled) {
      const input = { id, enabled, acceptUnknownEventTypes: false };
      const done = await run(
        async () => (await graphql.send(updateWebhookMutation, { input })).updateWebhook,
      );
      takeIn(graphql, done?.webhook);
      const message = enabled ? t().toast.enabled(name) : t().toast.disabled(name);
      if (done) toasts.show({ tone: 'success', message });
      return done !== null;
    },
    async rotate({ id }) {
      const input = { id };
      const done = await run(
        async () =>
          (await graphql.send(rotateWebhookSecretMutation, { input })).rotateWebhookSecret,
      );
      takeIn(graphql, done?.webhook);
      return done?.secret ?? null;
    },
    async remove({ id, name }) {
      const input = { id };
      const done = await run(
        async () => (await graphql.send(deleteWebhookMutation, { input })).deleteWebhook,
      );
      if (!done) return false;
      const detail = done.discarded > 0 ? t().toast.discarded(done.discarded) : undefined;
      toasts.show({ tone: 'success', message: t().toast.deleted(name), detail });
      return true;
    },
  };
}
