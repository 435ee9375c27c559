import {
  createContext,
  createEffect,
  createSignal,
  startTransition,
  useContext,
  type Accessor,
  type ParentProps,
} from 'solid-js';

/** Languages of the web app, by their BCP 47 tag. */
export const locales = ['en', 'pl'] as const;
export type Locale = (typeof locales)[number];

/** Each language by its own name: whoever looks for it reads that. */
export const localeNames: Readonly<Record<Locale, string>> = { en: 'English', pl: 'Polski' };

const storageKey = 'patchbay.locale';

export interface LocaleControl {
  readonly locale: Accessor<Locale>;
  /** Keeps what is on screen until the texts of the other language are there. */
  setLocale: (locale: Locale) => void;
}

function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** What was chosen in this browser before, else the first of the browser's languages that there is. */
function firstLocale(): Locale {
  const stored = localStorage.getItem(storageKey);
  if (isLocale(stored)) return stored;
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLocale) ?? 'en';
}

/** The language of the page; the document says it to screen readers. */
export function createLocale(): LocaleControl {
  const [locale, setLocale] = createSignal(firstLocale(), { equals: false });
  createEffect(() => {
    document.documentElement.lang = locale();
  });
  return {
    locale,
    setLocale: (next) => {
      localStorage.setItem(storageKey, next);
      // What was drawn while the texts were on their way has read the language of before, and the end of a transition
      // tells it nothing: it is told then.
      void startTransition(() => setLocale(next)).then(() => setLocale((reached) => reached));
    },
  };
}

const LocaleContext = createContext<LocaleControl>();

export function LocaleProvider(props: ParentProps<{ value: LocaleControl }>) {
  return <LocaleContext.Provider value={props.value}>{props.children}</LocaleContext.Provider>;
}

export function useLocale(): LocaleControl {
  const value = useContext(LocaleContext);
  if (!value) throw new Error('useLocale needs a LocaleProvider above it');
  return value;
}
