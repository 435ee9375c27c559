import { pluralsOf } from '../../i18n';
import type { ErrorQueueMessages } from './error-queue.messages';

const plural = pluralsOf('pl');

const deliveries = (count: number | null): string =>
  count === null
    ? 'wszystkie pasujące dostarczenia'
    : plural(count, {
        one: '1 dostarczenie',
        few: `${count} dostarczenia`,
        many: `${count} dostarczeń`,
        other: `${count} dostarczenia`,
      });

const moreThan = (count: number | null, shown: number): string =>
  count === null ? ` Jest ich więcej niż ${shown} widocznych na liście.` : '';

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
    lead: 'Nieudane dostarczenia, które zostaną ponowione automatycznie. Można też ponowić je od razu.',
    none: 'Żadne dostarczenie nie czeka na ponowienie',
    noneWhy:
      'Nieudane dostarczenia czekają tutaj na kolejną próbę – aż do skutku lub do ostatniej próby.',
  },
  dead: {
    lead: 'Dostarczenia po ostatniej nieudanej próbie. Do czasu ponowienia nic więcej nie zostanie wysłane.',
    none: 'Brak niedostarczonych wiadomości',
    noneWhy:
      'Dostarczenia po ostatniej nieudanej próbie czekają tutaj na ponowienie lub odrzucenie.',
  },
  webhook: 'Webhook',
  choose: (eventType, webhook) => `Wybierz: ${eventType} do ${webhook}`,
  chooseAll: 'Wybierz wszystkie widoczne',
  chosen: (count) => `Wybrano: ${count}`,
  tooMany: (count, most) =>
    `Wybrano: ${count}, a naraz można najwyżej ${most}. Bez wyboru działanie obejmie wszystkie pasujące.`,
  replay: {
    some: (count) => `Ponów (${count})`,
    all: 'Ponów wszystkie pasujące',
    allOf: (count) => `Ponów wszystkie (${count})`,
    title: (count) => `Ponowić ${deliveries(count)}?`,
    message: (count, shown) =>
      `Każde zostanie wysłane jeszcze raz z tym samym webhook-id, po nowych dostarczeniach.${moreThan(count, shown)}`,
    confirm: (count) => `Ponów ${deliveries(count)}`,
  },
  discard: {
    some: (count) => `Odrzuć (${count})`,
    all: 'Odrzuć wszystkie pasujące',
    allOf: (count) => `Odrzuć wszystkie (${count})`,
    title: (count) => `Odrzucić ${deliveries(count)}?`,
    message: (count, shown) =>
      `Odbiorcy nie otrzymają tych zdarzeń. Odrzucone dostarczenia można znaleźć według stanu „Odrzucone” i ponowić, dopóki są przechowywane.${moreThan(count, shown)}`,
    confirm: (count) => `Odrzuć ${deliveries(count)}`,
    done: (count) => `Odrzucone dostarczenia: ${count}`,
  },
  progress: {
    label: 'Ponawianie',
    running: (total) => `Ponawianie: ${deliveries(total)}`,
    ended: (total) => `Ponowiono: ${deliveries(total)}`,
    counts: (delivered, failed) => `dostarczone: ${delivered} · nieudane: ${failed}`,
    toGo: (count) => `pozostało: ${count}`,
    paused: (webhook, when) =>
      `${webhook}: po zbyt wielu kolejnych błędach próby są wstrzymane; następna ${when}.`,
    stillFailing: 'Nieudane wróciły do kolejki błędów.',
    unknown: 'Brak już informacji o tym ponowieniu.',
    close: 'Zamknij',
  },
};

export default pl;
