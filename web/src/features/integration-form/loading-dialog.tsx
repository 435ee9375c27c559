import { Show } from 'solid-js';
import { useFailureText, type RequestFailed } from '../../graphql';
import { ErrorState, SkeletonList } from '../../ui';
import { Dialog } from '../../ui/overlays';
import { useIntegrationFormMessages } from './integration-form.messages';

/** The dialog while its form is on the way, or could not be had. */
export function LoadingDialog(props: {
  title: string;
  error: RequestFailed | undefined;
  returnTo: Element | null;
  onRetry: () => void;
  onClose: () => void;
}) {
  const t = useIntegrationFormMessages();
  const failureText = useFailureText();
  return (
    <Dialog wide title={props.title} returnTo={props.returnTo} onClose={() => props.onClose()}>
      <Show when={props.error} fallback={<SkeletonList count={4} class="h-14" />}>
        {(error) => (
          <ErrorState
            title={t().loading.failed}
            message={failureText(error())}
            onRetry={() => props.onRetry()}
          />
        )}
      </Show>
    </Dialog>
  );
}
