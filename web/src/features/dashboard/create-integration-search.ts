import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import { createQuery } from '../../graphql';
import type { DashboardRow } from './create-dashboard';
import { searchIntegrationsQuery } from './search.documents';

const waitMs = 250;

/** What a search finds. */
export interface IntegrationSearch {
  rows: Accessor<readonly DashboardRow[]>;
  /** The server is asked for those that the page does not hold. */
  searching: Accessor<boolean>;
}

/** Whether the name of an integration or of its provider holds the text. */
function matches({ integration }: DashboardRow, text: string): boolean {
  const wanted = text.toLocaleLowerCase();
  return [integration.name, integration.provider.name].some((name) =>
    name.toLocaleLowerCase().includes(wanted),
  );
}

/** Follows a text once it has stayed the same for a moment. */
function createSettled(text: Accessor<string>): Accessor<string> {
  const [settled, setSettled] = createSignal(text());
  createEffect(
    on(text, (next) => {
      const timer = setTimeout(() => setSettled(next), waitMs);
      onCleanup(() => clearTimeout(timer));
    }),
  );
  return settled;
}

/** `total` says how many there are: only where that is more than `listed`, the server is asked. */
export function createIntegrationSearch(
  listed: Accessor<readonly DashboardRow[]>,
  total: Accessor<number>,
  text: Accessor<string>,
): IntegrationSearch {
  const settled = createSettled(text);
  const needsServer = (): boolean => settled() !== '' && total() > listed().length;
  const query = createQuery(searchIntegrationsQuery, () =>
    needsServer() ? { search: settled() } : null,
  );
  const rows = createMemo<readonly DashboardRow[]>(() => {
    if (text() === '') return listed();
    const known = new Set(listed().map(({ integration }) => integration.id));
    const found = needsServer() ? (query.data?.integrations.nodes ?? []) : [];
    const others = found
      .filter(({ id }) => !known.has(id))
      .map((integration) => ({
        integration,
        lastSyncAt: integration.lastTestedAt,
        lastSyncFailed: integration.status === 'ERROR',
      }));
    return [...listed().filter((row) => matches(row, text())), ...others];
  });
  return { rows, searching: () => needsServer() && query.loading };
}
