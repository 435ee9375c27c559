import { createUniqueId, For, Show } from 'solid-js';
import type { OAuthSettings } from './create-oauth-choice';
import { useOAuthMessages } from './oauth.messages';

/** The scopes of a provider with what each allows; those that are needed cannot be left out. */
export function ScopeChoice(props: {
  scopes: OAuthSettings['scopes'];
  chosen: readonly string[];
  disabled: boolean;
  onChoose: (name: string, isChosen: boolean) => void;
}) {
  const t = useOAuthMessages();
  const help = createUniqueId();
  return (
    <fieldset
      class="grid min-w-0 gap-1"
      classList={{ 'opacity-60': props.disabled }}
      aria-describedby={help}
    >
      <legend class="mb-1 text-sm font-medium">{t().scopes.label}</legend>
      <div class="divide-y divide-line rounded-sm border border-edge">
        <For each={props.scopes}>
          {(scope) => (
            <label class="flex min-h-10 items-start gap-2.5 px-3 py-2 first:rounded-t-sm last:rounded-b-sm has-checked:bg-accent-bg">
              <input
                type="checkbox"
                class="mt-0.5 size-4 shrink-0 accent-accent"
                checked={props.chosen.includes(scope.name)}
                disabled={props.disabled || scope.required}
                onChange={(event) => props.onChoose(scope.name, event.currentTarget.checked)}
              />
              <span class="min-w-0 flex-1">
                <span class="flex flex-wrap items-baseline gap-x-2 text-sm">
                  {scope.description}
                  <Show when={scope.required}>
                    <span class="text-xs text-muted">{t().scopes.needed}</span>
                  </Show>
                </span>
                <span class="block font-mono text-xs wrap-anywhere text-muted">{scope.name}</span>
              </span>
            </label>
          )}
        </For>
      </div>
      <p id={help} class="text-sm text-muted">
        {t().scopes.help}
      </p>
    </fieldset>
  );
}
