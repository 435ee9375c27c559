import { pluralsOf } from '../../i18n';
import type { WebhooksMessages } from './webhooks.messages';

const plural = pluralsOf('pl');

const refusals: Readonly<Record<string, string>> = {
  DUPLICATE: 'Webhook o tej nazwie już istnieje. Wybierz inną nazwę.',
  BLOCKED_ADDRESS:
    'Ten adres prowadzi do sieci, do której Patchbay nie może wysyłać. Podaj inny albo poproś administratora serwera o zezwolenie.',
  UNKNOWN_EVENT_TYPE:
    'Co najmniej jeden typ zdarzenia jest nieznany. Popraw go albo zezwól na typy, które zgłoszą Twoje narzędzia.',
  LIMIT_REACHED: 'Organizacja ma już największą dozwoloną liczbę webhooków. Usuń któryś z nich.',
  CONFLICT:
    'Ktoś zmienił ten webhook w międzyczasie. Zamknij okno, sprawdź zmiany i spróbuj ponownie.',
  NOT_FOUND: 'Tego webhooka już nie ma. Odśwież stronę.',
};

const wrongFields: Readonly<Record<string, string>> = {
  name: 'Podaj nazwę, najwyżej 80 znaków.',
  url: 'Podaj pełny adres URL, np. https://example.com/hook, bez nazwy użytkownika i hasła.',
  eventTypes: 'Wybierz co najmniej jedno zdarzenie; wzorce mają postać order.created albo order.*.',
};

const deliveries = (count: number): string =>
  plural(count, {
    one: '1 dostarczenie',
    few: `${count} dostarczenia`,
    other: `${count} dostarczeń`,
  });

