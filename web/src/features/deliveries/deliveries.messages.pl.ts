import { pluralsOf } from '../../i18n';
import type { DeliveriesMessages } from './deliveries.messages';

const plural = pluralsOf('pl');

const refusals: Readonly<Record<string, string>> = {
  NOT_FOUND: 'Tego dostarczenia już tu nie ma. Odśwież stronę.',
  WRONG_STATE:
    'W obecnym stanie nie można tego zrobić: dostarczenie już się zakończyło albo webhook jest wyłączony.',
};

const pl: DeliveriesMessages = {
  statuses: {
    PENDING: 'Oczekuje',
    RETRYING: 'Ponawiane',
    HELD: 'Wstrzymane',
    DELIVERED: 'Dostarczone',
    DEAD: 'Niedostarczone',
    DISCARDED: 'Odrzucone',
  },
  row: {
    attempt: (number, of) => `próba ${number} z ${of}`,
    afterAttempts: (count) => (count === 1 ? 'po 1 próbie' : `po ${count} próbach`),
    notTried: 'jeszcze bez próby',
    next: (when) => `następna próba ${when}`,
    held: 'czeka na włączenie webhooka',
    test: 'Test',
  },
  due: {
    now: 'teraz',
    soon: 'za mniej niż minutę',
  },
  list: {
    label: 'Dostarczenia, od najnowszych',
    failed: 'Nie udało się wczytać dostarczeń',
    fresh: (count) =>
      plural(count, {
        one: '1 nowe dostarczenie',
        few: `${count} nowe dostarczenia`,
        other: `${count} nowych dostarczeń`,
      }),
    more: 'Wczytaj więcej',
    end: (count) =>
      plural(count, {
        one: '1 dostarczenie',
        few: `${count} dostarczenia, to wszystkie`,
        other: `${count} dostarczeń, to wszystkie`,
      }),
    linked: 'Otwarte z linku',
    closeLinked: 'Wróć do listy',
    filtered: 'Żadne dostarczenie nie pasuje do filtrów',
  },
  filter: {
    label: 'Filtruj dostarczenia',
    status: 'Stan',
    eventType: 'Typ zdarzenia',
    eventTypePlaceholder: 'Dowolny',
    any: 'Dowolny',
    time: 'Utworzone',
    anyTime: 'Kiedykolwiek',
    ranges: {
      '1h': 'Ostatnia godzina',
      '24h': 'Ostatnie 24 godziny',
      '7d': 'Ostatnie 7 dni',
      '30d': 'Ostatnie 30 dni',
    },
    custom: 'Od – do',
    from: 'Od',
    to: 'Do',
    order: 'Koniec musi być późniejszy niż początek.',
    clear: 'Wyczyść filtry',
  },
  detail: {
    failed: 'Nie udało się wczytać dostarczenia',
    missing:
      'Nie ma takiego dostarczenia. Mogło zostać usunięte ze względu na wiek albo link dotyczy innej organizacji.',
    webhook: 'Webhook',
    event: 'Zdarzenie',
    openEvent: 'Otwórz zdarzenie w dzienniku',
    created: 'Utworzone',
    finished: 'Zakończone',
    nextTry: 'Następna próba',
    attempts: 'Próby',
    attemptsOf: (count, most) => `${count} z ${most}`,
    id: 'Dostarczenie',
    whyHeld: 'Webhook jest wyłączony. Po jego włączeniu to dostarczenie będzie ponawiane.',
    whyDead:
      'Wykorzystano wszystkie próby. Nic nie zostanie wysłane, dopóki nie zlecisz ponownej wysyłki; odrzucenie usuwa dostarczenie z kolejki błędów.',
    payload: 'Treść',
    payloadWhy:
      'Dokładnie ten tekst podpisano; tu sformatowany. Kopiowany jest tak, jak go wysłano.',
    noPayload: 'Treść usunięto ze względu na wiek.',
    noAttempts: 'Nie było jeszcze żadnej próby.',
  },
  attempt: {
    number: (number) => `Próba ${number}`,
    triggers: {
      FIRST: 'Pierwsza próba',
      RETRY: 'Ponowienie',
      REPLAY: 'Ponowna wysyłka',
      TEST: 'Test',
    },
    succeeded: 'Przyjęte',
    failed: 'Nieudana',
    answered: (status) => `HTTP ${status}`,
    noAnswer: 'Brak odpowiedzi',
    more: 'Żądanie i odpowiedź',
    requestHeaders: 'Nagłówki żądania',
    responseHeaders: 'Nagłówki odpowiedzi',
    responseBody: 'Treść odpowiedzi',
    truncated: 'Ucięto po 64 KB.',
    emptyBody: 'Odpowiedź nie miała treści.',
    codes: {
      TIMEOUT: 'Przekroczono czas',
      DNS: 'Nie znaleziono nazwy',
      TLS: 'Błąd TLS',
      CONNECTION_REFUSED: 'Odmowa połączenia',
      CONNECTION_LOST: 'Zerwane połączenie',
      BLOCKED_ADDRESS: 'Niedozwolony adres',
      INVALID_URL: 'Nieprawidłowy adres',
      CANCELLED: 'Anulowano',
      REDIRECT: 'Przekierowanie',
      HTTP_STATUS: 'Odmowa',
      SECRET_UNREADABLE: 'Nie można odczytać sekretu',
    },
  },
  actions: {
    replay: 'Wyślij ponownie',
    discard: 'Odrzuć',
    replayed: 'Dodano do kolejki',
    replayedWhy: 'Zostanie wysłane ponownie, z tym samym webhook-id.',
    discarded: 'Odrzucono',
    notReplayed: 'Nie wysłano ponownie',
    notDiscarded: 'Nie odrzucono',
  },
  discard: {
    title: 'Odrzucić to dostarczenie?',
    message: (eventType, webhook) =>
      `„${webhook}” nie otrzyma zdarzenia ${eventType}. Dostarczenie pozostanie na liście i dopóki jest przechowywane, można je wysłać ponownie.`,
    confirm: 'Odrzuć dostarczenie',
  },
  refusal: ({ code, message }) => refusals[code] ?? message,
};

export default pl;
