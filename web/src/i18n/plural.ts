import type { Locale } from './locale';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Chooses the form of a word that goes with a number, by the plural rules of a language (CLDR). */
export function pluralsOf(locale: Locale): (count: number, forms: Forms) => string {
  let rules: Intl.PluralRules | undefined;
  return (count, forms) => {
    // Made when the first word is chosen: that takes a while on a phone, and the texts of a page are read as it is opened.
    rules ??= new Intl.PluralRules(locale);
    return forms[rules.select(count)] ?? forms.other;
  };
}
