import { Show } from 'solid-js';
import { useGraphql } from '../../graphql';
import { createSubmission } from '../../graphql/create-submission';
import { useToasts } from '../../ui';
import { RenameForm } from '../../ui/rename-form';
import { SettingsSection } from '../../ui/settings-section';
import { useSession } from '../session';
import { createTitle } from '../shell';
import { renameOrganizationMutation } from './organization.documents';
import { useOrganizationMessages } from './organization.messages';

function NameForm(props: { current: string }) {
  const session = useSession();
  const toasts = useToasts();
  const { send } = useGraphql();
  const t = useOrganizationMessages();
  const form = createSubmission<'name'>((refusal) => t().refusal(refusal));

  async function save(name: string): Promise<boolean> {
    const outcome = await form.send(
      async () => (await send(renameOrganizationMutation, { name })).renameOrganization,
    );
    if (!('payload' in outcome)) return false;
    const { viewer } = outcome.payload;
    if (viewer) session.begin(viewer);
    toasts.show({ tone: 'success', message: t().name.saved(props.current) });
    return true;
  }

  return (
    <RenameForm
      form={form}
      current={props.current}
      label={t().name.label}
      name="organization"
      autocomplete="organization"
      hint={t().name.hint}
      save={t().name.save}
      onSave={save}
    />
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
