import type { TableMessages } from './table.messages';

const pl: TableMessages = {
  integration: 'Integracja',
  provider: 'Dostawca',
  status: 'Stan',
  lastSync: 'Ostatnia synchronizacja lub test',
  since: 'od:',
  menu: 'Działania',
  never: 'Nigdy',
  syncFailed: '(nieudane)',
  noMatch: 'Żadna integracja nie pasuje',
  clear: 'Wyczyść wyszukiwanie',
  searching: 'Wyszukiwanie',
  shown: (shown, total) => `Widoczne integracje: ${shown} z ${total}`,
  more: (shown, total) =>
    `Pierwsze ${shown} z ${total}, najpierw te z błędem. Pozostałe znajdzie wyszukiwarka.`,
};

export default pl;
