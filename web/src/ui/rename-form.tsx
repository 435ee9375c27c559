import { createSignal, Show } from 'solid-js';
import type { Submission } from '../graphql/create-submission';
import { Button } from './button';
import { Notice } from './states';
import { TextField } from './text-field';

/** As the server has it. */
const longestName = 120;

/** One name and Save, which wakes up once there is something to save. `onSave` resolves to whether it was saved. */
export function RenameForm(props: {
  form: Submission<'name'>;
  /** The name as it is; the field shows it again after it was saved. */
  current: string;
  label: string;
  name: string;
  autocomplete: 'name' | 'organization';
  /** Shown while the name cannot be one. */
  hint: string;
  save: string;
  onSave: (name: string) => Promise<boolean>;
}) {
  const [typed, setTyped] = createSignal<string | null>(null);
  const name = () => typed() ?? props.current;
  const plain = () => name().trim();
  const valid = () => plain() !== '' && plain().length <= longestName;
  const canSave = () => valid() && plain() !== props.current;

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (props.form.busy() || !canSave()) return;
    if (await props.onSave(plain())) setTyped(null);
  }

  return (
    <form class="grid gap-3" novalidate onSubmit={(event) => void save(event)}>
      <Show when={props.form.problem()}>{(words) => <Notice tone="error">{words()}</Notice>}</Show>
      <div class="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <TextField
          ref={props.form.ref('name')}
          label={props.label}
          name={props.name}
          autocomplete={props.autocomplete}
          value={name()}
          hint={valid() ? undefined : props.hint}
          error={props.form.errorAt('name')}
          onInput={(value) => {
            setTyped(value);
            props.form.clear();
          }}
        />
        <Button
          type="submit"
          class="justify-self-start sm:mt-6"
          busy={props.form.busy()}
          disabled={!canSave()}
        >
          {props.save}
        </Button>
      </div>
    </form>
  );
}
