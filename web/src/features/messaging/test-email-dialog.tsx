import { Match, Show, Switch, type ParentProps } from 'solid-js';
import { Button, Notice, TextField } from '../../ui';
import { Dialog } from '../../ui/overlays';
import { useSession } from '../session';
import { createTestEmail, type TestPhase } from './create-test-email';
import { useMessagingMessages } from './messaging.messages';

const formId = 'test-email-form';

function ServerWords(props: ParentProps) {
  const t = useMessagingMessages();
  return (
    <>
      <p class="mt-1 text-muted">{t().test.said}</p>
      <blockquote class="my-1.5 rounded-sm border border-line bg-raised px-2 py-1.5 font-mono text-xs break-words whitespace-pre-wrap">
        {props.children}
      </blockquote>
    </>
  );
}

/** What came of the message, in the mail server's words. */
function Outcome(props: { phase: TestPhase }) {
  const t = useMessagingMessages();
  const at = <Name extends TestPhase['name']>(name: Name) =>
    props.phase.name === name ? (props.phase as Extract<TestPhase, { name: Name }>) : undefined;
  return (
    <Switch>
      <Match when={at('sent')}>
        {(sent) => (
          <Notice tone="info" title={t().test.sent(sent().to)}>
            <ServerWords>{sent().response}</ServerWords>
            <p>{t().test.look}</p>
          </Notice>
        )}
      </Match>
      <Match when={at('failed')}>
        {(failed) => (
          <Notice
            tone={failed().mayHaveArrived ? 'warn' : 'error'}
            title={failed().mayHaveArrived ? t().test.mayHaveArrived : t().test.failed}
          >
            <ServerWords>{failed().response}</ServerWords>
            <p>{failed().hint}</p>
          </Notice>
        )}
      </Match>
      <Match when={at('refused')}>
        {(refused) => (
          <Notice
            tone={refused().code === 'LIMIT_REACHED' ? 'warn' : 'error'}
            title={refused().code === 'LIMIT_REACHED' ? t().test.limit : t().test.failed}
          >
            <p class="mt-0.5">{refused().message}</p>
          </Notice>
        )}
      </Match>
    </Switch>
  );
}

/** Asks for a recipient and sends a test message through an integration as it is stored. */
export function TestEmailDialog(props: {
  integrationId: string;
  name: string;
  /** The form around it has changes that are not stored. */
  unsaved?: boolean;
  onClose: () => void;
}) {
  const t = useMessagingMessages();
  const session = useSession();
  const { integrationId } = props;
  const test = createTestEmail(integrationId, session.viewer()?.user.email ?? '');
  let input: HTMLInputElement | undefined;
  const sending = () => test.phase().name === 'sending';

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const before = document.activeElement;
    await test.send();
    // What had the focus was out of service meanwhile.
    if (test.error()) input?.focus();
    else if (before instanceof HTMLElement && before.isConnected) before.focus();
  }

  return (
    <Dialog
      title={t().test.title(props.name)}
      initialFocus={() => input}
      onClose={() => props.onClose()}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t().test.close}</Button>
          <Button type="submit" form={formId} variant="primary" busy={sending()}>
            {test.phase().name === 'writing' || sending() ? t().test.send : t().test.sendAgain}
          </Button>
        </>
      }
    >
      <form id={formId} novalidate class="grid gap-4" onSubmit={(event) => void submit(event)}>
        <Show when={props.unsaved}>
          <Notice tone="warn">{t().test.unsaved}</Notice>
        </Show>
        <TextField
          ref={(element) => (input = element)}
          type="email"
          label={t().test.to}
          help={t().test.what}
          error={test.error()}
          required
          autocomplete="email"
          value={test.to()}
          disabled={sending()}
          onInput={(to) => test.setTo(to)}
        />
        <Outcome phase={test.phase()} />
      </form>
    </Dialog>
  );
}
