import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { useFailureText, useGraphql, type RequestFailed } from '../../graphql';
import type { ViewerFieldsFragment } from '../../graphql/generated/graphql';
import { Button, Notice } from '../../ui';
import { CodeField, looksLikeCode, type CodeKind } from './code-field';
import { completeSignInMutation } from './session.documents';
import { useSessionMessages, type SessionMessages } from './session.messages';

/** Words that follow the language. */
export type Words = (texts: SessionMessages) => string;

/**
 * The second step of a sign-in: asks for a code and completes what `challenge` (the token of a
 * `SessionPayload.challenge`) has begun. The caller starts the session and decides where to go; it goes back to the
 * first step when the challenge has expired, with the words to show there, or when the member gives up, without.
 */
export function SecondFactorForm(props: {
  challenge: string;
  onSignedIn: (viewer: ViewerFieldsFragment) => void;
  onStartOver: (problem: Words | null) => void;
}) {
  const { send } = useGraphql();
  const t = useSessionMessages();
  const failureText = useFailureText();
  const [kind, setKind] = createSignal<CodeKind>('app');
  const [code, setCode] = createSignal('');
  const [refusal, setRefusal] = createSignal<Words | null>(null);
  const [problem, setProblem] = createSignal<Words | null>(null);
  const [busy, setBusy] = createSignal(false);
  let input: HTMLInputElement | undefined;
  let gone = false;

  onMount(() => input?.focus());
  onCleanup(() => (gone = true));

  function change(value: string): void {
    setCode(value);
    setRefusal(null);
  }

  function refuse(error: { readonly code: string; readonly message: string }): void {
    const words: Words = (texts) => texts.secondFactor.refusal(error);
    if (error.code === 'LINK_EXPIRED') return props.onStartOver(words);
    if (error.code === 'CODE_REFUSED') setRefusal(() => words);
    else setProblem(() => words);
    input?.focus();
    input?.select();
  }

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (busy() || !looksLikeCode(code())) return;
    setBusy(true);
    setProblem(null);
    setRefusal(null);
    try {
      const { completeSignIn } = await send(completeSignInMutation, {
        input: { challenge: props.challenge, code: code() },
      });
      if (gone) return;
      const [error] = completeSignIn.userErrors;
      if (error) refuse(error);
      else if (completeSignIn.viewer) props.onSignedIn(completeSignIn.viewer);
    } catch (error) {
      setProblem(() => () => failureText(error as RequestFailed));
      input?.focus();
    } finally {
      setBusy(false);
    }
  }

  return (
    <form class="mt-5 grid gap-4" onSubmit={(event) => void submit(event)} novalidate>
      <Show when={problem()}>{(words) => <Notice tone="error">{words()(t())}</Notice>}</Show>
      <CodeField
        ref={(element) => (input = element)}
        kind={kind()}
        onKind={setKind}
        value={code()}
        error={refusal()?.(t())}
        onInput={change}
      />
      <Button type="submit" variant="primary" busy={busy()} disabled={!looksLikeCode(code())}>
        {t().submit}
      </Button>
      <Button variant="ghost" onClick={() => props.onStartOver(null)}>
        {t().secondFactor.startOver}
      </Button>
    </form>
  );
}
