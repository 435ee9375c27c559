import type { ErrorQueueMessages } from './error-queue.messages';

const pl: ErrorQueueMessages = {
  title: 'Kolejka błędów',
  views: 'Co nie działa',
  tabs: {
    failed: 'Nieudane',
    retries: 'Do ponowienia',
    dead: 'Niedostarczone',
  },
  withCount: (label, count) => `${label}: ${count}`,
  failed: {
    lead: 'Niepowodzenia z ostatnich 24 godzin. Przyczynę widać po otwarciu zdarzenia; niektóre można od razu ponowić.',
    logs: 'Otwórz w dzienniku',
    none: 'W ciągu ostatnich 24 godzin wszystko się powiodło',
    noneWhy: 'Nieudane synchronizacje, testy i zmiany pojawiają się tutaj na bieżąco.',
  },
  retries: {
    none: 'Żadne dostarczenie nie czeka na ponowienie',
    noneWhy:
      'Webhooki pojawią się w jednej z kolejnych wersji. Nieudane dostarczenia będą tu czekać na następną próbę.',
    some: (count) => `Dostarczenia czekające na następną próbę: ${count}`,
  },
  dead: {
    none: 'Brak niedostarczonych wiadomości',
    noneWhy:
      'Webhooki pojawią się w jednej z kolejnych wersji. Dostarczenia, których nie udało się ponowić, będzie można stąd wysłać jeszcze raz lub odrzucić.',
    some: (count) => `Dostarczenia po ostatniej próbie: ${count}`,
  },
  later: 'Zarządzanie nimi pojawi się w jednej z kolejnych wersji.',
};

export default pl;
