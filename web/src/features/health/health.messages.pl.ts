import { pluralsOf } from '../../i18n';
import type { HealthMessages } from './health.messages';

const plural = pluralsOf('pl');
const checks = (count: number): string =>
  `${count} ${plural(count, { one: 'test', few: 'testy', many: 'testów', other: 'testu' })}`;
const everyMinutes = (minutes: number): string =>
  plural(minutes, {
    one: 'co minutę',
    few: `co ${minutes} minuty`,
    many: `co ${minutes} minut`,
    other: `co ${minutes} minuty`,
  });
const failedInARow = (count: number): string =>
  plural(count, {
    one: '1 nieudany test',
    few: `${count} nieudane testy z rzędu`,
    many: `${count} nieudanych testów z rzędu`,
    other: `${count} nieudanego testu z rzędu`,
  });

const pl: HealthMessages = {
  states: {
    HEALTHY: 'Działa',
    UNHEALTHY: 'Nie działa',
    UNKNOWN: 'Stan nieznany',
    NOT_CHECKABLE: 'Bez możliwości testu',
  },
  outcomes: {
    OK: 'Udany',
    FAILED: 'Nieudany',
    UNKNOWN: 'Wynik nieznany',
    NOT_CHECKABLE: 'Bez możliwości testu',
  },
  ranges: { DAY: 'Doba', WEEK: 'Tydzień', MONTH: 'Miesiąc' },
  rangeWords: {
    DAY: 'ostatnich 24 godzin',
    WEEK: 'ostatnich 7 dni',
    MONTH: 'ostatnich 30 dni',
  },
  notChecked: 'Jeszcze nie testowano',
  loadFailed: 'Nie udało się wczytać stanu',
  overview: {
    title: 'Testy działania',
    since: 'od',
    lastChecked: 'Ostatni test',
    nextCheck: 'Następny test',
    now: 'teraz',
    soon: 'za mniej niż minutę',
    every: (minutes) => `Testowana ${everyMinutes(minutes)}`,
    run: 'Uruchom test',
    streak: (failures, threshold) =>
      `Nieudany test ${failures} z ${threshold}. Awaria zostanie zgłoszona po ${threshold} z rzędu.`,
    disabled: 'Integracja jest wyłączona, więc nie jest testowana. Poniżej widać jej historię.',
    disconnected:
      'Integracja jest rozłączona, więc nie jest testowana. Poniżej widać jej historię.',
    notCheckable:
      'Patchbay nie może przetestować tego dostawcy, więc stan integracji nie jest znany.',
    offline: 'Serwer Patchbay nie ma połączenia z siecią',
    offlineWhy: (name) =>
      `Ostatni test nic nie mówi o integracji „${name}”. Wyniki wrócą, gdy serwer odzyska połączenie.`,
    unknown: 'Ostatni test nie przyniósł wyniku',
  },
  empty: {
    title: 'Nie było jeszcze testów',
    message:
      'Każdy test pojawi się tutaj jako słupek: kiedy przebiegł, z jakim wynikiem i jak długo trwał.',
    paused: 'Wyłączona lub rozłączona integracja nie jest testowana.',
  },
  bars: {
    label: (count) => `Ostatnie testy (${count}), od najstarszego`,
    hint: 'Klawisze strzałek przechodzą między testami.',
    counts: (ok, failed) => `udane: ${ok}, nieudane: ${failed}`,
    newest: 'Teraz',
    check: (outcome, duration, at) => `${outcome}, ${duration}, ${at}`,
  },
  numbers: {
    label: 'Liczby',
    uptime24h: 'Dostępność, 24 godziny',
    uptime7d: 'Dostępność, 7 dni',
    uptime30d: 'Dostępność, 30 dni',
    median: 'Czas odpowiedzi, mediana',
    slow: 'Czas odpowiedzi, 95\u00a0%',
    errors: 'Odsetek błędów, 24 godziny',
    of: (part, all) => `${part} z ${all}`,
    checks: (count) => `${checks(count)} w ciągu 24 godzin`,
    slowWhy: '95 na 100 testów było szybszych',
    none: 'Brak testów',
  },
  chart: {
    title: 'Czas odpowiedzi',
    range: 'Zakres czasu',
    median: 'Mediana',
    slow: '95. percentyl',
    failed: (title) => `Nie udało się wczytać: ${title}`,
    empty: (range) => `Brak udanych testów w ciągu ${range}.`,
    steady: (range, median, slow) =>
      `W ciągu ${range} mediana wynosiła ${median}, a 95. percentyl sięgał ${slow}.`,
    summary: (range, fastest, slowest, slow) =>
      `W ciągu ${range} mediana wynosiła od ${fastest} do ${slowest}, a 95. percentyl sięgał ${slow}.`,
    at: (from, until) => `od ${from} do ${until}`,
    counts: (all, failed) => `${checks(all)}, nieudane: ${failed}`,
    pointAt: 'Wskaż miejsce na wykresie, aby odczytać wartości.',
    table: 'Pokaż jako tabelę',
    tableLabel: 'Czasy odpowiedzi w tabeli',
    from: 'Od',
    checks: 'Testy',
    failures: 'Nieudane',
  },
  errors: {
    title: 'Ostatnie błędy',
    none: 'Brak nieudanych testów',
    noneWhy: 'Tutaj pojawią się ostatnie nieudane testy wraz z odpowiedzią dostawcy.',
    logs: 'Pokaż dziennik błędów',
    after: (duration) => `po ${duration}`,
  },
  settings: {
    title: 'Ustawienia testów',
    interval: 'Testuj co',
    minutes: 'min',
    intervalHelp: 'Od 1 do 60 minut.',
    failures: 'Awaria po',
    failuresHelp:
      'Liczba nieudanych testów z rzędu, od 1 do 10. Przy co najmniej 2 pojedyncze potknięcie nie wywoła alarmu.',
    recoveries: 'Powrót do działania po',
    recoveriesHelp: 'Liczba udanych testów z rzędu, od 1 do 10.',
    whole: 'Wpisz liczbę całkowitą.',
    save: 'Zapisz',
    saved: 'Zapisano ustawienia testów',
    everyMinutes,
    inARow: failedInARow,
    recovered: (count) =>
      plural(count, {
        one: '1 udany test',
        few: `${count} udane testy z rzędu`,
        many: `${count} udanych testów z rzędu`,
        other: `${count} udanego testu z rzędu`,
      }),
    readOnly: 'Te ustawienia może zmienić administrator.',
  },
  troubleshoot: {
    open: 'Znajdź przyczynę',
    title: (name) => `Przyczyna awarii: ${name}`,
    failed: 'Nie udało się wczytać szczegółów',
    gone: 'Tej integracji już nie ma.',
    works: (name) => `Ostatni test integracji „${name}” był udany. Nie trzeba nic robić.`,
    what: 'Co zawiodło',
    since: 'Awaria od:',
    inARow: failedInARow,
    way: 'Co zrobić',
    noHint: 'Dostawca nie podał wskazówki do tego błędu. Porównaj ustawienia z krokami poniżej.',
    field: (label) => `Pole z błędem: ${label}`,
    change: (label) => `Zmień: ${label}`,
    settings: 'Otwórz ustawienia',
    reconnect: 'Połącz ponownie',
    steps: 'Kroki konfiguracji',
    docs: (provider) => `Dokumentacja ${provider}`,
    lastChecks: 'Ostatnie testy',
    noChecks: 'Nie było jeszcze testu.',
    again: 'Uruchom test ponownie',
  },
  refusal: ({ code, message }) => {
    switch (code) {
      case 'NOT_FOUND':
        return 'Nie ma takiej integracji.';
      case 'CONFLICT':
        return 'Ktoś właśnie zmienił tę integrację. Wczytaj ją ponownie i spróbuj jeszcze raz.';
      default:
        return message;
    }
  },
};

export default pl;
