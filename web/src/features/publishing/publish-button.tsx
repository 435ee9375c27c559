import { createSignal, Show, Suspense } from 'solid-js';
import { lazy } from '../../lib/lazy';
import { Button } from '../../ui';
import { useSession } from '../session';
import { canPublish, type PublishTarget } from './publish-target';
import { usePublishingMessages } from './publishing.messages';

const PublishDialog = lazy(() => import('./publish-dialog'));

/** A button that opens the dialog for a post; nothing where none can be published. */
export function PublishButton(props: { target: PublishTarget }) {
  const t = usePublishingMessages();
  const session = useSession();
  const [open, setOpen] = createSignal(false);
  return (
    <Show when={session.can('MESSAGES_SEND') && canPublish(props.target)}>
      <Button onClick={() => setOpen(true)}>{t().button}</Button>
      <Suspense>
        <Show when={open()}>
          <PublishDialog target={props.target} onClose={() => setOpen(false)} />
        </Show>
      </Suspense>
    </Show>
  );
}
