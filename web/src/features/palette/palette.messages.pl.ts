import type { PaletteMessages } from './palette.messages';

const pl: PaletteMessages = {
  title: 'Przejdź do',
  search: 'Szukaj stron, integracji i dostawców',
  pages: 'Strony',
  integrations: 'Integracje',
  providers: 'Dostawcy',
  nothing: 'Nic się tak nie nazywa.',
  failed: 'Nie udało się wczytać dostawców i integracji.',
};

export default pl;
