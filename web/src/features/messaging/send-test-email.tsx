import { createSignal, Show, Suspense } from 'solid-js';
import { lazy } from '../../lib/lazy';
import { Button } from '../../ui';
import { useMessagingMessages } from './messaging.messages';

const TestEmailDialog = lazy(() =>
  import('./test-email-dialog').then((face) => ({ default: face.TestEmailDialog })),
);

/** A button that opens the dialog for a test message. */
export function SendTestEmail(props: {
  integrationId: string;
  name: string;
  unsaved?: boolean | undefined;
  disabled?: boolean;
}) {
  const t = useMessagingMessages();
  const [open, setOpen] = createSignal(false);
  return (
    <>
      <Button disabled={props.disabled ?? false} onClick={() => setOpen(true)}>
        {t().test.button}
      </Button>
      <Suspense>
        <Show when={open()}>
          <TestEmailDialog
            integrationId={props.integrationId}
            name={props.name}
            unsaved={props.unsaved ?? false}
            onClose={() => setOpen(false)}
          />
        </Show>
      </Suspense>
    </>
  );
}
