import type { Refusal } from '../../graphql/create-submission';
import { pluralsOf } from '../../i18n';
import type { ApiKeysMessages } from './api-keys.messages';

const plural = pluralsOf('pl');

const scopeWords: Readonly<Record<string, string>> = {
  'integrations:read': 'Odczyt dostawców i integracji oraz śledzenie ich zmian.',
  'integrations:write':
    'Łączenie, testowanie, zmiana, rozłączanie i usuwanie integracji; także ich odczyt.',
  'activity:read': 'Odczyt, śledzenie i eksport zdarzeń.',
  'activity:write': 'Zgłaszanie wyników synchronizacji i innych zdarzeń.',
  'health:read': 'Odczyt i śledzenie pulpitu oraz stanu integracji.',
  'webhooks:manage': 'Odczyt i zmiana webhooków, ich dostarczeń i zasad ponawiania.',
  'messages:send': 'Wysyłanie wiadomości przez połączone integracje.',
  proxy: 'Wywoływanie dostawców przez Patchbay z danymi logowania integracji.',
};

const invalid: Readonly<Record<string, string>> = {
  name: 'Podaj nazwę o długości od 1 do 80 znaków, bez podziału wierszy.',
  scopes: 'Wybierz co najmniej jedno uprawnienie.',
  expiresAt: 'Wybierz termin w przyszłości, najpóźniej za 5 lat.',
  rateLimitPerMinute: 'Wpisz liczbę całkowitą od 1 do 60 000.',
};

function refusal({ code, message, path }: Refusal): string {
  if (code === 'SCOPE_NOT_ALLOWED') return 'Twoja rola nie pozwala nadać tego uprawnienia.';
  return (code === 'INVALID_FIELD' && invalid[path[0] ?? '']) || message;
}

const pl: ApiKeysMessages = {
  title: 'Klucze API',
  lead: 'Dzięki kluczowi API własne narzędzie odczytuje i zmienia dane przez GraphQL – we własnym imieniu i tylko z potrzebnymi uprawnieniami.',
  failed: 'Nie udało się wczytać kluczy API',
  create: 'Utwórz klucz API',
  graphiql: 'Otwórz GraphiQL',
  schema: 'Przeczytaj schemat',
  refusal,
  empty: {
    title: 'Nie ma jeszcze żadnego klucza API',
    message:
      'Klucz pozwala zadaniu zgłaszać wyniki synchronizacji, skryptowi odczytywać stan integracji, a ekranowi w biurze śledzić pulpit. Zapytania można najpierw wypróbować w GraphiQL – działa w ramach własnej sesji.',
  },
  list: {
    label: 'Klucze API',
    revoked: (count) =>
      plural(count, {
        one: '1 unieważniony klucz',
        few: `${count} unieważnione klucze`,
        many: `${count} unieważnionych kluczy`,
        other: `${count} unieważnionego klucza`,
      }),
    menu: (name) => `Działania: ${name}`,
    rotate: 'Wymień',
    revoke: 'Unieważnij',
    prefix: 'Prefiks',
    copyPrefix: (name) => `Kopiuj prefiks: ${name}`,
    scopes: (name) => `Uprawnienia: ${name}`,
    without: (scope) => `${scope} – bez skutku: rola autora już na to nie pozwala`,
    lastUsed: 'Ostatnie użycie',
    never: 'Nigdy',
    requests: 'Żądania, 24 h',
    limited: (count) => `ponad limit: ${count}`,
    usage: (requests, most) =>
      `Żądania w ciągu 24 godzin: ${requests}, najwięcej w ciągu godziny: ${most}`,
    hour: (time, requests) => `${time}: ${requests}`,
    thisMinute: 'W tej minucie',
    ofLimit: (used, limit) => `${used} z ${limit}`,
    expires: 'Wygasa',
    expired: 'Wygasł',
    noExpiry: 'Nigdy',
    soon: 'wkrótce',
    created: 'Utworzono',
    by: (name) => `przez: ${name}`,
    revokedAt: 'Unieważniono',
    previous: 'Poprzedni sekret przestanie działać',
    suspended:
      'Osoba, która go utworzyła, odeszła z organizacji lub utraciła wszystkie te uprawnienia. Klucz nie działa, dopóki właściciel lub administrator go nie wymieni.',
  },
  statuses: {
    ACTIVE: 'Aktywny',
    EXPIRED: 'Wygasł',
    REVOKED: 'Unieważniony',
    SUSPENDED: 'Zawieszony',
  },
  scopeWords: (name, description) => scopeWords[name] ?? description,
  form: {
    name: 'Nazwa',
    nameHelp:
      'Co z niego korzysta, na przykład „Nocna synchronizacja ERP”. Ta nazwa widnieje przy zdarzeniach klucza.',
    namePlaceholder: 'Nocna synchronizacja ERP',
    scopes: 'Uprawnienia',
    scopesHelp: 'Wybierz tylko potrzebne. Później nie można ich zmienić.',
    notGrantable: 'Twoja rola sama tego nie obejmuje.',
    scopesFailed: 'Nie udało się wczytać uprawnień',
    expiry: 'Wygasa',
    expiries: {
      30: 'Za 30 dni',
      90: 'Za 90 dni',
      365: 'Za rok',
      none: 'Nigdy',
      custom: 'W wybranym terminie',
    },
    neverHelp: 'Klucz bez terminu działa, dopóki ktoś go nie unieważni.',
    custom: 'Działa do',
    past: 'Wybierz termin w przyszłości.',
    limit: 'Żądania na minutę',
    limitHelp: 'Kolejne żądania otrzymują odpowiedź 429 z liczbą sekund oczekiwania.',
    badLimit: 'Wpisz liczbę całkowitą od 1 do 60 000.',
    submit: 'Utwórz klucz',
  },
  shown: {
    created: (name) => `Klucz: ${name}`,
    rotated: (name) => `Nowy klucz: ${name}`,
    once: 'Skopiuj go teraz. Widać go tylko ten jeden raz.',
    onceWhy:
      'Patchbay przechowuje jedynie jego skrót. Zapisz klucz tam, skąd narzędzie odczytuje sekrety.',
    before: (time) => `Poprzedni klucz działa do: ${time}.`,
    ended: 'Poprzedni klucz przestał działać.',
    key: 'Klucz API',
    copy: 'Kopiuj klucz',
    curl: 'Wypróbuj w curl',
    done: 'Gotowe',
  },
  rotate: {
    title: (name) => `Wymienić klucz ${name}?`,
    message:
      'Otrzymasz nowy klucz. Stary działa jeszcze przez wybrany czas, aby w trakcie wymiany nic nie stanęło.',
    takeOver:
      'Otrzymasz nowy klucz i staniesz się jego właścicielem. Stary nie zacznie już działać.',
    overlap: 'Stary klucz działa',
    overlaps: {
      0: 'Już nie: przestaje od razu',
      1: 'Jeszcze 1 godzinę',
      24: 'Jeszcze 24 godziny',
      168: 'Jeszcze 7 dni',
    },
    submit: 'Wymień klucz',
  },
  revoke: {
    title: (name) => `Unieważnić klucz ${name}?`,
    message:
      'Narzędzia, które z niego korzystają, natychmiast przestaną działać, a otwarte połączenia zostaną zamknięte w ciągu sekundy. Tego nie można cofnąć.',
    confirm: 'Unieważnij klucz',
    done: (name) => `Unieważniono klucz ${name}`,
  },
};

export default pl;
