import { Show } from 'solid-js';
import { useGraphql } from '../../graphql';
import type { ViewerFieldsFragment } from '../../graphql/generated/graphql';
import { localeNames, locales, useLocale } from '../../i18n';
import { createTheme, type Theme } from '../../lib/theme';
import { useToasts, type IconName } from '../../ui';
import { RenameForm } from '../../ui/rename-form';
import { useChooseLocale, useSession } from '../session';
import { ChoiceGroup } from './choice-group';
import { createSubmission } from './create-submission';
import { changeNameMutation } from './profile.documents';
import { useProfileMessages } from './profile.messages';
import { SettingsSection } from '../../ui/settings-section';

const themes: readonly { value: Theme; icon: IconName }[] = [
  { value: 'system', icon: 'screen' },
  { value: 'light', icon: 'sun' },
  { value: 'dark', icon: 'moon' },
];

function NameForm(props: { user: ViewerFieldsFragment['user'] }) {
  const session = useSession();
  const toasts = useToasts();
  const { send } = useGraphql();
  const t = useProfileMessages();
  const form = createSubmission<'name'>();

  async function save(name: string): Promise<boolean> {
    const outcome = await form.send(
      async () => (await send(changeNameMutation, { name })).updateProfile,
    );
    if (!('payload' in outcome)) return false;
    if (outcome.payload.viewer) session.begin(outcome.payload.viewer);
    toasts.show({ tone: 'success', message: t().you.saved });
    return true;
  }

  return (
    <RenameForm
      form={form}
      current={props.user.name}
      label={t().you.name}
      name="name"
      autocomplete="name"
      hint={t().you.nameHint}
      save={t().you.save}
      onSave={save}
    />
  );
}

/** Name, e-mail, language and theme. */
export function YouSection() {
  const session = useSession();
  const t = useProfileMessages();
  const { locale } = useLocale();
  const chooseLocale = useChooseLocale();
  const [theme, setTheme] = createTheme();
  return (
    <SettingsSection title={t().you.title} lead={t().you.lead}>
      <Show when={session.viewer()}>
        {(viewer) => (
          <div class="grid gap-4">
            <NameForm user={viewer().user} />
            <dl>
              <dt class="text-sm font-medium">{t().you.email}</dt>
              <dd class="mt-1 text-base break-all">{viewer().user.email}</dd>
            </dl>
            <ChoiceGroup
              legend={t().you.language}
              help={t().you.languageHelp}
              value={locale()}
              choices={locales.map((value) => ({
                value,
                label: localeNames[value],
                lang: value,
              }))}
              onChange={(value) => void chooseLocale(value)}
            />
            <ChoiceGroup
              legend={t().you.theme}
              help={t().you.themeHelp}
              value={theme()}
              choices={themes.map(({ value, icon }) => ({
                value,
                icon,
                label: t().you.themes[value],
              }))}
              onChange={setTheme}
            />
          </div>
        )}
      </Show>
    </SettingsSection>
  );
}
