import type { IntegrationsMessages } from './integrations.messages';

const pl: IntegrationsMessages = {
  buttons: {
    test: 'Testuj',
    edit: 'Edytuj',
    enable: 'Włącz',
    disable: 'Wyłącz',
    reconnect: 'Połącz ponownie',
    disconnect: 'Rozłącz',
    delete: 'Usuń',
  },
  disconnect: {
    title: (name) => `Rozłączyć „${name}”?`,
    message: 'Zapisane dane logowania zostaną usunięte. Możesz połączyć się ponownie później.',
    confirm: 'Rozłącz',
  },
  delete: {
    title: (name) => `Usunąć „${name}”?`,
    message: (name) =>
      `Integracja „${name}”, jej konfiguracja i zapisane dane logowania zostaną usunięte. Historia aktywności pozostanie.`,
    confirm: (name) => `Usuń „${name}”`,
  },
  toast: {
    answered: (name, duration) => `${name}: odpowiedź po ${duration}`,
    failed: (name) => `${name}: test nie powiódł się`,
    notCheckable: (name) => `${name}: bez możliwości testu`,
    enabled: (name) => `Włączono: ${name}`,
    disabled: (name) => `Wyłączono: ${name}`,
    disconnected: (name) => `Rozłączono: ${name}`,
    deleted: (name) => `Usunięto: ${name}`,
  },
  header: {
    label: 'Podsumowanie',
    since: 'zmiana stanu',
    account: 'Konto',
    connected: 'Połączono',
    by: (actor) => `(${actor})`,
    lastCheck: 'Ostatni test',
  },
  configuration: {
    title: 'Konfiguracja',
    signIn: 'Sposób logowania',
    connectedBy: 'Kto połączył',
    created: 'Utworzono',
    changed: 'Zmieniono',
    edit: 'Edytuj konfigurację',
    yes: 'Tak',
    no: 'Nie',
  },
  lastTest: {
    title: 'Szczegóły testu',
    at: 'Wykonano',
    never: 'Nie było jeszcze testu.',
    failed: 'Ostatni test nie powiódł się',
  },
  page: {
    title: 'Integracja',
    views: 'Widoki integracji',
    health: 'Stan',
    troubleshoot: 'Znajdź przyczynę',
    activity: 'Aktywność',
    noActivity: 'Brak ostatniej aktywności integracji',
    activityComes: 'Tu na bieżąco pojawiają się testy i zmiany tej integracji.',
    failed: 'Nie udało się wczytać integracji',
    missing: 'Nie ma takiej integracji',
    missingWhy: 'Mogła zostać usunięta. Jej historia aktywności pozostaje.',
    installed: 'Zainstalowane integracje',
  },
  refusal: ({ code, message }) => {
    if (code === 'NOT_FOUND') return 'Ta integracja już nie istnieje.';
    return code === 'CONFLICT'
      ? 'W międzyczasie ktoś zmienił tę integrację. Sprawdź, co się zmieniło, i spróbuj jeszcze raz.'
      : message;
  },
};

export default pl;
