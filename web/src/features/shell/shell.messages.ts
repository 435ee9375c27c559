import { defineMessages } from '../../i18n';

const en = {
  navigation: {
    label: 'Navigation',
    main: 'Main',
    start: 'Patchbay, start page',
    groups: {
      connections: 'Connections',
      portals: 'Portals',
      data: 'Data operations',
      monitoring: 'Logs & monitoring',
      settings: 'Settings',
    },
    pages: {
      home: 'Home',
      dashboard: 'Dashboard',
      marketplace: 'Marketplace',
      installed: 'Installed',
      erp: 'ERP',
      edi: 'EDI',
      apiKeys: 'API keys',
      webhooks: 'Webhooks',
      supplierPortal: 'Supplier portal',
      customerPortal: 'Customer portal',
      export: 'Export',
      import: 'Import',
      logs: 'Integration logs',
      errorQueue: 'Error queue',
      organization: 'Organization',
      members: 'Members',
      retryPolicy: 'Retry policy',
      failover: 'Failover',
      profile: 'Profile',
    },
    errors: (count: string) =>
      count === '1' ? '1 integration is broken' : `${count} integrations are broken`,
  },
  palette: 'Go to a page, integration or provider',
  skipToContent: 'Skip to content',
  live: {
    connecting: 'Connecting',
    live: 'Live',
    reconnecting: 'Reconnecting',
    offline: 'Offline',
    notHeard: 'Not heard from yet',
    lastUpdate: (time: string) => `Last update ${time}`,
  },
  offline: 'Offline. You see what was last known; it catches up by itself when the server answers.',
  memberMenu: {
    label: 'Member menu',
    theme: 'Theme',
    themes: {
      system: 'Like the device',
      light: 'Light',
      dark: 'Dark',
    },
    language: 'Language',
    signOut: 'Sign out',
    notSignedOut: 'Not signed out',
  },
  organizations: {
    label: 'Organizations',
    switch: 'Switch organization',
  },
  broken: {
    title: 'This page could not be shown',
    message: 'Something in it broke. The rest of Patchbay works on.',
  },
  notFound: {
    title: 'Not found',
    heading: 'There is no page at this address',
    message: 'The link may be old, or what it named was deleted.',
    home: 'Go home',
  },
};

export type ShellMessages = typeof en;
export const useShellMessages = defineMessages(en, { pl: () => import('./shell.messages.pl') });
