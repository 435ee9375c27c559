import type { Category, MarketplaceQuery } from '../../graphql/generated/graphql';
import type { Locale } from '../../i18n';

export type MarketplaceProvider = MarketplaceQuery['providers'][number];

export interface MarketplaceFilter {
  q: string;
  category: Category | null;
  installed: boolean;
}

/** What categories are called, and in which language. */
export interface CategoryWords {
  locale: Locale;
  category: (category: Category) => string;
}

type Searchable = Pick<MarketplaceProvider, 'key' | 'name' | 'description' | 'category'> & {
  integrations: readonly { name: string }[];
};

function matchesText(provider: Searchable, q: string, words: CategoryWords): boolean {
  const text = [
    provider.name,
    provider.key,
    provider.description,
    words.category(provider.category),
    ...provider.integrations.map((integration) => integration.name),
  ]
    .join(' ')
    .toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const plain = /^[ -~]*$/;

/** As `localeCompare` for what is written in ASCII, without its table of a language, which takes a while to make. */
function compareNames(a: string, b: string, locale: Locale): number {
  if (!plain.test(a) || !plain.test(b)) return a.localeCompare(b, locale);
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : Number(left > right);
}

/** The providers under a filter: installed first, then by name. */
export function filterProviders<Provider extends Searchable>(
  providers: readonly Provider[],
  filter: MarketplaceFilter,
  words: CategoryWords,
): Provider[] {
  return providers
    .filter((provider) => !filter.category || provider.category === filter.category)
    .filter((provider) => !filter.installed || provider.integrations.length > 0)
    .filter((provider) => matchesText(provider, filter.q.trim(), words))
    .toSorted(
      (a, b) =>
        Number(b.integrations.length > 0) - Number(a.integrations.length > 0) ||
        compareNames(a.name, b.name, words.locale),
    );
}

export interface CategoryCount {
  category: Category;
  count: number;
}

function tally(providers: readonly Searchable[]): ReadonlyMap<Category, number> {
  const counts = new Map<Category, number>();
  for (const { category } of providers) counts.set(category, (counts.get(category) ?? 0) + 1);
  return counts;
}

/**
 * How many providers each category would show under the rest of the filter. Those with the most in the whole catalog
 * come first, so that the order stays while one types; empty ones are left out, but for the chosen one.
 */
export function countCategories(
  providers: readonly Searchable[],
  filter: MarketplaceFilter,
  words: CategoryWords,
): CategoryCount[] {
  const counts = tally(filterProviders(providers, { ...filter, category: null }, words));
  return [...tally(providers)]
    .toSorted(
      ([a, inAll], [b, inAllOfB]) =>
        inAllOfB - inAll || words.category(a).localeCompare(words.category(b), words.locale),
    )
    .map(([category]) => ({ category, count: counts.get(category) ?? 0 }))
    .filter(({ category, count }) => count > 0 || category === filter.category);
}
