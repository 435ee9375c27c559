import { createSignal, Show } from 'solid-js';
import { refetchAll, useGraphql } from '../../graphql';
import { Button, Notice, SecretField, useToasts } from '../../ui';
import { useSession } from '../session';
import { createSubmission } from './create-submission';
import { changePasswordMutation } from './profile.documents';
import { useProfileMessages } from './profile.messages';
import { SettingsSection } from '../../ui/settings-section';

const shortest = 10;
const longest = 200;

/** Changes the password, or sets the first one of a member who came by a link. */
export function PasswordSection(props: { hasPassword: boolean }) {
  const session = useSession();
  const toasts = useToasts();
  const graphql = useGraphql();
  const t = useProfileMessages();
  const form = createSubmission<'currentPassword' | 'newPassword'>();
  const [current, setCurrent] = createSignal('');
  const [next, setNext] = createSignal('');
  const typing = (set: (value: string) => void) => (value: string) => {
    set(value);
    form.clear();
  };
  const hint = () => {
    const length = next().length;
    if (length > longest) return t().password.tooLong;
    return length > 0 && length < shortest ? t().password.tooShort(shortest - length) : undefined;
  };
  const valid = () =>
    next() !== '' && hint() === undefined && (!props.hasPassword || current() !== '');

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (form.busy() || !valid()) return;
    const had = props.hasPassword;
    const input = { currentPassword: had ? current() : null, newPassword: next() };
    const outcome = await form.send(
      async () => (await graphql.send(changePasswordMutation, { input })).changePassword,
    );
    if (!('payload' in outcome)) return;
    setCurrent('');
    setNext('');
    const words = t().password;
    toasts.show({
      tone: 'success',
      message: had ? words.changed : words.wasSet,
      detail: words.othersEnded,
    });
    refetchAll(graphql);
  }

  return (
    <SettingsSection
      title={t().password.title}
      lead={props.hasPassword ? t().password.lead : t().password.none}
    >
      <form class="grid gap-4" novalidate onSubmit={(event) => void submit(event)}>
        {/* Tells password managers whose password it is. */}
        <input hidden autocomplete="username" value={session.viewer()?.user.email ?? ''} readOnly />
        <Show when={form.problem()}>{(words) => <Notice tone="error">{words()}</Notice>}</Show>
        <Show when={props.hasPassword}>
          <SecretField
            ref={form.ref('currentPassword')}
            label={t().password.current}
            autocomplete="current-password"
            value={current()}
            error={form.errorAt('currentPassword')}
            onInput={typing(setCurrent)}
          />
        </Show>
        <SecretField
          ref={form.ref('newPassword')}
          label={t().password.next}
          autocomplete="new-password"
          help={t().password.help}
          hint={hint()}
          value={next()}
          error={form.errorAt('newPassword')}
          onInput={typing(setNext)}
        />
        <Button type="submit" class="justify-self-start" busy={form.busy()} disabled={!valid()}>
          {props.hasPassword ? t().password.change : t().password.set}
        </Button>
      </form>
    </SettingsSection>
  );
}
