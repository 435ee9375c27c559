import { defineMessages } from '../../i18n';

const en = {
  label: 'About this demo',
  text: 'This is a demo: the providers are played by a simulator on this machine.',
  simulator: 'Open the simulator',
};

export type DemoMessages = typeof en;
export const useDemoMessages = defineMessages(en, { pl: () => import('./demo.messages.pl') });
