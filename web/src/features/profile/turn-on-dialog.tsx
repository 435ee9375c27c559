import { createSignal, createUniqueId, Match, onCleanup, Show, Switch } from 'solid-js';
import { refetchAll, useGraphql } from '../../graphql';
import { Button, Notice, SecretField, useToasts } from '../../ui';
import { Dialog } from '../../ui/overlays';
import { looksLikeAppCode } from '../session/sign-in-steps';
import { CodesDialog } from './codes-dialog';
import { createSubmission } from './create-submission';
import { enableTwoFactorMutation, startTwoFactorMutation } from './profile.documents';
import { useProfileMessages } from './profile.messages';
import { ScanStep, type AppKey } from './scan-step';

type Step =
  | { readonly name: 'password' }
  | { readonly name: 'scan'; readonly key: AppKey }
  | { readonly name: 'codes'; readonly codes: readonly string[] };

const first: Step = { name: 'password' };

/** The state of turning it on. Nothing of it is kept anywhere else, and nothing after the dialog is gone. */
function createTurnOn() {
  const graphql = useGraphql();
  const t = useProfileMessages();
  const [step, setStep] = createSignal<Step>(first);
  const [password, setPassword] = createSignal('');
  const [code, setCode] = createSignal('');
  const start = createSubmission<'password'>();
  const enable = createSubmission<'code'>((refusal) =>
    refusal.code === 'CODE_REFUSED' ? t().turnOn.codeWrong : undefined,
  );
  onCleanup(() => {
    setStep(first);
    setPassword('');
    setCode('');
  });

  async function begin(): Promise<void> {
    const input = { password: password() };
    const outcome = await start.send(
      async () => (await graphql.send(startTwoFactorMutation, { input })).startTwoFactor,
    );
    if (!('payload' in outcome)) return;
    const { secret, uri } = outcome.payload;
    if (secret == null || uri == null) return;
    setPassword('');
    setStep({ name: 'scan', key: { secret, uri } });
  }

  async function confirm(): Promise<void> {
    const input = { code: code() };
    const outcome = await enable.send(
      async () => (await graphql.send(enableTwoFactorMutation, { input })).enableTwoFactor,
    );
    if ('payload' in outcome)
      setStep({ name: 'codes', codes: outcome.payload.recoveryCodes ?? [] });
    // Also when the answer was lost on its way: it may be on.
    refetchAll(graphql);
  }

  return { step, password, setPassword, code, setCode, start, enable, begin, confirm };
}

/** Turns two-factor sign-in on: password, authenticator app, recovery codes. */
export default function TurnOnDialog(props: {
  hasPassword: boolean;
  returnTo: Element | null;
  onClose: () => void;
}) {
  const t = useProfileMessages();
  const toasts = useToasts();
  const formId = createUniqueId();
  const flow = createTurnOn();
  const busy = () => flow.start.busy() || flow.enable.busy();
  const keyStep = () => {
    const step = flow.step();
    return step.name === 'scan' ? step.key : null;
  };
  const codes = () => {
    const step = flow.step();
    return step.name === 'codes' ? step.codes : null;
  };
  const ready = () =>
    keyStep() ? looksLikeAppCode(flow.code()) : !props.hasPassword || flow.password() !== '';
  let firstInput: HTMLElement | undefined;

  // Behind a dialog nobody would hear it.
  function finish(): void {
    props.onClose();
    toasts.show({ tone: 'success', message: t().turnOn.done });
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (busy() || !ready()) return;
    void (keyStep() ? flow.confirm() : flow.begin());
  }

  return (
    <Show
      when={codes()}
      fallback={
        <Dialog
          title={t().turnOn.title}
          returnTo={props.returnTo}
          initialFocus={() => firstInput}
          onClose={() => !busy() && props.onClose()}
          footer={
            <Button
              ref={(element) => (firstInput ??= element)}
              type="submit"
              form={formId}
              variant="primary"
              busy={busy()}
              disabled={!ready()}
            >
              {keyStep() ? t().turnOn.submit : t().turnOn.next}
            </Button>
          }
        >
          <form id={formId} class="grid gap-4" novalidate onSubmit={submit}>
            <Switch>
              <Match when={keyStep()}>
                {(key) => (
                  <ScanStep
                    key={key()}
                    form={flow.enable}
                    code={flow.code()}
                    onCode={flow.setCode}
                  />
                )}
              </Match>
              <Match when={true}>
                <p class="text-base">{t().turnOn.intro}</p>
                <Show when={flow.start.problem()}>
                  {(words) => <Notice tone="error">{words()}</Notice>}
                </Show>
                <Show when={props.hasPassword}>
                  <SecretField
                    ref={(element) => {
                      firstInput = element;
                      flow.start.ref('password')(element);
                    }}
                    label={t().turnOn.password}
                    autocomplete="current-password"
                    value={flow.password()}
                    error={flow.start.errorAt('password')}
                    onInput={(value) => {
                      flow.setPassword(value);
                      flow.start.clear();
                    }}
                  />
                </Show>
              </Match>
            </Switch>
          </form>
        </Dialog>
      }
    >
      {(shown) => <CodesDialog codes={shown()} returnTo={props.returnTo} onClose={finish} />}
    </Show>
  );
}
