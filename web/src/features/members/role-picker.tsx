import { createUniqueId, For } from 'solid-js';
import type { Role } from '../../graphql/generated/graphql';
import { useLabels } from '../../i18n';
import { useMembersMessages } from './members.messages';

/** One of several roles, each with what it may do. */
export function RolePicker(props: {
  roles: readonly Role[];
  value: Role;
  disabled?: boolean;
  onChange: (role: Role) => void;
  /** Receives the chosen one, for the focus. */
  ref?: (element: HTMLInputElement) => void;
}) {
  const t = useMembersMessages();
  const labels = useLabels();
  const name = createUniqueId();
  return (
    <fieldset disabled={props.disabled} class="grid min-w-0 gap-1">
      <legend class="mb-1 text-sm font-medium">{t().role}</legend>
      <div class="divide-y divide-line rounded-sm border border-edge">
        <For each={props.roles}>
          {(role) => (
            <label class="flex min-h-10 items-start gap-2.5 px-3 py-2 first:rounded-t-sm last:rounded-b-sm has-checked:bg-accent-bg">
              <input
                ref={(element) => {
                  if (role === props.value) props.ref?.(element);
                }}
                type="radio"
                name={name}
                class="mt-0.5 size-4 shrink-0 accent-accent"
                checked={role === props.value}
                onChange={() => props.onChange(role)}
              />
              <span class="min-w-0">
                <span class="block font-medium">{labels.role(role)}</span>
                <span class="block text-sm text-muted">{t().mayDo[role]}</span>
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
