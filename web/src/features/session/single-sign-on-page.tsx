import { A, useNavigate } from '@solidjs/router';
import { createEffect, createSignal, Match, Show, Switch } from 'solid-js';
import { useFailureText, useGraphql, type RequestFailed } from '../../graphql';
import { takeCallback } from '../../lib/callback-query';
import { Button, Notice, Spinner } from '../../ui';
import { AuthFrame } from './auth-frame';
import { isServerPage, returnPath } from './return-path';
import { useSession } from './session';
import { finishSingleSignOnMutation } from './single-sign-on.documents';
import { useSingleSignOnMessages, type SingleSignOnMessages } from './single-sign-on.messages';
import { createSingleSignOnStart } from './start-single-sign-on';

type Words = (texts: SingleSignOnMessages) => string;

interface Problem {
  readonly title: Words;
  readonly message: Words;
}

/** Begins again, or the password instead. */
function WaysOut(props: { returnPath: string }) {
  const t = useSingleSignOnMessages();
  const start = createSingleSignOnStart();
  const signInPath = () =>
    props.returnPath === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(props.returnPath)}`;
  return (
    <>
      <Show when={start.problem()}>{(text) => <Notice tone="error">{text()}</Notice>}</Show>
      <Button variant="primary" busy={start.busy()} onClick={() => void start.go(props.returnPath)}>
        {t().again}
      </Button>
      <A
        href={signInPath()}
        class="text-center text-sm text-accent-text underline underline-offset-2"
      >
        {t().password}
      </A>
    </>
  );
}

/** Where the identity provider sends people back to. Takes its answer out of the address, and signs in by it. */
export default function SingleSignOnPage() {
  const callback = takeCallback();
  const t = useSingleSignOnMessages();
  const failureText = useFailureText();
  const session = useSession();
  const navigate = useNavigate();
  const { send, cache } = useGraphql();
  const [problem, setProblem] = createSignal<Problem | null>(null);
  const [wanted, setWanted] = createSignal('/');
  const title = () => {
    if (!callback) return t().nothing;
    return problem() ? t().failed : t().title;
  };
  const lead = () => {
    if (!callback) return t().nothingWhy;
    return problem()?.title(t()) ?? t().lead;
  };

  createEffect(() => {
    document.title = `${title()} · Patchbay`;
  });

  async function finish(input: NonNullable<typeof callback>): Promise<void> {
    try {
      const { finishSingleSignOn } = await send(finishSingleSignOnMutation, { input });
      const to = returnPath(finishSingleSignOn.returnPath ?? '/');
      setWanted(to);
      const [refusal] = finishSingleSignOn.userErrors;
      if (refusal)
        return void setProblem({
          title: (texts) => texts.failedTitle(refusal.code),
          message: (texts) => texts.refusal(refusal),
        });
      if (!finishSingleSignOn.viewer) return;
      // Nothing of whoever was signed in before stays in memory.
      cache.clear();
      session.begin(finishSingleSignOn.viewer);
      if (isServerPage(to)) location.replace(to);
      else navigate(to, { replace: true });
    } catch (error) {
      setProblem({
        title: (texts) => texts.failedTitle(''),
        message: () => failureText(error as RequestFailed),
      });
    }
  }

  let begun = false;
  createEffect(() => {
    // Who was signed in before is asked at the same time: that answer must not come second.
    if (!callback || begun || session.state().phase === 'loading') return;
    begun = true;
    void finish(callback);
  });

  return (
    <AuthFrame title={title()} lead={lead()}>
      <div class="mt-5 grid gap-4">
        <Switch fallback={<Spinner class="text-muted" />}>
          <Match when={!callback}>
            <A
              href="/sign-in"
              class="text-center text-sm text-accent-text underline underline-offset-2"
            >
              {t().toSignIn}
            </A>
          </Match>
          <Match when={problem()}>
            {(known) => (
              <>
                <Notice tone="error">{known().message(t())}</Notice>
                <WaysOut returnPath={wanted()} />
              </>
            )}
          </Match>
        </Switch>
      </div>
    </AuthFrame>
  );
}
