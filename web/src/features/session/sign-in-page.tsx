import { Navigate, useSearchParams } from '@solidjs/router';
import { createEffect, createSignal, Match, onMount, Show, Switch, untrack } from 'solid-js';
import { useFailureText, useGraphql, type RequestFailed } from '../../graphql';
import { Button, Notice, SecretField, TextField } from '../../ui';
import { AuthFrame } from './auth-frame';
import { isServerPage, returnPath } from './return-path';
import { SecondFactorForm, type Words } from './second-factor-form';
import { useSession } from './session';
import { signInMutation } from './session.documents';
import { useSessionMessages } from './session.messages';
import { takeWayBack } from './sign-out';
import { SingleSignOnButton } from './single-sign-on-button';

/** On to where the member wanted to go. */
function Onward(props: { to: string }) {
  if (!isServerPage(props.to)) return <Navigate href={props.to} />;
  location.replace(props.to);
  return null;
}

/** Why a window that was open is here now. */
function FarewellNotice() {
  const session = useSession();
  const t = useSessionMessages();
  const farewell = () => {
    const state = session.state();
    return state.phase === 'signed-out' ? state.farewell : null;
  };
  const left = () => {
    const why = farewell();
    return why?.why === 'left' ? why.organization : null;
  };
  return (
    <Switch>
      <Match when={left()}>
        {(organization) => <Notice tone="info">{t().farewell.left(organization())}</Notice>}
      </Match>
      <Match when={farewell()}>
        <Notice tone="warn" title={t().farewell.lost}>
          {t().farewell.lostWhy}
        </Notice>
      </Match>
    </Switch>
  );
}

/** The first step. The e-mail outlives it: whoever comes back to it enters the password only. */
function PasswordForm(props: {
  email: string;
  problem: Words | null;
  onEmail: (email: string) => void;
  onChallenge: (token: string) => void;
}) {
  const session = useSession();
  const { send } = useGraphql();
  const t = useSessionMessages();
  const failureText = useFailureText();
  const [password, setPassword] = createSignal('');
  const [problem, setProblem] = createSignal(untrack(() => props.problem));
  const [busy, setBusy] = createSignal(false);
  let emailInput: HTMLInputElement | undefined;
  let passwordInput: HTMLInputElement | undefined;

  onMount(() => (props.email === '' ? emailInput : passwordInput)?.focus());

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (busy()) return;
    setBusy(true);
    setProblem(null);
    try {
      const { signIn } = await send(signInMutation, {
        input: { email: props.email.trim(), password: password() },
      });
      const failure = signIn.userErrors[0];
      if (failure) setProblem(() => (texts) => texts.signIn.refusal(failure));
      else if (signIn.challenge) props.onChallenge(signIn.challenge.token);
      else if (signIn.viewer) session.begin(signIn.viewer);
    } catch (error) {
      setProblem(() => () => failureText(error as RequestFailed));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form class="mt-5 grid gap-4" onSubmit={(event) => void submit(event)} novalidate>
      <Show when={problem()} fallback={<FarewellNotice />}>
        {(words) => <Notice tone="error">{words()(t())}</Notice>}
      </Show>
      <TextField
        ref={(element) => (emailInput = element)}
        label={t().email}
        type="email"
        name="email"
        autocomplete="username"
        value={props.email}
        onInput={(email) => props.onEmail(email)}
      />
      <SecretField
        ref={(element) => (passwordInput = element)}
        label={t().password}
        name="password"
        autocomplete="current-password"
        value={password()}
        onInput={setPassword}
      />
      <Button
        type="submit"
        variant="primary"
        busy={busy()}
        disabled={props.email.trim() === '' || password() === ''}
      >
        {t().submit}
      </Button>
    </form>
  );
}

export default function SignInPage() {
  const session = useSession();
  const t = useSessionMessages();
  const [search] = useSearchParams();
  const [email, setEmail] = createSignal('');
  const [challenge, setChallenge] = createSignal<string | null>(null);
  const [problem, setProblem] = createSignal<Words | null>(null);
  const wayBack = takeWayBack();
  if (wayBack !== null) return <Navigate href={wayBack} />;
  const step = () => (challenge() ? t().secondFactor : t().signIn);

  createEffect(() => {
    document.title = `${step().title} · Patchbay`;
  });

  function startOver(words: Words | null): void {
    setProblem(() => words);
    setChallenge(null);
  }

  return (
    <Show when={!session.viewer()} fallback={<Onward to={returnPath(search['to'])} />}>
      <AuthFrame title={step().title} lead={step().lead}>
        <Show
          when={challenge()}
          fallback={
            <>
              <PasswordForm
                email={email()}
                problem={problem()}
                onEmail={setEmail}
                onChallenge={setChallenge}
              />
              <SingleSignOnButton returnPath={returnPath(search['to'])} />
            </>
          }
        >
          {(token) => (
            <SecondFactorForm
              challenge={token()}
              onSignedIn={(viewer) => session.begin(viewer)}
              onStartOver={startOver}
            />
          )}
        </Show>
      </AuthFrame>
    </Show>
  );
}
