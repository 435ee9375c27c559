import { createSignal, Show } from 'solid-js';
import { useGraphql } from '../../graphql';
import { createSubmission } from '../../graphql/create-submission';
import { Button, Card, Notice, TextField, useToasts } from '../../ui';
import { useSession } from '../session';
import type { Health } from './create-health';
import { setHealthCheckIntervalMutation } from './health.documents';
import { useHealthMessages } from './health.messages';

type Field = 'intervalMinutes' | 'failureThreshold' | 'recoveryThreshold';
type Settings = Pick<Health, Field>;

interface SettingsProps {
  integrationId: string;
  settings: Settings;
  onSaved: () => void;
}

const wholeNumber = /^\d{1,6}$/;

function SettingsForm(props: SettingsProps) {
  const t = useHealthMessages();
  const graphql = useGraphql();
  const toasts = useToasts();
  const submission = createSubmission<Field>((refusal) => t().refusal(refusal));
  const [draft, setDraft] = createSignal<Partial<Record<Field, string>>>({});
  const text = (field: Field) => draft()[field] ?? String(props.settings[field]);
  const isWhole = (field: Field) => wholeNumber.test(text(field).trim());
  const changed = () =>
    (Object.keys(draft()) as Field[]).some(
      (field) => text(field) !== String(props.settings[field]),
    );
  const allWhole = () =>
    isWhole('intervalMinutes') && isWhole('failureThreshold') && isWhole('recoveryThreshold');

  const field = (name: Field) => ({
    name,
    value: text(name),
    inputMode: 'numeric' as const,
    required: true,
    ref: submission.ref(name),
    hint: isWhole(name) ? undefined : t().settings.whole,
    error: submission.errorAt(name),
    onInput: (value: string) => {
      submission.clear();
      setDraft((all) => ({ ...all, [name]: value }));
    },
  });

  async function save(): Promise<void> {
    if (!changed() || !allWhole() || submission.busy()) return;
    const input = {
      integrationId: props.integrationId,
      intervalMinutes: Number(text('intervalMinutes')),
      failureThreshold: Number(text('failureThreshold')),
      recoveryThreshold: Number(text('recoveryThreshold')),
    };
    const outcome = await submission.send(async () => {
      const answer = await graphql.send(setHealthCheckIntervalMutation, { input });
      return answer.setHealthCheckInterval;
    });
    if (!('payload' in outcome)) return;
    toasts.show({ tone: 'success', message: t().settings.saved });
    props.onSaved();
  }

  return (
    <form
      class="grid gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={t().settings.interval}
        suffix={t().settings.minutes}
        help={t().settings.intervalHelp}
        {...field('intervalMinutes')}
      />
      <TextField
        label={t().settings.failures}
        help={t().settings.failuresHelp}
        {...field('failureThreshold')}
      />
      <TextField
        label={t().settings.recoveries}
        help={t().settings.recoveriesHelp}
        {...field('recoveryThreshold')}
      />
      <Show when={submission.problem()}>
        {(problem) => <Notice tone="error">{problem()}</Notice>}
      </Show>
      <div>
        <Button type="submit" busy={submission.busy()} disabled={!changed() || !allWhole()}>
          {t().settings.save}
        </Button>
      </div>
    </form>
  );
}

/** How often it is checked, and what counts as failing; to be changed by those who may. */
export function CheckSettings(props: SettingsProps) {
  const t = useHealthMessages();
  const session = useSession();
  return (
    <Card title={t().settings.title}>
      <Show
        when={session.can('INTEGRATIONS_WRITE')}
        fallback={
          <>
            <dl class="divide-y divide-line text-sm">
              <Fact
                label={t().settings.interval}
                value={t().settings.everyMinutes(props.settings.intervalMinutes)}
              />
              <Fact
                label={t().settings.failures}
                value={t().settings.inARow(props.settings.failureThreshold)}
              />
              <Fact
                label={t().settings.recoveries}
                value={t().settings.recovered(props.settings.recoveryThreshold)}
              />
            </dl>
            <p class="mt-2 text-sm text-muted">{t().settings.readOnly}</p>
          </>
        }
      >
        <SettingsForm {...props} />
      </Show>
    </Card>
  );
}

function Fact(props: { label: string; value: string }) {
  return (
    <div class="grid gap-x-4 py-2 sm:grid-cols-[12rem_1fr]">
      <dt class="text-muted">{props.label}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}
