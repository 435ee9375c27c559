import { createSignal, onMount, Show } from 'solid-js';
import { RequestFailed, useFailureText, useGraphql } from '../../graphql';
import { Button, Notice, SecretField } from '../../ui';
import { useSession } from '../session';
import { SecondFactorForm } from '../session/sign-in-steps';
import { signInMutation } from '../session/session.documents';
import { useSessionMessages } from '../session/session.messages';
import { HiddenUsername, type StepProps } from './invitation-step';
import { useInvitationMessages } from './invitation.messages';

/** There is an account: its owner signs in here, and joins after. */
export function InvitedSignIn(props: StepProps) {
  const t = useInvitationMessages();
  const sessionTexts = useSessionMessages();
  const failureText = useFailureText();
  const session = useSession();
  const { send } = useGraphql();
  const [password, setPassword] = createSignal('');
  const [challenge, setChallenge] = createSignal<string | null>(null);
  const [problem, setProblem] = createSignal<(() => string) | null>(null);
  const [busy, setBusy] = createSignal(false);
  let input: HTMLInputElement | undefined;
  onMount(() => input?.focus());

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (busy()) return;
    setBusy(true);
    setProblem(null);
    try {
      const { signIn } = await send(signInMutation, {
        input: { email: props.invitation.email, password: password() },
      });
      const [refusal] = signIn.userErrors;
      if (refusal) setProblem(() => () => sessionTexts().signIn.refusal(refusal));
      else if (signIn.challenge) setChallenge(signIn.challenge.token);
      else if (signIn.viewer) session.begin(signIn.viewer);
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      setProblem(() => () => failureText(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Show
      when={challenge()}
      fallback={
        <form novalidate class="mt-4 grid gap-4" onSubmit={(event) => void submit(event)}>
          <p class="text-sm">{t().signIn.lead(props.invitation.email)}</p>
          <Show when={problem()}>{(words) => <Notice tone="error">{words()()}</Notice>}</Show>
          <HiddenUsername email={props.invitation.email} />
          <SecretField
            ref={(element) => (input = element)}
            label={t().signIn.password}
            name="password"
            autocomplete="current-password"
            value={password()}
            onInput={setPassword}
          />
          <Button type="submit" variant="primary" busy={busy()} disabled={password() === ''}>
            {t().signIn.submit}
          </Button>
        </form>
      }
    >
      {(token) => (
        <>
          <p class="mt-4 text-sm">{t().secondFactor}</p>
          <SecondFactorForm
            challenge={token()}
            onSignedIn={(viewer) => session.begin(viewer)}
            onStartOver={(words) => {
              setChallenge(null);
              setPassword('');
              setProblem(() => words && (() => words(sessionTexts())));
              input?.focus();
            }}
          />
        </>
      )}
    </Show>
  );
}
