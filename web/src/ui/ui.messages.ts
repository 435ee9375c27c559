import type { ActivityStatus, IntegrationStatus } from '../graphql/generated/graphql';
import { defineMessages } from '../i18n';

export type Status = IntegrationStatus | ActivityStatus | 'NOT_CONFIGURED';

const statuses: Readonly<Record<Status, string>> = {
  CONNECTED: 'Connected',
  SUCCESS: 'Success',
  WARNING: 'Warning',
  ERROR: 'Error',
  NEEDS_REAUTH: 'Needs sign-in',
  DISCONNECTED: 'Disconnected',
  DISABLED: 'Disabled',
  NOT_CONFIGURED: 'Not configured',
  NOT_CHECKABLE: 'Not checkable',
  UNKNOWN: 'Not checked',
};

const en = {
  statuses,
  cancel: 'Cancel',
  close: 'Close',
  current: '(current)',
  dismiss: 'Dismiss',
  loading: 'Loading',
  notifications: 'Notifications',
  request: (id: string) => `Request ${id}`,
  retry: 'Retry',
  copied: 'Copied',
  notCopied: 'Not copied. The text is selected: copy it with the keyboard.',
  copy: (what: string) => `Copy ${what.toLowerCase()}`,
  hide: (what: string) => `Hide ${what}`,
  show: (what: string) => `Show ${what}`,
};

export type UiMessages = typeof en;
export const useUiMessages = defineMessages(en, { pl: () => import('./ui.messages.pl') });

/** The word of a status, for sentences; it follows the language. */
export function useStatusWords(): (status: Status) => string {
  const t = useUiMessages();
  return (status) => t().statuses[status];
}
