import { pluralsOf } from '../../i18n';
import type { ConfigurationMessages } from './configuration.messages';

const plural = pluralsOf('pl');

const pl: ConfigurationMessages = {
  exported: {
    title: 'Eksport',
    configuration: {
      title: 'Konfiguracja',
      lead: 'Wszystkie integracje z ustawieniami i częstotliwością kontroli, w pliku JSON.',
      secrets:
        'Hasła, klucze i tokeny nie trafiają do pliku. Po imporcie w innym miejscu każdą integrację trzeba raz połączyć ponownie.',
      download: 'Pobierz konfigurację',
      done: (count) =>
        `Wyeksportowano ${count} ${plural(count, { one: 'integrację', few: 'integracje', many: 'integracji', other: 'integracji' })}`,
    },
    activity: {
      title: 'Aktywność',
      lead: 'Co się wydarzyło, od najnowszych. Żądania i odpowiedzi są ocenzurowane tak jak na ekranie.',
      range: 'Czas',
      ranges: {
        '24h': 'Ostatnie 24 godziny',
        '7d': 'Ostatnie 7 dni',
        '30d': 'Ostatnie 30 dni',
        '': 'Wszystko',
      },
      csv: 'Pobierz CSV',
      json: 'Pobierz JSON',
      filters: 'Więcej filtrów w dzienniku',
    },
  },
  imported: {
    title: 'Import',
    choose: {
      lead: 'Konfiguracja pobrana na stronie Eksport, tutaj lub w innym Patchbayu.',
      label: 'Plik konfiguracji',
      hint: 'JSON, najwyżej 2 MB. Nic się nie zmieni, zanim nie obejrzysz planu.',
      unreadable: 'To nie jest plik JSON. Wybierz plik pobrany na stronie Eksport.',
      tooLarge: 'Ten plik ma ponad 2 MB. Usuń z niego część integracji i importuj partiami.',
      reading: 'Porównywanie z tym, co już jest …',
    },
    plan: {
      title: 'Plan',
      lead: (file) => `Co zmieni ${file}.`,
      done: 'Wynik',
      kinds: { CREATE: 'Utwórz', UPDATE: 'Zmień', UNCHANGED: 'Bez zmian', SKIP: 'Pomiń' },
      doneKinds: {
        CREATE: 'Utworzono',
        UPDATE: 'Zmieniono',
        UNCHANGED: 'Bez zmian',
        SKIP: 'Pominięto',
      },
      fields: {
        name: 'nazwa',
        authMode: 'sposób logowania',
        enabled: 'włączona lub wyłączona',
        checks: 'kontrole',
      },
      empty: 'W pliku nie ma żadnej integracji.',
      nothing: 'Wszystkie integracje z tego pliku już tu są, z tymi samymi ustawieniami.',
      apply: (count) =>
        `Zastosuj ${count} ${plural(count, { one: 'zmianę', few: 'zmiany', many: 'zmian', other: 'zmian' })}`,
      other: 'Wybierz inny plik',
      applied: 'Import zakończony',
    },
    failed: 'Import się nie powiódł',
  },
};

export default pl;
