import { pluralsOf } from '../../i18n';
import type { ActivityMessages } from './activity.messages';

const plural = pluralsOf('pl');

const pl: ActivityMessages = {
  title: 'Aktywność',
  filter: {
    label: 'Filtry zdarzeń',
    text: 'Tekst',
    textPlaceholder: 'Komunikat lub błąd',
    status: 'Stan',
    category: 'Kategoria',
    provider: 'Dostawca',
    any: 'Dowolny',
    anyCategory: 'Dowolna',
    time: 'Czas',
    anyTime: 'Dowolny czas',
    ranges: {
      '1h': 'Ostatnia godzina',
      '24h': 'Ostatnie 24 godziny',
      '7d': 'Ostatnie 7 dni',
      '30d': 'Ostatnie 30 dni',
    },
    clear: 'Wyczyść filtry',
  },
  list: {
    label: 'Zdarzenia, od najnowszych',
    fresh: (count) =>
      `${count} ${plural(count, {
        one: 'nowe zdarzenie',
        few: 'nowe zdarzenia',
        many: 'nowych zdarzeń',
        other: 'nowego zdarzenia',
      })}`,
    more: 'Wczytaj więcej',
    failed: 'Aktywność jest chwilowo niedostępna',
  },
  empty: {
    title: 'Brak ostatniej aktywności integracji',
    message: 'Połączenia, testy i zmiany integracji pojawiają się tutaj na bieżąco.',
    filtered: 'Żadne zdarzenie nie pasuje do filtrów',
  },
  event: {
    took: (duration) => `czas: ${duration}`,
    retried: (count) => `ponowiono ${count} ×`,
    open: (integration) => `Otwórz: ${integration}`,
    error: 'Błąd',
    request: 'Żądanie',
    response: 'Odpowiedź',
    noBodies: 'To zdarzenie nie ma żądania ani odpowiedzi.',
  },
};

export default pl;
