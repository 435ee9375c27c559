import type { ActivityFilter, Category } from '../../graphql/generated/graphql';
import type { ConnectionsMessages } from './connections.messages';

/** Which integrations a page of connections is about. */
export interface ConnectionKind {
  readonly name: keyof ConnectionsMessages['kinds'];
  readonly category: Category;
  /** Where the category has more than this page is about. */
  readonly providerKey?: string;
  /** Its card on the dashboard. */
  readonly headline?: 'erp' | 'edi';
}

/** Its integrations, as the API filters integrations and events. */
export function filterOf(
  kind: ConnectionKind,
): Required<Pick<ActivityFilter, 'categories'>> | Required<Pick<ActivityFilter, 'providerKeys'>> {
  return kind.providerKey === undefined
    ? { categories: [kind.category] }
    : { providerKeys: [kind.providerKey] };
}

/** The logs, filtered to it. */
export function logsPath(kind: ConnectionKind): string {
  return kind.providerKey === undefined
    ? `/integrations/logs?category=${kind.category.toLowerCase()}`
    : `/integrations/logs?provider=${kind.providerKey}`;
}
