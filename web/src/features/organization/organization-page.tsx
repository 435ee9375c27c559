import { createSignal, Show } from 'solid-js';
import { useGraphql } from '../../graphql';
import { createSubmission } from '../../graphql/create-submission';
import { Button, Notice, TextField, useToasts } from '../../ui';
import { SettingsSection } from '../../ui/settings-section';
import { useSession } from '../session';
import { createTitle } from '../shell';
import { renameOrganizationMutation } from './organization.documents';
import { useOrganizationMessages } from './organization.messages';

const longestName = 120;

function NameForm(props: { current: string }) {
  const session = useSession();
  const toasts = useToasts();
  const { send } = useGraphql();
  const t = useOrganizationMessages();
  const form = createSubmission<'name'>((refusal) => t().refusal(refusal));
  const [typed, setTyped] = createSignal<string | null>(null);
  const name = () => typed() ?? props.current;
  const plain = () => name().trim();
  const valid = () => plain() !== '' && plain().length <= longestName;
  const canSave = () => valid() && plain() !== props.current;

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (form.busy() || !canSave()) return;
    const outcome = await form.send(
      async () => (await send(renameOrganizationMutation, { name: plain() })).renameOrganization,
    );
    if (!('payload' in outcome)) return;
    const { viewer } = outcome.payload;
    if (viewer) session.begin(viewer);
    setTyped(null);
    toasts.show({ tone: 'success', message: t().name.saved(props.current) });
  }

  return (
    <form class="grid gap-3" novalidate onSubmit={(event) => void save(event)}>
      <Show when={form.problem()}>{(words) => <Notice tone="error">{words()}</Notice>}</Show>
      <div class="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <TextField
          ref={form.ref('name')}
          label={t().name.label}
          name="organization"
          autocomplete="organization"
          value={name()}
          hint={valid() ? undefined : t().name.hint}
          error={form.errorAt('name')}
          onInput={(value) => {
            setTyped(value);
            form.clear();
          }}
        />
        <Button
          type="submit"
          class="justify-self-start sm:mt-6"
          busy={form.busy()}
          disabled={!canSave()}
        >
          {t().name.save}
        </Button>
      </div>
    </form>
  );
}

/** What the organization is called. */
export default function OrganizationPage() {
  const t = useOrganizationMessages();
  const session = useSession();
  createTitle(() => t().title);
  return (
    <div class="max-w-240">
      <SettingsSection title={t().name.title} lead={t().name.lead}>
        <Show when={session.viewer()}>
          {(viewer) => <NameForm current={viewer().organization.name} />}
        </Show>
      </SettingsSection>
    </div>
  );
}
