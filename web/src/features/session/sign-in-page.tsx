import { Navigate, useSearchParams } from '@solidjs/router';
import { createEffect, createSignal, Show } from 'solid-js';
import { useGraphql, type RequestFailed } from '../../graphql';
import type { UserErrorFieldsFragment } from '../../graphql/generated/graphql';
import { Button, Notice, SecretField, TextField } from '../../ui';
import { AuthFrame } from './auth-frame';
import { isServerPage, returnPath } from './return-path';
import { useSession } from './session';
import { signInMutation } from './session.documents';

function words(error: UserErrorFieldsFragment): string {
  if (error.code === 'RATE_LIMITED') {
    return error.message || 'Too many attempts. Wait a few minutes, then try again.';
  }
  return error.message || 'E-mail or password is wrong.';
}

/** On to where the member wanted to go. */
function Onward(props: { to: string }) {
  if (!isServerPage(props.to)) return <Navigate href={props.to} />;
  location.replace(props.to);
  return null;
}

export default function SignInPage() {
  const session = useSession();
  const { send } = useGraphql();
  const [search] = useSearchParams();
  const [email, setEmail] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [problem, setProblem] = createSignal<string | null>(null);
  const [busy, setBusy] = createSignal(false);
  let emailInput: HTMLInputElement | undefined;

  createEffect(() => {
    document.title = 'Sign in · Patchbay';
    emailInput?.focus();
  });

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (busy()) return;
    setBusy(true);
    setProblem(null);
    try {
      const { signIn } = await send(signInMutation, {
        input: { email: email().trim(), password: password() },
      });
      const failure = signIn.userErrors[0];
      if (failure) setProblem(words(failure));
      else if (signIn.viewer) session.begin(signIn.viewer);
    } catch (error) {
      setProblem((error as RequestFailed).message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Show when={!session.viewer()} fallback={<Onward to={returnPath(search['to'])} />}>
      <AuthFrame title="Sign in" lead="Use the e-mail of your member account.">
        <form class="mt-5 grid gap-4" onSubmit={(event) => void submit(event)} novalidate>
          <Show when={problem()}>{(text) => <Notice tone="error">{text()}</Notice>}</Show>
          <TextField
            ref={(element) => (emailInput = element)}
            label="E-mail"
            type="email"
            name="email"
            autocomplete="username"
            value={email()}
            onInput={setEmail}
          />
          <SecretField
            label="Password"
            name="password"
            autocomplete="current-password"
            value={password()}
            onInput={setPassword}
          />
          <Button
            type="submit"
            variant="primary"
            busy={busy()}
            disabled={email().trim() === '' || password() === ''}
          >
            Sign in
          </Button>
        </form>
      </AuthFrame>
    </Show>
  );
}
