import { defineMessages } from '../../i18n';

const en = {
  title: 'Home',
  failed: 'The overview could not be loaded',
  integrations: 'Integrations',
  marketplace: 'Marketplace',
  totals: {
    connected: 'Connected',
    attention: 'Need attention',
    notCheckable: 'Not checkable',
    notChecked: 'Not checked yet',
    inactive: 'Inactive',
    of: (total: number) => `of ${total}`,
  },
  firstRun: {
    title: 'Connect your first provider',
    lead: 'Patchbay keeps your external services in one place, and tells you when one breaks.',
    choose: {
      title: 'Choose a provider',
      text: 'Each card says what it is for and what you need to connect it.',
    },
    enter: {
      title: 'Enter its credentials',
      text: 'They are tested against the provider first, then stored encrypted.',
    },
    see: {
      title: 'See how it stands',
      text: 'Every open window shows the status, and why something broke.',
    },
    suggestions: 'Good ones to start with',
    connect: 'Connect',
    connectProvider: (name: string) => `Connect ${name}`,
    browse: (count: number) => `Browse all ${count} providers`,
  },
  readOnly: {
    title: 'Nothing is connected yet',
    lead: 'An admin of your organization connects providers. Their status shows here as soon as one is.',
  },
};

export type HomeMessages = typeof en;
export const useHomeMessages = defineMessages(en, { pl: () => import('./home.messages.pl') });
