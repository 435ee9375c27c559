import { A, useLocation, useNavigate } from '@solidjs/router';
import { createComputed, createSignal, Show } from 'solid-js';
import { useGraphql, type RequestFailed } from '../../graphql';
import { Button, Notice } from '../../ui';
import { AuthFrame } from './auth-frame';
import { useSession } from './session';
import { redeemSignInLinkMutation } from './session.documents';

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
  const [token, setToken] = createSignal('');
  const [problem, setProblem] = createSignal<string | null>(
    'This link is incomplete. Copy all of it, or sign in with your password.',
  );
  const [busy, setBusy] = createSignal(false);

  document.title = 'Sign in by link · Patchbay';
  // Again and again: pasting another link into this tab changes the fragment and loads nothing.
  createComputed(() => {
    const found = new URLSearchParams(location.hash.slice(1)).get('token');
    if (!found) return;
    setToken(found);
    setProblem(null);
    queueMicrotask(() => navigate(location.pathname, { replace: true }));
  });

  async function redeem(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      const { redeemSignInLink } = await send(redeemSignInLinkMutation, {
        input: { token: token() },
      });
      const failure = redeemSignInLink.userErrors[0];
      if (failure) setProblem(failure.message);
      else if (redeemSignInLink.viewer) {
        session.begin(redeemSignInLink.viewer);
        navigate('/', { replace: true });
      }
    } catch (error) {
      setProblem((error as RequestFailed).message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <AuthFrame title="Sign in by link" lead="The link works once. It signs in this browser.">
      <div class="mt-5 grid gap-4">
        <Show when={problem()}>{(text) => <Notice tone="error">{text()}</Notice>}</Show>
        <Button
          variant="primary"
          busy={busy()}
          disabled={token() === ''}
          onClick={() => void redeem()}
        >
          Sign in
        </Button>
        <A
          href="/sign-in"
          class="text-center text-sm text-accent-text underline underline-offset-2"
        >
          Sign in with a password instead
        </A>
      </div>
    </AuthFrame>
  );
}
