import { createEffect, on, onMount, Show } from 'solid-js';
import { createQuery, refetchAll, takeIn, useGraphql } from '../../graphql';
import { Button, ProviderMark, useToasts } from '../../ui';
import { Dialog } from '../../ui/overlays';
import { createOAuthSignIn, useOAuthMessages } from '../oauth';
import { createAttempt } from './create-attempt';
import { signInProviderQuery } from './integration-form.documents';
import { useIntegrationFormMessages } from './integration-form.messages';
import { OutcomeBox } from './outcome-box';

/** Reconnects an integration by signing in at its provider, with the OAuth app and the scopes that are stored. */
export function SignInAgainDialog(props: {
  integrationId: string;
  providerKey: string;
  name: string;
  /** Opened by what was clicked; null where the browser did not let us. */
  window: Window | null;
  /** Asks for the form, to sign in with other scopes or another OAuth app. */
  onChange: () => void;
  onClose: () => void;
}) {
  const t = useIntegrationFormMessages();
  const oauth = useOAuthMessages();
  const graphql = useGraphql();
  const toasts = useToasts();
  const opener = document.activeElement;
  const signIn = createOAuthSignIn();
  const query = createQuery(signInProviderQuery, () => ({ key: props.providerKey }));
  const provider = () => query.data?.provider;
  let opened: Window | null | undefined = props.window;
  const attempt = createAttempt({
    send: async ({ acceptIdentityChange }, signal) => {
      const first = opened;
      opened = undefined;
      const input = { integrationId: props.integrationId, acceptIdentityChange };
      return signIn.run(input, signal, first);
    },
    onDone({ integration }) {
      takeIn(graphql, integration);
      const name = integration?.name ?? props.name;
      toasts.show({ tone: 'success', message: t().toast.reconnected(name) });
      props.onClose();
    },
  });
  const busy = () => attempt.phase().name === 'testing';
  let outcome: HTMLDivElement | undefined;
  let retry: HTMLButtonElement | undefined;
  // Cancel had the focus, and is gone.
  createEffect(on(busy, (isBusy) => !isBusy && retry?.focus(), { defer: true }));
  onMount(() => void attempt.submit());
  return (
    <Dialog
      title={oauth().again.title(props.name)}
      mark={
        <Show when={provider()}>
          {(known) => <ProviderMark name={known().name} iconUrl={known().iconUrl} size="sm" />}
        </Show>
      }
      returnTo={opener}
      initialFocus={() => outcome?.querySelector('button')}
      onClose={() => props.onClose()}
      footer={
        <Show when={!busy()}>
          <Button onClick={() => props.onChange()}>{oauth().again.settings}</Button>
          <Button
            ref={(element) => (retry = element)}
            variant="primary"
            onClick={() => void attempt.submit()}
          >
            {oauth().again.retry}
          </Button>
        </Show>
      }
    >
      <div ref={(element) => (outcome = element)}>
        <OutcomeBox
          attempt={{ ...attempt, cancel: () => props.onClose() }}
          signIn={signIn}
          provider={{ name: provider()?.name ?? props.name, docsUrl: provider()?.docsUrl ?? '' }}
          description={provider()?.check.description ?? ''}
          onReload={() => {
            refetchAll(graphql);
            void attempt.submit();
          }}
        />
      </div>
    </Dialog>
  );
}
