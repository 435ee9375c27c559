import type { ConnectionsMessages } from './connections.messages';

const pl: ConnectionsMessages = {
  kinds: {
    erp: {
      title: 'ERP',
      lead: 'Systemy ERP, z którymi synchronizuje się organizacja: czy są osiągalne i jak przebiegły synchronizacje.',
      empty: 'Skonfiguruj ERP, aby śledzić jego synchronizacje',
      noHistory: 'Nie było jeszcze synchronizacji ani zmian w ERP',
    },
    edi: {
      title: 'EDI',
      lead: 'Wymiana zamówień i faktur z partnerami handlowymi: czy kanał działa i co nim przesłano.',
      empty: 'Skonfiguruj EDI, aby zautomatyzować obsługę zamówień',
      noHistory: 'Nie było jeszcze wymiany ani zmian w EDI',
    },
    supplierPortal: {
      title: 'Portal dostawców',
      lead: 'Portal, w którym dostawcy potwierdzają zamówienia i przesyłają faktury: czy odpowiada i co z nim wymieniono.',
      empty: 'Połącz portal dostawców, aby śledzić wymianę danych',
      noHistory: 'Z portalem dostawców nic jeszcze nie wymieniono',
    },
    customerPortal: {
      title: 'Portal klientów',
      lead: 'Portal, w którym klienci składają zamówienia i zadają pytania: czy odpowiada i co z nim wymieniono.',
      empty: 'Połącz portal klientów, aby śledzić wymianę danych',
      noHistory: 'Z portalem klientów nic jeszcze nie wymieniono',
    },
  },
  failed: 'Nie udało się wczytać tych integracji',
  integrations: 'Integracje',
  more: 'Jest ich więcej: pozostałe są w katalogu',
  history: 'Historia',
  allHistory: 'Wszystko w dzienniku',
  historyComes:
    'Pojawi się tu to, co zadania zgłaszają przez recordActivity, a także każda zmiana i nieudany test.',
  setup: 'Konfiguracja',
  configure: 'Skonfiguruj',
  connect: (provider) => `Połącz ${provider}`,
  connectAnother: (provider) => `Połącz kolejną integrację ${provider}`,
  about: (provider) => `O dostawcy ${provider}`,
  adminsConnect: 'Może to skonfigurować administrator organizacji.',
  headline: {
    title: 'Ostatnie 24 godziny',
    lastSync: 'Ostatnia synchronizacja',
    never: 'Jeszcze żadnej',
    successRate: 'Skuteczność',
    rate: (percent, succeeded, total) => `${percent} (${succeeded}/${total} synchronizacji)`,
    noSyncs: 'Brak synchronizacji w ciągu 24 godzin',
    lastError: 'Ostatni błąd',
    failed: 'Nie udało się wczytać podsumowania ostatnich 24 godzin.',
  },
  row: {
    status: 'Stan',
    lastSync: 'Ostatnia synchronizacja',
    noSync: 'Nie zgłoszono',
    syncFailed: 'nieudana',
    checks: 'Testy, 24 h',
    checked: (percent, ok, total) => `${percent} · ${ok} z ${total}`,
    noChecks: 'Brak',
    state: 'Kondycja',
    states: {
      HEALTHY: 'Sprawna',
      UNHEALTHY: 'Niesprawna',
      UNKNOWN: 'Nieznana',
      NOT_CHECKABLE: 'Bez możliwości testu',
    },
    notKnown: 'Nie udało się wczytać',
    health: (integration) => `Kondycja: ${integration}`,
    openHealth: 'Szczegóły kondycji',
  },
};

export default pl;
