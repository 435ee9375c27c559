import type { ShellMessages } from './shell.messages';

const pl: ShellMessages = {
  navigation: {
    label: 'Nawigacja',
    main: 'Główna',
    start: 'Patchbay, strona startowa',
    groups: {
      connections: 'Połączenia',
      portals: 'Portale',
      data: 'Operacje na danych',
      monitoring: 'Dzienniki i monitorowanie',
      settings: 'Ustawienia',
    },
    pages: {
      home: 'Strona główna',
      dashboard: 'Pulpit',
      marketplace: 'Katalog',
      installed: 'Zainstalowane',
      erp: 'ERP',
      edi: 'EDI',
      apiKeys: 'Klucze API',
      webhooks: 'Webhooki',
      supplierPortal: 'Portal dostawców',
      customerPortal: 'Portal klientów',
      export: 'Eksport',
      import: 'Import',
      logs: 'Dziennik integracji',
      errorQueue: 'Kolejka błędów',
      organization: 'Organizacja',
      members: 'Członkowie',
      retryPolicy: 'Zasady ponawiania',
      failover: 'Kolejność wysyłania',
      profile: 'Profil',
    },
    errors: (count) => `Integracje z błędem: ${count}`,
  },
  palette: 'Przejdź do strony, integracji lub dostawcy',
  skipToContent: 'Przejdź do treści',
  live: {
    connecting: 'Łączenie',
    live: 'Na żywo',
    reconnecting: 'Ponowne łączenie',
    offline: 'Offline',
    notHeard: 'Jeszcze bez danych',
    lastUpdate: (time) => `Ostatnia aktualizacja: ${time}`,
  },
  offline:
    'Brak połączenia. Widoczne są ostatnie znane dane; odświeżą się same, gdy serwer odpowie.',
  memberMenu: {
    label: 'Menu użytkownika',
    theme: 'Motyw',
    themes: {
      system: 'Jak w urządzeniu',
      light: 'Jasny',
      dark: 'Ciemny',
    },
    language: 'Język',
    signOut: 'Wyloguj się',
    notSignedOut: 'Nie udało się wylogować',
  },
  organizations: {
    label: 'Organizacje',
    switch: 'Zmień organizację',
  },
  broken: {
    title: 'Nie udało się wyświetlić tej strony',
    message: 'Wystąpił w niej błąd. Pozostałe części Patchbay działają.',
  },
  notFound: {
    title: 'Nie znaleziono',
    heading: 'Pod tym adresem nie ma strony',
    message: 'Odnośnik może być nieaktualny albo wskazywana rzecz została usunięta.',
    home: 'Strona główna',
  },
};

export default pl;
