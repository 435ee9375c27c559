import { Show } from 'solid-js';
import type { RequestFailed } from '../../graphql';
import { ErrorState, SkeletonList } from '../../ui';
import { Dialog } from '../../ui/overlays';

/** The dialog while its form is on the way, or could not be had. */
export function LoadingDialog(props: {
  title: string;
  error: RequestFailed | undefined;
  returnTo: Element | null;
  onRetry: () => void;
  onClose: () => void;
}) {
  return (
    <Dialog wide title={props.title} returnTo={props.returnTo} onClose={() => props.onClose()}>
      <Show when={props.error} fallback={<SkeletonList count={4} class="h-14" />}>
        {(error) => (
          <ErrorState
            title="The form could not be loaded"
            message={error().message}
            onRetry={() => props.onRetry()}
          />
        )}
      </Show>
    </Dialog>
  );
}
