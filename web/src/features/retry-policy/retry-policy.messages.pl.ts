import { pluralsOf } from '../../i18n';
import type { RetryPolicyMessages } from './retry-policy.messages';

const plural = pluralsOf('pl');

const wrongFields: Readonly<Record<string, string>> = {
  maxRetries: 'Podaj liczbę od 0 do 30.',
  baseDelaySeconds: 'Podaj od 1 sekundy do 1 godziny (3600 sekund).',
  maxDelaySeconds: 'Podaj najwyżej 24 godziny (86 400 sekund) i nie mniej niż odstęp początkowy.',
};

const pl: RetryPolicyMessages = {
  title: 'Zasady ponawiania',
  lead: 'Gdy dostarczenie webhooka się nie powiedzie, Patchbay ponawia próby. Te zasady dotyczą wszystkich webhooków organizacji.',
  failed: 'Nie udało się wczytać zasad ponawiania',
  form: {
    label: 'Zasady ponawiania',
    strategy: 'Strategia',
    strategies: {
      EXPONENTIAL: 'Wykładnicza',
      LINEAR: 'Liniowa',
      FIXED: 'Stała',
    },
    strategiesWhy: {
      EXPONENTIAL:
        'Każdy odstęp jest dwa razy dłuższy od poprzedniego: najpierw szybko, potem cierpliwie.',
      LINEAR: 'Każdy odstęp jest dłuższy od poprzedniego o odstęp początkowy.',
      FIXED: 'Każdy odstęp jest taki jak początkowy.',
    },
    maxRetries: 'Ponowienia',
    maxRetriesHelp: 'Od 0 do 30, po pierwszej próbie.',
    baseDelay: 'Odstęp początkowy',
    maxDelay: 'Najdłuższy odstęp',
    inWords: (words) => `Czyli ${words}`,
    wholeNumber: 'Podaj liczbę całkowitą.',
    jitter: 'Rozproszenie',
    jitterHelp: 'Nieco zmienia każdy odstęp, aby wiele dostarczeń nie wracało w tej samej chwili.',
    deadLetterQueue: 'Kolejka niedostarczonych',
    deadLetterQueueHelp:
      'Zachowuje w kolejce błędów to, co wykorzystało wszystkie próby, aby można było wysłać to ponownie lub odrzucić. Bez niej takie dostarczenia są odrzucane.',
    on: 'Włączone',
    off: 'Wyłączone',
    save: 'Zapisz zasady',
    undo: 'Cofnij zmiany',
    holds: 'Obowiązują od następnego niepowodzenia każdego dostarczenia.',
  },
  schedule: {
    title: 'Co z tego wyniknie',
    titleNow: 'Harmonogram',
    label: 'Ponowienia dostarczenia, które stale się nie udaje',
    retry: 'Nr',
    delay: 'Odstęp',
    total: 'Od zdarzenia',
    now: 'Obecnie',
    range: (earliest, latest) => `${earliest}\u00a0– ${latest}`,
    summary: (count, total) =>
      count === 1
        ? `1 ponowienie, ${total} od zdarzenia.`
        : `${plural(count, { few: `${count} ponowienia`, other: `${count} ponowień` })} w ciągu ${total}.`,
    none: 'Bez ponowień: dostarczenie ma jedną próbę.',
    thenDead: 'Po ostatniej próbie dostarczenie trafia do niedostarczonych.',
    thenGone: 'Po ostatniej próbie dostarczenie zostaje odrzucone.',
    nowSummary: (summary) => `Obecnie: ${summary}`,
    unchanged: 'Tak jest obecnie.',
    wrong: 'Popraw pola, aby zobaczyć harmonogram.',
    failed: 'Nie udało się obliczyć harmonogramu',
    retryAfter:
      'Jeśli odbiorca odpowie nagłówkiem Retry-After, Patchbay czeka tyle, ile wskazano, do najdłuższego odstępu.',
  },
  units: { seconds: 's', minutes: 'min', hours: 'godz.', days: 'd' },
  changed: 'Zmieniono',
  never: 'Ustawienia początkowe, jeszcze niezmieniane.',
  toast: {
    saved: 'Zapisano zasady ponawiania',
    notSaved: 'Nie zapisano zasad ponawiania',
  },
  refusal: ({ message, path }) => wrongFields[path?.at(-1) ?? ''] ?? message,
};

export default pl;
