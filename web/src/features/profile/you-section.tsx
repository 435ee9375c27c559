import { createSignal, Show } from 'solid-js';
import { useGraphql } from '../../graphql';
import type { ViewerFieldsFragment } from '../../graphql/generated/graphql';
import { localeNames, locales, useLocale } from '../../i18n';
import { createTheme, type Theme } from '../../lib/theme';
import { Button, Notice, TextField, useToasts, type IconName } from '../../ui';
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
const longestName = 120;

function NameForm(props: { user: ViewerFieldsFragment['user'] }) {
  const session = useSession();
  const toasts = useToasts();
  const { send } = useGraphql();
  const t = useProfileMessages();
  const form = createSubmission<'name'>();
  const [typed, setTyped] = createSignal<string | null>(null);
  const name = () => typed() ?? props.user.name;
  const plain = () => name().trim();
  const valid = () => plain() !== '' && plain().length <= longestName;
  const canSave = () => valid() && plain() !== props.user.name;

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (form.busy() || !canSave()) return;
    const outcome = await form.send(
      async () => (await send(changeNameMutation, { name: plain() })).updateProfile,
    );
    if (!('payload' in outcome)) return;
    if (outcome.payload.viewer) session.begin(outcome.payload.viewer);
    setTyped(null);
    toasts.show({ tone: 'success', message: t().you.saved });
  }

  return (
    <form class="grid gap-3" novalidate onSubmit={(event) => void save(event)}>
      <Show when={form.problem()}>{(words) => <Notice tone="error">{words()}</Notice>}</Show>
      <div class="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <TextField
          ref={form.ref('name')}
          label={t().you.name}
          name="name"
          autocomplete="name"
          value={name()}
          hint={valid() ? undefined : t().you.nameHint}
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
          {t().you.save}
        </Button>
      </div>
    </form>
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
