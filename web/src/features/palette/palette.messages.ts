import { defineMessages } from '../../i18n';

const en = {
  title: 'Go to',
  search: 'Search pages, integrations and providers',
  pages: 'Pages',
  integrations: 'Integrations',
  providers: 'Providers',
  nothing: 'Nothing is called that.',
  failed: 'Providers and integrations could not be loaded.',
};

export type PaletteMessages = typeof en;
export const usePaletteMessages = defineMessages(en, {
  pl: () => import('./palette.messages.pl'),
});
