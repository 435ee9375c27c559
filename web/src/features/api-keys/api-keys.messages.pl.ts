import type { ApiKeysMessages } from './api-keys.messages';

const pl: ApiKeysMessages = {
  title: 'Klucze API',
  lead: 'Dzięki kluczowi API własne narzędzie odczytuje i zmienia dane przez GraphQL – we własnym imieniu i tylko z potrzebnymi uprawnieniami.',
  now: 'Obecnie',
  status: 'Stan',
  activeKeys: 'Aktywne klucze',
  requests: 'Żądania, 24 h',
  usage: 'Wykorzystanie limitów',
  noKeys: 'Brak kluczy',
  failed: 'Nie udało się wczytać liczników',
  failedWhy: 'Pozostała część strony jest aktualna.',
  planned: 'Tworzenie kluczy pojawi się w jednej z kolejnych wersji',
  plans: {
    list: 'Lista kluczy pokaże nazwę, prefiks, zakres uprawnień i ostatnie użycie każdego z nich.',
    make: 'Klucze będzie można tworzyć, wymieniać i unieważniać; nowy klucz zobaczysz tylko raz.',
    limits: 'Każdy klucz otrzyma własny limit wraz z informacją o jego wykorzystaniu.',
  },
  today: 'Co działa już dziś',
  graphiql:
    'GraphiQL wykonuje wszystkie zapytania i mutacje w ramach Twojej sesji i z uprawnieniami Twojej roli.',
  openGraphiql: 'Otwórz GraphiQL',
  reports:
    'Zadania zgłaszają wyniki mutacją recordActivity; na razie wymaga to zalogowania administratora.',
};

export default pl;
