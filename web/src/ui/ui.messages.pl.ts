import type { UiMessages } from './ui.messages';

const pl: UiMessages = {
  statuses: {
    CONNECTED: 'Połączono',
    SUCCESS: 'Sukces',
    WARNING: 'Ostrzeżenie',
    ERROR: 'Błąd',
    NEEDS_REAUTH: 'Wymaga logowania',
    DISCONNECTED: 'Rozłączono',
    DISABLED: 'Wyłączono',
    NOT_CONFIGURED: 'Nie skonfigurowano',
    NOT_CHECKABLE: 'Bez możliwości testu',
    UNKNOWN: 'Nie sprawdzono',
  },
  cancel: 'Anuluj',
  close: 'Zamknij',
  current: '(wybrane)',
  dismiss: 'Odrzuć',
  loading: 'Wczytywanie',
  notifications: 'Powiadomienia',
  request: (id) => `Żądanie ${id}`,
  retry: 'Spróbuj ponownie',
  copied: 'Skopiowano',
  notCopied: 'Nie udało się skopiować. Tekst jest zaznaczony: skopiuj go klawiaturą.',
  copy: (what) => `Kopiuj: ${what.toLowerCase()}`,
  hide: (what) => `Ukryj: ${what}`,
  show: (what) => `Pokaż: ${what}`,
};

export default pl;
