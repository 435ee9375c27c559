import { createMemo, createResource, createRoot, type Accessor } from 'solid-js';
import { useLocale, type Locale, type LocaleControl } from './locale';

/** Texts of a feature: plain, or made of what they are told. */
export interface Messages {
  readonly [name: string]: string | ((...values: never[]) => string) | Messages;
}

type Translations<T> = Readonly<Record<Exclude<Locale, 'en'>, () => Promise<{ default: T }>>>;

/**
 * The texts of a feature. English travels with the feature; every other language is fetched when it is read first,
 * within the Suspense around the component. A translation has exactly the names of the English texts.
 */
export function defineMessages<T extends Messages>(
  en: T,
  translations: Translations<T>,
): () => Accessor<T> {
  const loaded: Partial<Record<Locale, T>> = { en };
  const load = (locale: Locale): T | Promise<T> => {
    const known = loaded[locale];
    if (known !== undefined || locale === 'en') return known ?? en;
    // Without the network English is better than nothing; the next reading tries again.
    return translations[locale]().then(
      ({ default: texts }) => (loaded[locale] = texts),
      () => en,
    );
  };
  // One for all that read it: a page has hundreds of readers.
  const shared = new WeakMap<LocaleControl, Accessor<T | undefined>>();
  function share(control: LocaleControl): Accessor<T | undefined> {
    const known = shared.get(control);
    if (known) return known;
    const [texts] = createRoot(() => createResource(control.locale, load), null);
    shared.set(control, texts);
    return texts;
  }
  return function useMessages() {
    const texts = share(useLocale());
    // Read once a component: each reading of a resource is an entry of its own in the Suspense around it.
    return createMemo(() => texts() ?? en);
  };
}
