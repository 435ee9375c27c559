import type { Category, MarketplaceQuery } from '../../graphql/generated/graphql';
import { categoryLabel } from '../../lib/labels';

export type MarketplaceProvider = MarketplaceQuery['providers'][number];

export interface MarketplaceFilter {
  q: string;
  category: Category | null;
  installed: boolean;
}

type Searchable = Pick<MarketplaceProvider, 'key' | 'name' | 'description' | 'category'> & {
  integrations: readonly { name: string }[];
};

function matchesText(provider: Searchable, q: string): boolean {
  const text = [
    provider.name,
    provider.key,
    provider.description,
    categoryLabel(provider.category),
    ...provider.integrations.map((integration) => integration.name),
  ]
    .join(' ')
    .toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The providers under a filter: installed first, then by name. */
export function filterProviders<Provider extends Searchable>(
  providers: readonly Provider[],
  filter: MarketplaceFilter,
): Provider[] {
  return providers
    .filter((provider) => !filter.category || provider.category === filter.category)
    .filter((provider) => !filter.installed || provider.integrations.length > 0)
    .filter((provider) => matchesText(provider, filter.q.trim()))
    .toSorted(
      (a, b) =>
        Number(b.integrations.length > 0) - Number(a.integrations.length > 0) ||
        a.name.localeCompare(b.name, 'en'),
    );
}

/** How many providers each category would show under the rest of the filter, biggest first. */
export function countCategories(
  providers: readonly Searchable[],
  filter: MarketplaceFilter,
): { category: Category; count: number }[] {
  const counts = new Map<Category, number>();
  for (const { category } of filterProviders(providers, { ...filter, category: null })) {
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return Array.from(counts, ([category, count]) => ({ category, count })).toSorted(
    (a, b) =>
      b.count - a.count || categoryLabel(a.category).localeCompare(categoryLabel(b.category), 'en'),
  );
}
