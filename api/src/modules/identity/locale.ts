export const locales = ['EN', 'PL'] as const;
/** A language that Patchbay speaks. */
export type Locale = (typeof locales)[number];
