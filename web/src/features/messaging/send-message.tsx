import { createSignal, Show, Suspense } from 'solid-js';
import { lazy } from '../../lib/lazy';
import { Button } from '../../ui';
import { useSession } from '../session';
import { useMessagingMessages } from './messaging.messages';
import { kindOfMessages } from './sends';

const SendDialog = lazy(() => import('./send-dialog'));

/** A button that opens the dialog for a message through one integration; nothing where it sends none. */
export function SendMessage(props: {
  integration: {
    readonly id: string;
    readonly name: string;
    readonly provider: { readonly capabilities: readonly string[] };
  };
}) {
  const t = useMessagingMessages();
  const session = useSession();
  const [open, setOpen] = createSignal(false);
  const kind = () =>
    session.can('MESSAGES_SEND') ? kindOfMessages(props.integration.provider) : null;
  return (
    <Show when={kind()}>
      {(found) => (
        <>
          <Button onClick={() => setOpen(true)}>{t().send.buttons[found()]}</Button>
          <Suspense>
            <Show when={open()}>
              <SendDialog
                kind={found()}
                integrationId={props.integration.id}
                title={t().send.title(props.integration.name)}
                onClose={() => setOpen(false)}
              />
            </Show>
          </Suspense>
        </>
      )}
    </Show>
  );
}
