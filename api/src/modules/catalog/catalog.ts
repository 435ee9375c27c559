import type { Category, Provider } from './model.ts';
import type { CatalogProblem } from './yaml-source.ts';

interface CatalogFilter {
  readonly search?: string | null;
  readonly category?: Category | null;
}

/** All providers that can be connected; never changes after it is loaded. */
export interface Catalog {
  /** By name. */
  readonly providers: readonly Provider[];
  /** What is wrong with the operator's own files; those are left out. */
  readonly problems: readonly CatalogProblem[];
  get(key: string): Provider | undefined;
  /** Every word of the search must be in the name, key, description or category; case and accents do not matter. */
  search(filter: CatalogFilter): readonly Provider[];
}

export function createCatalog(
  providers: readonly Provider[],
  problems: readonly CatalogProblem[],
): Catalog {
  const order = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  const sorted = providers.toSorted((a, b) => order.compare(a.name, b.name));
  const byKey = new Map(sorted.map((provider) => [provider.key, provider]));
  const texts = new Map(sorted.map((provider) => [provider, searchText(provider)]));
  return {
    providers: Object.freeze(sorted),
    problems,
    get: (key) => byKey.get(key),
    search: ({ search, category }) => {
      if (!search && category == null) return sorted;
      const words = plain((search ?? '').slice(0, 200))
        .split(/\s+/)
        .filter((word) => word !== '');
      return sorted.filter(
        (provider) =>
          (category ?? provider.category) === provider.category &&
          words.every((word) => texts.get(provider)?.includes(word) === true),
      );
    },
  };
}

function searchText(provider: Provider): string {
  const { name, key, description, category } = provider;
  return plain([name, key, description, category.replaceAll('_', ' ')].join(' '));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
