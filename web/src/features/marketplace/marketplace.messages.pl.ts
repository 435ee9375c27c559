import { pluralsOf } from '../../i18n';
import type { MarketplaceMessages } from './marketplace.messages';

const plural = pluralsOf('pl');

const pl: MarketplaceMessages = {
  title: 'Katalog',
  installedTitle: 'Zainstalowane integracje',
  search: 'Szukaj dostawców',
  installed: 'Zainstalowane',
  categories: 'Kategorie',
  all: 'Wszystkie',
  providers: 'Dostawcy',
  loading: 'Wczytywanie',
  failed: 'Nie udało się wczytać katalogu',
  noneInstalled: 'Nic jeszcze nie zainstalowano',
  noneInstalledWhy: 'Połącz dostawcę, a pojawi się tutaj wraz ze swoim stanem.',
  browse: 'Przejrzyj katalog',
  noMatch: 'Brak pasujących dostawców',
  noMatchWhy: 'Spróbuj innego słowa albo przejrzyj wszystkie kategorie.',
  clear: 'Wyczyść filtry',
  shown: (shown, total) =>
    `${shown} z ${total} ${plural(total, { one: 'dostawcy', other: 'dostawców' })}`,
  card: {
    connect: 'Połącz',
    connectThis: (provider) => `Połącz ${provider}`,
    connectAnother: 'Połącz kolejną',
    open: 'Otwórz',
    integrationsOf: (provider) => `Integracje: ${provider}`,
    integrations: (count) =>
      `${count} ${plural(count, {
        one: 'integracja',
        few: 'integracje',
        many: 'integracji',
        other: 'integracji',
      })}`,
    working: 'W toku',
    notYet: 'Połączenie jeszcze niemożliwe',
    proven: (day) => `Test potwierdzony ${day}`,
  },
  signIns: {
    API_KEY: 'Klucz API',
    BASIC: 'Login i hasło',
    BEARER: 'Token dostępu',
    CUSTOM_HEADER: 'Własny nagłówek',
    NONE: 'Bez logowania',
    OAUTH2_CLIENT_CREDENTIALS: 'Klient OAuth',
    OAUTH2_CODE: 'Logowanie OAuth',
    SMTP: 'Skrzynka pocztowa',
  },
  provider: {
    title: 'Dostawca',
    failed: 'Nie udało się wczytać dostawcy',
    missing: 'Nie ma takiego dostawcy',
    missingWhy: (key) => `W katalogu nie ma niczego o nazwie „${key}”.`,
    integrations: 'Twoje integracje',
    notConnected: (provider) => `${provider}: brak integracji w tej organizacji.`,
    setup: 'Jak skonfigurować',
    documentation: (host) => `Dokumentacja: ${host}`,
    about: 'Informacje',
    check: 'Sposób sprawdzania',
    proven: (day) => `Odpowiedzi porównano z dokumentacją dostawcy i odtworzono ostatnio ${day}.`,
    checkLater: 'Nic nie jest sprawdzane, dopóki połączenie nie jest możliwe.',
    signIn: 'Sposoby logowania',
    later: 'Później',
    usedFor: 'Zastosowanie',
    several: 'Kilka integracji',
    severalYes: 'Możliwe, każda z własną nazwą.',
    severalNo: 'Jedna na organizację.',
  },
  proof: {
    ACCEPTED: (provider) =>
      `Udany test dowodzi, że ${provider} w tym momencie przyjął dane logowania.`,
    ACCEPTED_WHERE_ASKED: (provider) =>
      `Udany test dowodzi, że ${provider} odpowiedział i przyjął dane logowania, o ile są wymagane.`,
    REACHABLE: () => 'Udany test dowodzi opisanej wyżej odpowiedzi; test nie obejmuje logowania.',
    NOTHING: () => 'Nie pokazuje stanów „Połączono” ani „Błąd”, tylko „Bez możliwości testu”.',
  },
  capabilities: {
    PUBLISH: 'Publikowanie',
    SEND_EMAIL: 'Wysyłanie e-maili',
    SEND_SMS: 'Wysyłanie SMS-ów',
    SYNC: 'Synchronizacja',
  },
};

export default pl;
