import { createEffect, createSignal, onMount } from 'solid-js';
import { Button, SecretField, TextField } from '../../ui';
import { HiddenUsername, ProblemNotice, type StepProps } from './invitation-step';
import { useInvitationMessages } from './invitation.messages';

/** Nobody has an account for the e-mail yet. */
export function NewcomerForm(props: StepProps) {
  const t = useInvitationMessages();
  const [name, setName] = createSignal('');
  const [password, setPassword] = createSignal('');
  const inputs: Record<string, HTMLInputElement> = {};
  onMount(() => inputs['name']?.focus());
  const refusedIn = (field: string) => {
    const problem = props.link.problem();
    const isHere = problem && 'refusal' in problem && problem.refusal.path.includes(field);
    return isHere ? t().refusal(problem.refusal) : undefined;
  };
  createEffect(() => {
    for (const [field, input] of Object.entries(inputs)) if (refusedIn(field)) input.focus();
  });
  return (
    <form
      novalidate
      class="mt-4 grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void props.link.join({ name: name().trim(), password: password() });
      }}
    >
      <p class="text-sm">{t().newcomer.lead}</p>
      <ProblemNotice problem={props.link.problem()} fields={['name', 'password']} />
      <TextField
        ref={(element) => (inputs['name'] = element)}
        label={t().newcomer.name}
        name="name"
        autocomplete="name"
        required
        value={name()}
        error={refusedIn('name')}
        onInput={setName}
      />
      <HiddenUsername email={props.invitation.email} />
      <SecretField
        ref={(element) => (inputs['password'] = element)}
        label={t().newcomer.password}
        help={t().newcomer.passwordHelp}
        name="password"
        autocomplete="new-password"
        required
        value={password()}
        error={refusedIn('password')}
        onInput={setPassword}
      />
      <Button
        type="submit"
        variant="primary"
        class="whitespace-normal!"
        busy={props.link.busy()}
        disabled={name().trim() === '' || password() === ''}
      >
        {t().join(props.invitation.organizationName)}
      </Button>
    </form>
  );
}
