import type { TrafficMessages } from './traffic.messages';

const pl: TrafficMessages = {
  title: 'Wiadomości (24 godz.)',
  failed: 'Ruch wiadomości jest chwilowo niedostępny',
  again: 'Spróbuj ponownie za chwilę.',
  nothing: 'Brak wiadomości w ostatnich 24 godzinach',
  order: 'Kolejność',
  sent: (count) => `wysłane: ${count}`,
  failures: (count) => `nieudane: ${count}`,
  fallbacks: (count) => `w zastępstwie: ${count}`,
};

export default pl;
