import type { WebhooksMessages } from './webhooks.messages';

const pl: WebhooksMessages = {
  title: 'Webhooki',
  lead: 'Webhook informuje wskazany adres o tym, co dzieje się w Patchbay – z podpisem i z ponawianiem aż do dostarczenia.',
  now: 'Obecnie',
  status: 'Stan',
  active: 'Aktywne webhooki',
  rate: 'Dostarczenia, 24 h',
  rateOf: (percent, succeeded, total) => `${percent}, ${succeeded} z ${total}`,
  noDeliveries: 'Brak',
  failing: 'Z nieudanymi dostarczeniami',
  failed: 'Nie udało się wczytać liczników',
  failedWhy: 'Pozostała część strony jest aktualna.',
  planned: 'Wysyłanie webhooków pojawi się w jednej z kolejnych wersji',
  plans: {
    list: 'Lista webhooków pokaże adres, zdarzenia i skuteczność każdego z nich.',
    story: 'Przy każdym dostarczeniu zobaczysz próby oraz treść żądania i odpowiedzi.',
    test: 'Będzie można wysłać test, wymienić sekret i wyłączyć webhook.',
  },
  today: 'Co działa już dziś',
  live: 'Subskrypcja GraphQL activityAdded przekazuje każde zdarzenie przez WebSocket, a po przerwie także te pominięte.',
  schema: 'Przeczytaj schemat',
  logs: 'Otwórz dziennik',
};

export default pl;
