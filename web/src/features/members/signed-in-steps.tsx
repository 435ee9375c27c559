import { useLocation } from '@solidjs/router';
import { createSignal, onMount, Show } from 'solid-js';
import { RequestFailed, useFailureText } from '../../graphql';
import { Button, Notice } from '../../ui';
import { useSignOut } from '../session';
import { ProblemNotice, type StepProps } from './invitation-step';
import { useInvitationMessages } from './invitation.messages';

/** The invited is signed in: one button. */
export function JoinStep(props: StepProps & { name: string }) {
  const t = useInvitationMessages();
  let button: HTMLButtonElement | undefined;
  onMount(() => button?.focus());
  return (
    <div class="mt-4 grid gap-4">
      <p class="text-sm">{t().asInvited(props.name)}</p>
      <ProblemNotice problem={props.link.problem()} />
      <Button
        ref={(element) => (button = element)}
        variant="primary"
        class="whitespace-normal!"
        busy={props.link.busy()}
        onClick={() => void props.link.join()}
      >
        {t().join(props.invitation.organizationName)}
      </Button>
    </div>
  );
}

/** Signs out whoever is not the invited; what was opened stays. */
export function OtherPersonStep(props: StepProps & { signedInAs: string }) {
  const t = useInvitationMessages();
  const leave = useSignOut();
  const location = useLocation();
  const failureText = useFailureText();
  const [failure, setFailure] = createSignal<RequestFailed | null>(null);
  const [busy, setBusy] = createSignal(false);

  async function signOut(): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      await leave(location.pathname);
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div class="mt-4 grid gap-4">
      <Notice tone="warn" title={t().other.title}>
        <p class="mt-0.5">{t().other.message(props.invitation.email, props.signedInAs)}</p>
      </Notice>
      <Show when={failure()}>
        {(error) => <Notice tone="error">{failureText(error())}</Notice>}
      </Show>
      <Button variant="primary" busy={busy()} onClick={() => void signOut()}>
        {t().other.signOut}
      </Button>
    </div>
  );
}
