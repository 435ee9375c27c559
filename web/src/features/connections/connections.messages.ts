import { defineMessages } from '../../i18n';

const en = {
  kinds: {
    erp: {
      title: 'ERP',
      lead: 'The ERP systems that your organization syncs with: whether they can be reached, and how the syncs went.',
      empty: 'Set up an ERP to follow its syncs',
      noHistory: 'No ERP sync or change yet',
    },
    edi: {
      title: 'EDI',
      lead: 'The exchange of orders and invoices with trading partners: whether the way there works, and what was exchanged.',
      empty: 'Set up EDI to enable order automation',
      noHistory: 'No EDI exchange or change yet',
    },
    supplierPortal: {
      title: 'Supplier portal',
      lead: 'The portal where your suppliers confirm orders and send invoices: whether it answers, and what was exchanged with it.',
      empty: 'Connect your supplier portal to follow what is exchanged with it',
      noHistory: 'Nothing was exchanged with the supplier portal yet',
    },
    customerPortal: {
      title: 'Customer portal',
      lead: 'The portal where your customers order and ask: whether it answers, and what was exchanged with it.',
      empty: 'Connect your customer portal to follow what is exchanged with it',
      noHistory: 'Nothing was exchanged with the customer portal yet',
    },
  },
  failed: 'These integrations could not be loaded',
  integrations: 'Integrations',
  more: 'There are more: find them in the marketplace',
  history: 'History',
  allHistory: 'All in the logs',
  historyComes:
    'What a job reports with recordActivity, and each change and failed check, shows here.',
  setup: 'Setup',
  configure: 'Configure',
  connect: (provider: string) => `Connect ${provider}`,
  connectAnother: (provider: string) => `Connect another ${provider}`,
  about: (provider: string) => `About ${provider}`,
  adminsConnect: 'An admin of your organization can set it up.',
  headline: {
    title: 'The last 24 hours',
    lastSync: 'Last sync',
    never: 'None yet',
    successRate: 'Success rate',
    rate: (percent: string, succeeded: string, total: string) =>
      `${percent} (${succeeded}/${total} syncs)`,
    noSyncs: 'No sync in 24 hours',
    lastError: 'Last error',
    failed: 'The summary of the last 24 hours could not be loaded.',
  },
  row: {
    status: 'Status',
    lastSync: 'Last sync',
    noSync: 'No sync reported',
    syncFailed: 'failed',
    checks: 'Checks, 24 h',
    checked: (percent: string, ok: string, total: string) => `${percent} · ${ok} of ${total}`,
    noChecks: 'None',
    state: 'Health',
    states: {
      HEALTHY: 'Healthy',
      UNHEALTHY: 'Unhealthy',
      UNKNOWN: 'Not known',
      NOT_CHECKABLE: 'Not checkable',
    },
    notKnown: 'Could not be loaded',
    health: (integration: string) => `Health of ${integration}`,
    openHealth: 'Health details',
  },
};

export type ConnectionsMessages = typeof en;
export const useConnectionsMessages = defineMessages(en, {
  pl: () => import('./connections.messages.pl'),
});
