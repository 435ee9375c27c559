import { createSignal } from 'solid-js';
import { RequestFailed, useFailureText, useGraphql } from '../../graphql';
import { useToasts } from '../../ui';
import { ConfirmDialog } from '../../ui/overlays';
import type { ApiKeyItem } from './api-key-state';
import { revokeApiKeyMutation } from './api-keys.documents';
import { useApiKeysMessages } from './api-keys.messages';

/** Asks before a key stops working for good; `onEnd` is told whether it did. */
export default function RevokeDialog(props: {
  apiKey: ApiKeyItem;
  onEnd: (revoked: boolean) => void;
}) {
  const t = useApiKeysMessages();
  const { send } = useGraphql();
  const toasts = useToasts();
  const failureText = useFailureText();
  const [busy, setBusy] = createSignal(false);

  async function revoke(): Promise<boolean> {
    const { id, name } = props.apiKey;
    const { revokeApiKey } = await send(revokeApiKeyMutation, { input: { id } });
    const [refusal] = revokeApiKey.userErrors;
    if (refusal) toasts.show({ tone: 'error', message: t().refusal(refusal) });
    else toasts.show({ tone: 'success', message: t().revoke.done(name) });
    return refusal === undefined;
  }

  async function confirm(): Promise<void> {
    setBusy(true);
    try {
      props.onEnd(await revoke());
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      toasts.show({ tone: 'error', message: failureText(error) });
      setBusy(false);
    }
  }

  return (
    <ConfirmDialog
      title={t().revoke.title(props.apiKey.name)}
      message={t().revoke.message}
      confirm={t().revoke.confirm}
      busy={busy()}
      onConfirm={() => void confirm()}
      onClose={() => props.onEnd(false)}
    />
  );
}
