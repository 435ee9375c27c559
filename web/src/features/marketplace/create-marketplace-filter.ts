import { useSearchParams } from '@solidjs/router';
import { createMemo, type Accessor } from 'solid-js';
import { allCategories } from '../../lib/categories';
import type { MarketplaceFilter } from './filter-providers';

export interface MarketplaceFilterControl {
  filter: Accessor<MarketplaceFilter>;
  set(change: Partial<MarketplaceFilter>): void;
  clear(): void;
}

/** The filter lives in the address: what is on screen can be sent to a colleague. */
export function createMarketplaceFilter(): MarketplaceFilterControl {
  const [search, setSearch] = useSearchParams();
  const filter = createMemo((): MarketplaceFilter => {
    const category = search['category'];
    return {
      q: typeof search['q'] === 'string' ? search['q'] : '',
      category: allCategories.find((known) => known.toLowerCase() === category) ?? null,
      installed: search['installed'] === '1',
    };
  });
  const set = (change: Partial<MarketplaceFilter>): void => {
    const next = { ...filter(), ...change };
    setSearch(
      {
        q: next.q || undefined,
        category: next.category?.toLowerCase(),
        installed: next.installed ? '1' : undefined,
      },
      { replace: true, scroll: false },
    );
  };
  return { filter, set, clear: () => set({ q: '', category: null, installed: false }) };
}
