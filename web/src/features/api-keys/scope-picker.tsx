import { For, Show } from 'solid-js';
import type { ApiKeyScopesQuery } from '../../graphql/generated/graphql';
import { useApiKeysMessages } from './api-keys.messages';

/** The scopes, each with what it allows; those that the reader's own role lacks cannot be given. */
export function ScopePicker(props: {
  scopes: ApiKeyScopesQuery['apiKeyScopes'];
  value: readonly string[];
  error: string | undefined;
  onChange: (value: string[]) => void;
  /** Receives the first that can be chosen, for the focus. */
  ref: (element: HTMLInputElement) => void;
}) {
  const t = useApiKeysMessages();
  const first = () => props.scopes.find(({ grantable }) => grantable)?.name;
  function toggle(name: string, chosen: boolean): void {
    const others = props.value.filter((scope) => scope !== name);
    props.onChange(chosen ? [...others, name] : others);
  }
  return (
    <fieldset class="grid min-w-0 gap-1" aria-describedby="scopes-help">
      <legend class="mb-1 text-sm font-medium">{t().form.scopes}</legend>
      <div
        class="divide-y divide-line rounded-sm border"
        classList={{ 'border-edge': !props.error, 'border-error-solid': props.error !== undefined }}
      >
        <For each={props.scopes}>
          {(scope) => (
            <label class="flex min-h-10 items-start gap-2.5 px-3 py-2 first:rounded-t-sm last:rounded-b-sm has-checked:bg-accent-bg">
              <input
                ref={(element) => {
                  if (scope.name === first()) props.ref(element);
                }}
                type="checkbox"
                class="mt-0.5 size-4 shrink-0 accent-accent"
                checked={props.value.includes(scope.name)}
                disabled={!scope.grantable}
                onChange={(event) => toggle(scope.name, event.currentTarget.checked)}
              />
              <span class="min-w-0">
                <span class="block font-mono text-sm font-medium">{scope.name}</span>
                <span class="block text-sm text-muted">
                  {t().scopeWords(scope.name, scope.description)}
                </span>
                <Show when={!scope.grantable}>
                  <span class="block text-sm text-warn-text">{t().form.notGrantable}</span>
                </Show>
              </span>
            </label>
          )}
        </For>
      </div>
      <Show when={props.error}>
        <p class="text-sm text-error-text">{props.error}</p>
      </Show>
      <p id="scopes-help" class="text-sm text-muted">
        {t().form.scopesHelp}
      </p>
    </fieldset>
  );
}
