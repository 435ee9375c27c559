import { A, useLocation, useNavigate } from '@solidjs/router';
import { createComputed, createEffect, createSignal, Show } from 'solid-js';
import { useFailureText, useGraphql, type RequestFailed } from '../../graphql';
import type { ViewerFieldsFragment } from '../../graphql/generated/graphql';
import { Button, Notice } from '../../ui';
import { AuthFrame } from './auth-frame';
import { SecondFactorForm, type Words } from './second-factor-form';
import { useSession } from './session';
import { redeemSignInLinkMutation } from './session.documents';
import { useSessionMessages } from './session.messages';

const incomplete: Words = (texts) => texts.byLink.incomplete;

/**
 * Redeems a one-time link. It asks for a click: a mail scanner that follows the link must not use it up.
 * The token comes in the fragment, which no server sees, and leaves the address bar at once, so that it
 * reaches no history entry or screenshot.
 */
export default function SignInLinkPage() {
  const session = useSession();
  const navigate = useNavigate();
  const { send } = useGraphql();
  const location = useLocation();
  const t = useSessionMessages();
  const failureText = useFailureText();
  const [token, setToken] = createSignal('');
  const [problem, setProblem] = createSignal<Words | null>(incomplete);
  const [challenge, setChallenge] = createSignal<string | null>(null);
  const [busy, setBusy] = createSignal(false);
  const step = () => (challenge() ? t().secondFactor : t().byLink);

  createEffect(() => {
    document.title = `${step().title} · Patchbay`;
  });
  // Again and again: pasting another link into this tab changes the fragment and loads nothing.
  createComputed(() => {
    const found = new URLSearchParams(location.hash.slice(1)).get('token');
    if (!found) return;
    setToken(found);
    setProblem(null);
    queueMicrotask(() => navigate(location.pathname, { replace: true }));
  });

  function enter(viewer: ViewerFieldsFragment): void {
    session.begin(viewer);
    navigate('/', { replace: true });
  }

  /** The link is used up: what is left is the password. */
  function startOver(words: Words | null): void {
    if (!words) return navigate('/sign-in', { replace: true });
    setToken('');
    setProblem(() => words);
    setChallenge(null);
  }

  async function redeem(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      const { redeemSignInLink } = await send(redeemSignInLinkMutation, {
        input: { token: token() },
      });
      const failure = redeemSignInLink.userErrors[0];
      if (failure) setProblem(() => (texts) => texts.byLink.refusal(failure));
      else if (redeemSignInLink.challenge) setChallenge(redeemSignInLink.challenge.token);
      else if (redeemSignInLink.viewer) enter(redeemSignInLink.viewer);
    } catch (error) {
      setProblem(() => () => failureText(error as RequestFailed));
    } finally {
      setBusy(false);
    }
  }

  return (
    <AuthFrame title={step().title} lead={step().lead}>
      <Show
        when={challenge()}
        fallback={
          <div class="mt-5 grid gap-4">
            <Show when={problem()}>{(words) => <Notice tone="error">{words()(t())}</Notice>}</Show>
            <Button
              variant="primary"
              busy={busy()}
              disabled={token() === ''}
              onClick={() => void redeem()}
            >
              {t().submit}
            </Button>
            <A
              href="/sign-in"
              class="text-center text-sm text-accent-text underline underline-offset-2"
            >
              {t().byLink.password}
            </A>
          </div>
        }
      >
        {(given) => (
          <SecondFactorForm challenge={given()} onSignedIn={enter} onStartOver={startOver} />
        )}
      </Show>
    </AuthFrame>
  );
}
