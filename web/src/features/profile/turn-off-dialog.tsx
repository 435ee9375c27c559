import { createSignal, createUniqueId, Show } from 'solid-js';
import { refetchAll, useGraphql } from '../../graphql';
import { Button, Notice, SecretField, useToasts } from '../../ui';
import { Dialog } from '../../ui/overlays';
import { CodeField, looksLikeCode, type CodeKind } from '../session/sign-in-steps';
import { createSubmission } from './create-submission';
import { disableTwoFactorMutation } from './profile.documents';
import { useProfileMessages } from './profile.messages';

/** Turns two-factor sign-in off, for the password and a code. */
export default function TurnOffDialog(props: {
  hasPassword: boolean;
  returnTo: Element | null;
  onClose: () => void;
}) {
  const toasts = useToasts();
  const graphql = useGraphql();
  const t = useProfileMessages();
  const formId = createUniqueId();
  const form = createSubmission<'password' | 'code'>();
  const [kind, setKind] = createSignal<CodeKind>('app');
  const [password, setPassword] = createSignal('');
  const [code, setCode] = createSignal('');
  const ready = () => looksLikeCode(code()) && (!props.hasPassword || password() !== '');
  const typing = (set: (value: string) => void) => (value: string) => {
    set(value);
    form.clear();
  };
  let passwordInput: HTMLElement | undefined;
  let codeInput: HTMLElement | undefined;

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (form.busy() || !ready()) return;
    const input = { password: props.hasPassword ? password() : null, code: code() };
    const outcome = await form.send(
      async () => (await graphql.send(disableTwoFactorMutation, { input })).disableTwoFactor,
    );
    refetchAll(graphql);
    if (!('payload' in outcome)) return;
    // Behind the dialog nobody would hear it.
    props.onClose();
    toasts.show({ tone: 'success', message: t().turnOff.done });
  }

  return (
    <Dialog
      title={t().turnOff.title}
      description={t().turnOff.lead}
      returnTo={props.returnTo}
      initialFocus={() => passwordInput ?? codeInput}
      onClose={() => !form.busy() && props.onClose()}
      footer={
        <Button type="submit" form={formId} variant="danger" busy={form.busy()} disabled={!ready()}>
          {t().turnOff.submit}
        </Button>
      }
    >
      <form id={formId} class="mt-4 grid gap-4" novalidate onSubmit={(event) => void submit(event)}>
        <Show when={form.problem()}>{(words) => <Notice tone="error">{words()}</Notice>}</Show>
        <Show when={props.hasPassword}>
          <SecretField
            ref={(element) => {
              passwordInput = element;
              form.ref('password')(element);
            }}
            label={t().turnOff.password}
            autocomplete="current-password"
            value={password()}
            error={form.errorAt('password')}
            onInput={typing(setPassword)}
          />
        </Show>
        <CodeField
          ref={(element) => {
            codeInput = element;
            form.ref('code')(element);
          }}
          kind={kind()}
          onKind={setKind}
          value={code()}
          error={form.errorAt('code')}
          onInput={typing(setCode)}
        />
      </form>
    </Dialog>
  );
}