const pl: WebhooksMessages = {
  title: 'Webhooki',
  lead: 'Webhook informuje wskazany adres o tym, co dzieje się w Patchbay – z podpisem i z ponawianiem aż do dostarczenia.',
  create: 'Utwórz webhook',
  statuses: {
    ACTIVE: 'Aktywny',
    FAILING: 'Zawodzi',
    DISABLED: 'Wyłączony',
  },
  disabledWhy: {
    MEMBER: 'Wyłączony ręcznie',
    GONE: 'Wyłączony automatycznie: adres odpowiedział 410 Gone',
    FAILING: 'Wyłączony automatycznie: same niepowodzenia przez pięć dni',
  },
  failed: 'Nie udało się wczytać webhooków',
  empty: {
    title: 'Brak webhooków',
    message:
      'Podaj adres URL i zdarzenia, o których ma się dowiadywać. Każde zdarzenie jest podpisywane, wysyłane od razu i ponawiane, aż adres je przyjmie.',
    reader: 'Webhook może utworzyć właściciel lub administrator organizacji.',
  },
  columns: {
    webhook: 'Webhook',
    events: 'Zdarzenia',
    status: 'Stan',
    success: 'Skuteczność, 24 h',
    lastDelivered: 'Ostatnio dostarczono',
    actions: 'Działania',
  },
  row: {
    menu: (name) => `Działania: ${name}`,
    moreEvents: (count) => `i jeszcze ${count}`,
    everything: 'Wszystkie zdarzenia',
    never: 'Nigdy',
    noDeliveries: 'Brak',
    countOf: (delivered, all) => `${delivered} z ${all}`,
    failingSince: 'Pierwszy błąd:',
    disabledSince: 'Wyłączono',
  },
  actions: {
    edit: 'Edytuj',
    enable: 'Włącz',
    disable: 'Wyłącz',
    rotate: 'Wymień sekret',
    test: 'Wyślij test',
    delete: 'Usuń',
  },
  page: {
    title: 'Webhook',
    label: 'Informacje o webhooku',
    failed: 'Nie udało się wczytać webhooka',
    missing: 'Nie ma takiego webhooka',
    missingWhy: 'Mógł zostać usunięty albo link dotyczy innej organizacji.',
    all: 'Wszystkie webhooki',
    endpoint: 'Adres',
    events: 'Zdarzenia',
    secret: 'Sekret',
    previousSecret: 'Poprzedni sekret wygasa',
    success: 'Skuteczność, 24 h',
    waiting: 'Teraz czeka',
    lastDelivered: 'Ostatnio dostarczono',
    created: 'Utworzono',
    by: (name) => `– ${name}`,
    changed: 'Zmieniono',
    failing: 'Próby kończą się niepowodzeniem',
    failingWhy:
      'Nieudane dostarczenia są ponawiane zgodnie z zasadami ponawiania. Po pięciu dniach samych niepowodzeń Patchbay wyłączy webhook.',
    failingSince: 'Pierwszy błąd:',
    paused: 'Następna próba',
    pausedWhy: 'Zawiódł tyle razy z rzędu, że Patchbay na chwilę przestał próbować.',
    off: 'Ten webhook jest wyłączony',
    offWhy:
      'Nowe zdarzenia nie są dostarczane. To, co czekało, jest wstrzymane i po włączeniu będzie ponawiane.',
    offSince: 'Wyłączono',
    deliveries: 'Dostarczenia',
    policy: 'Zasady ponawiania',
    none: 'Nie było jeszcze dostarczeń',
    noneWhy:
      'Gdy nastąpi zdarzenie, którego ten webhook słucha, jego dostarczenie pojawi się tutaj. Wyślij test, aby zobaczyć je już teraz.',
  },
  form: {
    createTitle: 'Nowy webhook',
    editTitle: (name) => `Edycja: ${name}`,
    submitCreate: 'Utwórz webhook',
    submitEdit: 'Zapisz',
    name: 'Nazwa',
    nameHelp: 'Widoczna w organizacji.',
    url: 'URL',
    urlHelp: 'Tu Patchbay wysyła POST. Odpowiedź 2xx powinna przyjść w ciągu 15 sekund.',
    events: 'Zdarzenia',
    eventsLoading: 'Wczytywanie typów zdarzeń',
    eventsFailed: 'Nie udało się wczytać typów zdarzeń. Wpisz wzorzec poniżej albo ponów próbę.',
    everything: 'Wszystkie zdarzenia',
    everythingWhy: 'Także te, które pojawią się w kolejnych wersjach.',
    family: (name) => `Wszystkie zdarzenia ${name}`,
    single: (name) => `Pojedyncze zdarzenia ${name}`,
    chosen: (count, of) => `${count} z ${of}`,
    chosenAll: 'wszystkie',
    other: 'Inny typ lub wzorzec',
    otherHelp: 'Na przykład order.created albo order.* dla całej rodziny.',
    otherAdd: 'Dodaj',
    remove: (pattern) => `Usuń ${pattern}`,
    acceptUnknown: 'Zezwól na typy, których nie miało jeszcze żadne zdarzenie',
    acceptUnknownHelp:
      'Dla zdarzeń, które zgłoszą Twoje narzędzia. Błędnie wpisany typ nigdy by nie pasował.',
    noEvents: 'Wybierz co najmniej jedno.',
  },
  secret: {
    createdTitle: (name) => `Webhook gotowy: ${name}`,
    rotatedTitle: (name) => `Nowy sekret: ${name}`,
    once: 'Ten sekret widać tylko teraz',
    onceWhy: 'Odbiorca sprawdza nim, czy żądanie pochodzi z Patchbay. Przechowuj go jak hasło.',
    rotatedWhy:
      'Przez 24 godziny każde żądanie ma dwa podpisy, w tym poprzednim sekretem: w tym czasie wstaw nowy.',
    label: 'Sekret do podpisów',
    copy: 'Skopiuj sekret',
    verify: 'Sprawdzanie żądania w TypeScript',
    verifyWhy:
      'Nagłówki są zgodne ze Standard Webhooks; biblioteki istnieją dla większości języków. Sprawdzaj treść w takiej postaci, w jakiej przyszła, przed jej odczytaniem.',
    docs: 'Więcej o Standard Webhooks',
    done: 'Gotowe',
  },
  disable: {
    title: (name) => `Wyłączyć webhook: ${name}?`,
    message: (waiting) =>
      `Zdarzenia, które nastąpią po wyłączeniu, nie zostaną dostarczone, także później. ${
        waiting === 0
          ? 'Teraz nic nie czeka.'
          : `To, co czeka (${deliveries(waiting)}), zostanie wstrzymane do ponownego włączenia.`
      }`,
    confirm: 'Wyłącz webhook',
  },
  enable: {
    title: (name) => `Włączyć webhook: ${name}?`,
    message: (waiting) =>
      `To, co czekało (${deliveries(waiting)}), będzie znowu ponawiane, a nowe zdarzenia będą wysyłane na bieżąco.`,
    confirm: 'Włącz webhook',
  },
  rotate: {
    title: (name) => `Wymienić sekret: ${name}?`,
    message:
      'Otrzymasz nowy sekret. Poprzedni działa jeszcze 24 godziny: do tego czasu żądania mają oba podpisy, więc podczas zmiany u odbiorcy nic nie zostanie odrzucone.',
    again: 'Jeszcze wcześniejszy sekret przestanie działać od razu.',
    confirm: 'Wymień sekret',
  },
  delete: {
    title: (name) => `Usunąć webhook: ${name}?`,
    message: (waiting) =>
      `Nic więcej nie zostanie wysłane pod jego adres, a sekret przepadnie. ${
        waiting === 0
          ? 'Teraz nic nie czeka.'
          : `To, co czeka (${deliveries(waiting)}), nigdy nie zostanie dostarczone.`
      } Tego nie można cofnąć.`,
    confirm: (name) => `Usuń: ${name}`,
  },
  test: {
    title: (name) => `Test webhooka: ${name}`,
    eventType: 'Typ zdarzenia',
    why: 'Jedno żądanie z przykładową treścią, podpisane jak każde inne. Nie jest ponawiane i nie liczy się w statystykach.',
    send: 'Wyślij test',
    again: 'Wyślij jeszcze raz',
    sending: 'Wysyłanie',
    accepted: 'Żądanie zostało przyjęte',
    refused: 'Żądanie nie zostało przyjęte',
    payload: 'Treść',
    close: 'Zamknij',
  },
  toast: {
    saved: (name) => `Zapisano: ${name}`,
    enabled: (name) => `Włączono: ${name}`,
    disabled: (name) => `Wyłączono: ${name}`,
    deleted: (name) => `Usunięto: ${name}`,
    discarded: (count) => `Nie zostaną wysłane: ${deliveries(count)}.`,
    failed: 'Niczego nie zmieniono',
  },
  refusal: ({ code, message, path }) =>
    (code === 'INVALID_FIELD' ? wrongFields[path?.[0] ?? ''] : refusals[code]) ?? message,
};

export default pl;
