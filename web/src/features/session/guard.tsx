import { Navigate, useLocation, useNavigate } from '@solidjs/router';
import { createEffect, Match, Show, Switch, untrack, type ParentProps } from 'solid-js';
import type { Permission } from '../../graphql/generated/graphql';
import { useFailureText } from '../../graphql';
import { ErrorState, useToasts } from '../../ui';
import { useSession } from './session';
import { useGuardMessages } from './guard.messages';

/** Shows its children to a signed-in member; everyone else goes to sign-in and comes back after. */
export function SignedIn(props: ParentProps) {
  const session = useSession();
  const location = useLocation();
  const t = useGuardMessages();
  const failureText = useFailureText();
  const failure = () => {
    const state = session.state();
    return state.phase === 'failed' ? state.error : null;
  };
  const signInPath = () => {
    const here = location.pathname + location.search;
    return here === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(here)}`;
  };
  return (
    <Switch>
      <Match when={session.viewer()}>{props.children}</Match>
      <Match when={session.state().phase === 'signed-out'}>
        <Navigate href={signInPath()} />
      </Match>
      <Match when={failure()}>
        {(error) => (
          <main class="mx-auto max-w-120 px-4 py-16">
            <h1 class="sr-only">Patchbay</h1>
            <ErrorState
              title={t().noAnswer}
              message={failureText(error())}
              onRetry={() => void session.load()}
            />
          </main>
        )}
      </Match>
    </Switch>
  );
}

/** Shows its children to members with the permission; others go home and are told why. */
export function Allowed(props: ParentProps<{ permission: Permission }>) {
  const session = useSession();
  const toasts = useToasts();
  const navigate = useNavigate();
  const t = useGuardMessages();
  createEffect(() => {
    if (!session.viewer() || session.can(props.permission)) return;
    toasts.show({ tone: 'error', message: untrack(t).forbidden });
    navigate('/', { replace: true });
  });
  return <Show when={session.can(props.permission)}>{props.children}</Show>;
}
