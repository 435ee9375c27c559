import { createResource, type Accessor } from 'solid-js';
import { useLocale, type Locale } from './locale';

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
  return function useMessages() {
    const { locale } = useLocale();
    const [texts] = createResource(locale, load);
    return () => texts() ?? en;
  };
}
