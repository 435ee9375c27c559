import { defineMessages } from '../../i18n';

// Apart from the other texts of the dashboard: the table is fetched when one comes near it.
const en = {
  integration: 'Integration',
  provider: 'Provider',
  status: 'Status',
  lastSync: 'Last sync or check',
  /** Before a relative time: "since 5 minutes ago". */
  since: 'since',
  menu: 'Actions',
  never: 'Never',
  /** After a relative time. */
  syncFailed: '(failed)',
  noMatch: 'No integration matches',
  clear: 'Clear search',
  searching: 'Searching',
  shown: (shown: number, total: number) => `${shown} of ${total} integrations shown`,
  more: (shown: number, total: number) =>
    `The first ${shown} of ${total}, broken ones first. Search finds the others.`,
};

export type TableMessages = typeof en;
export const useTableMessages = defineMessages(en, { pl: () => import('./table.messages.pl') });
