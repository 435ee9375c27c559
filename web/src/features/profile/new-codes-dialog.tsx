import { createSignal, createUniqueId, onCleanup, Show } from 'solid-js';
import { refetchAll, useGraphql } from '../../graphql';
import { Button, Notice, useToasts } from '../../ui';
import { Dialog } from '../../ui/overlays';
import { CodeField, looksLikeCode, type CodeKind } from '../session/sign-in-steps';
import { CodesDialog } from './codes-dialog';
import { createSubmission } from './create-submission';
import { renewRecoveryCodesMutation } from './profile.documents';
import { useProfileMessages } from './profile.messages';

/** Makes new recovery codes, for a code. */
export default function NewCodesDialog(props: { returnTo: Element | null; onClose: () => void }) {
  const toasts = useToasts();
  const graphql = useGraphql();
  const t = useProfileMessages();
  const formId = createUniqueId();
  const form = createSubmission<'code'>();
  const [kind, setKind] = createSignal<CodeKind>('app');
  const [code, setCode] = createSignal('');
  const [codes, setCodes] = createSignal<readonly string[] | null>(null);
  let input: HTMLElement | undefined;
  onCleanup(() => {
    setCodes(null);
    setCode('');
  });

  // Behind a dialog nobody would hear it.
  function finish(): void {
    props.onClose();
    toasts.show({ tone: 'success', message: t().newCodes.done });
  }

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (form.busy() || !looksLikeCode(code())) return;
    const outcome = await form.send(
      async () =>
        (await graphql.send(renewRecoveryCodesMutation, { input: { code: code() } }))
          .renewRecoveryCodes,
    );
    if ('payload' in outcome) setCodes(outcome.payload.recoveryCodes ?? []);
    refetchAll(graphql);
  }

  return (
    <Show
      when={codes()}
      fallback={
        <Dialog
          title={t().newCodes.title}
          description={t().newCodes.lead}
          returnTo={props.returnTo}
          initialFocus={() => input}
          onClose={() => !form.busy() && props.onClose()}
          footer={
            <Button
              type="submit"
              form={formId}
              variant="primary"
              busy={form.busy()}
              disabled={!looksLikeCode(code())}
            >
              {t().newCodes.submit}
            </Button>
          }
        >
          <form
            id={formId}
            class="mt-4 grid gap-4"
            novalidate
            onSubmit={(event) => void submit(event)}
          >
            <Show when={form.problem()}>{(words) => <Notice tone="error">{words()}</Notice>}</Show>
            <CodeField
              ref={(element) => {
                input = element;
                form.ref('code')(element);
              }}
              kind={kind()}
              onKind={setKind}
              value={code()}
              error={form.errorAt('code')}
              onInput={(value) => {
                setCode(value);
                form.clear();
              }}
            />
          </form>
        </Dialog>
      }
    >
      {(shown) => <CodesDialog codes={shown()} returnTo={props.returnTo} onClose={finish} />}
    </Show>
  );
}
