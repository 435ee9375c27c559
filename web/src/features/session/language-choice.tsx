import { For } from 'solid-js';
import { localeNames, locales, useLocale } from '../../i18n';
import { useSessionMessages } from './session.messages';

/** The languages, each called by its own name: for pages before sign-in. */
export function LanguageChoice() {
  const t = useSessionMessages();
  const { locale, setLocale } = useLocale();
  return (
    <div role="group" aria-label={t().language} class="mt-4 flex justify-center gap-1">
      <For each={locales}>
        {(offered) => (
          <button
            type="button"
            lang={offered}
            aria-pressed={locale() === offered}
            class="min-h-8 rounded-sm px-2.5 text-sm hover:bg-sunken pointer-coarse:min-h-10"
            classList={{
              'bg-sunken font-medium': locale() === offered,
              'text-muted': locale() !== offered,
            }}
            onClick={() => setLocale(offered)}
          >
            {localeNames[offered]}
          </button>
        )}
      </For>
    </div>
  );
}
