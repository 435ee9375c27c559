import { defineMessages } from '../../i18n';

export const en = {
  /** What can be done, as buttons of the integration's own page. */
  buttons: {
    test: 'Test',
    edit: 'Edit',
    enable: 'Enable',
    disable: 'Disable',
    reconnect: 'Reconnect',
    disconnect: 'Disconnect',
    delete: 'Delete',
  },
  disconnect: {
    title: (name: string) => `Disconnect ${name}?`,
    message: 'This will remove your stored credentials. You can reconnect later.',
    confirm: 'Disconnect',
  },
  delete: {
    title: (name: string) => `Delete ${name}?`,
    message: (name: string) =>
      `${name}, its configuration and its stored credentials are removed. Its activity history stays.`,
    confirm: (name: string) => `Delete ${name}`,
  },
  toast: {
    answered: (name: string, duration: string) => `${name} answered in ${duration}`,
    failed: (name: string) => `${name}: test failed`,
    notCheckable: (name: string) => `${name}: not checkable`,
    enabled: (name: string) => `${name} enabled`,
    disabled: (name: string) => `${name} disabled`,
    disconnected: (name: string) => `${name} disconnected`,
    deleted: (name: string) => `${name} deleted`,
  },
  header: {
    label: 'Summary',
    /** Before a relative time, beside the status: "status changed 4 minutes ago", "status changed just now". */
    since: 'status changed',
    account: 'Account',
    connected: 'Connected',
    /** After a relative time. */
    by: (actor: string) => `by ${actor}`,
    lastCheck: 'Last check',
  },
  configuration: {
    title: 'Configuration',
    signIn: 'Sign-in',
    connectedBy: 'Connected by',
    created: 'Created',
    changed: 'Changed',
    edit: 'Edit configuration',
    yes: 'Yes',
    no: 'No',
  },
  lastTest: {
    title: 'Test in detail',
    /** Before a relative time: "Tested 4 minutes ago". */
    at: 'Tested',
    never: 'It has not been tested yet.',
    failed: 'The last test failed',
  },
  page: {
    title: 'Integration',
    views: 'Views of this integration',
    health: 'Health',
    troubleshoot: 'Troubleshoot',
    activity: 'Activity',
    noActivity: 'No recent integration activity',
    activityComes: 'Tests and changes of this integration show up here as they happen.',
    failed: 'The integration could not be loaded',
    missing: 'There is no such integration',
    missingWhy: 'It may have been deleted. Its activity history stays.',
    installed: 'Installed integrations',
  },
  /** The server's words for what it refused, or our own where its code says enough. */
  refusal: (refusal: { code: string; message: string }): string => refusal.message,
};

export type IntegrationsMessages = typeof en;
export const useIntegrationsMessages = defineMessages(en, {
  pl: () => import('./integrations.messages.pl'),
});
