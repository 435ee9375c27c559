import { createUniqueId, Show } from 'solid-js';
import { Button, Notice, Spinner, TextField } from '../../ui';
import { Dialog } from '../../ui/overlays';
import { TextArea } from '../../ui/text-area';
import { useSession } from '../session';
import { createSend, type Message, type MessageKind, type Send } from './create-send';
import { useSendMessages } from './send.messages';
import { TryList } from './try-list';

const tones = { SENT: 'info', FAILED: 'error', UNKNOWN: 'warn' } as const;

function Fields(props: { kind: MessageKind; send: Send; toRef: (element: HTMLElement) => void }) {
  const t = useSendMessages();
  const form = () => props.send.form;
  const isSms = () => props.kind === 'SMS';
  return (
    <>
      <TextField
        ref={(element) => {
          props.toRef(element);
          form().ref('to')(element);
        }}
        type={isSms() ? 'text' : 'email'}
        label={isSms() ? t().phone : t().to}
        help={isSms() ? t().phoneHelp : undefined}
        error={form().errorAt('to')}
        required
        autocomplete={isSms() ? 'tel' : 'email'}
        value={props.send.draft().to}
        disabled={form().busy()}
        onInput={(to) => props.send.set({ to })}
      />
      <Show when={!isSms()}>
        <TextField
          ref={(element) => form().ref('subject')(element)}
          label={t().subject}
          error={form().errorAt('subject')}
          required
          value={props.send.draft().subject}
          disabled={form().busy()}
          onInput={(subject) => props.send.set({ subject })}
        />
      </Show>
      <TextArea
        ref={(element) => form().ref('text')(element)}
        label={t().text}
        error={form().errorAt('text')}
        required
        value={props.send.draft().text}
        disabled={form().busy()}
        onInput={(text) => props.send.set({ text })}
      />
    </>
  );
}

/** What came of it, and who was asked on the way. */
function Outcome(props: { message: Message; duplicate: boolean }) {
  const t = useSendMessages();
  const title = () => {
    const { outcome, integration } = props.message;
    if (outcome === 'SENT') return t().sentBy(integration?.name ?? '');
    return outcome === 'UNKNOWN' ? t().unknown : t().failed;
  };
  return (
    <div class="grid gap-3" data-outcome={props.message.outcome}>
      <Notice tone={tones[props.message.outcome]} title={title()}>
        <p class="mt-0.5">{props.duplicate ? t().duplicate : t().means[props.message.outcome]}</p>
        <Show when={props.message.providerMessageId}>
          {(id) => <p class="mt-0.5 wrap-anywhere text-muted">{t().id(id())}</p>}
        </Show>
      </Notice>
      <section>
        <h3 class="mb-1 text-sm font-medium">{t().tries}</h3>
        <TryList tries={props.message.tries} />
      </section>
    </div>
  );
}

/** Writes a message and sends it: through one integration, or in the order of failover where none is named. */
export default function SendDialog(props: {
  kind: MessageKind;
  title: string;
  integrationId?: string;
  /** What stands in the form at first. */
  draft?: { subject: string; text: string };
  /** What to know before sending. */
  note?: string | undefined;
  onClose: () => void;
}) {
  const t = useSendMessages();
  const session = useSession();
  const formId = createUniqueId();
  const send = createSend(props.kind, props.integrationId, {
    to: props.kind === 'EMAIL' ? (session.viewer()?.user.email ?? '') : '',
    subject: props.draft?.subject ?? '',
    text: props.draft?.text ?? '',
  });
  let to: HTMLElement | undefined;
  return (
    <Dialog
      wide
      title={props.title}
      initialFocus={() => to}
      onClose={() => props.onClose()}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t().close}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            busy={send.form.busy()}
            disabled={!send.complete()}
          >
            {send.sent() ? t().sendAgain : t().send}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        novalidate
        class="grid grid-cols-[minmax(0,1fr)] gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void send.send();
        }}
      >
        <Show when={props.note}>
          <Notice tone="warn">{props.note}</Notice>
        </Show>
        <Fields kind={props.kind} send={send} toRef={(element) => (to = element)} />
        <Show when={send.form.problem()}>
          {(problem) => (
            <Notice tone="error" title={t().failed}>
              <p class="mt-0.5">{problem()}</p>
            </Notice>
          )}
        </Show>
        <Show when={send.form.busy()}>
          <p role="status" class="flex items-center gap-2 text-sm text-muted">
            <Spinner />
            {t().sending}
          </p>
        </Show>
        <Show when={send.sent()}>
          {(sent) => <Outcome message={sent().message} duplicate={sent().duplicate} />}
        </Show>
      </form>
    </Dialog>
  );
}
