import { pluralsOf } from '../../i18n';
import type { MessagingMessages, ReachedLimit } from './messaging.messages';

const plural = pluralsOf('pl');
const numbers = new Intl.NumberFormat('pl');
const percents = new Intl.NumberFormat('pl', { maximumFractionDigits: 0 });

const messages = (count: number): string =>
  `${numbers.format(count)} ${plural(count, { one: 'wiadomość', few: 'wiadomości', many: 'wiadomości', other: 'wiadomości' })}`;

function limitReached({ span, limit }: ReachedLimit): string {
  return span === 'HOUR'
    ? `Wysłano już ${messages(limit)} w tej godzinie, więcej nie można. Limit otworzy się o następnej pełnej godzinie.`
    : `Wysłano już ${messages(limit)} tego dnia, więcej nie można. Limit otworzy się o północy czasu UTC.`;
}

const testsReached =
  'Organizacja wysłała w tej godzinie tyle wiadomości testowych, ile może. Następną można wysłać po pełnej godzinie albo po ustawieniu limitu godzinowego tej integracji.';

const pl: MessagingMessages = {
  usage: {
    title: 'Wykorzystanie limitów e-mail',
    current: 'Wykorzystanie:',
    today: 'Dzisiaj',
    thisHour: 'W tej godzinie',
    sentToday: (sent) => `dzisiaj ${numbers.format(sent)}`,
    sent: messages,
    sentOf: (sent, limit) => `${numbers.format(sent)} z ${numbers.format(limit)}`,
    ofDailyLimit: (percent) => `${percents.format(percent)}% limitu dziennego`,
    percent: (percent) => `${percents.format(percent)}%`,
    noLimit: 'bez limitu',
    windows: 'Liczone od pełnej godziny i od początku doby UTC.',
    failed: 'Nie udało się wczytać wykorzystania limitów.',
  },
  send: {
    buttons: { EMAIL: 'Wyślij e-mail', SMS: 'Wyślij SMS' },
    title: (name) => `Wyślij przez: ${name}`,
  },
  test: {
    button: 'Wyślij e-mail testowy',
    title: (name) => `Wyślij e-mail testowy: ${name}`,
    what: 'Krótka wiadomość z informacją, kto, przez co i kiedy ją wysłał. Wlicza się do limitów.',
    unsaved:
      'Zostanie wysłana z zapisanymi ustawieniami. Zmiany w formularzu nie są jeszcze zapisane.',
    to: 'Odbiorca',
    send: 'Wyślij',
    sendAgain: 'Wyślij ponownie',
    close: 'Zamknij',
    sent: (to) => `Serwer poczty przyjął wiadomość do ${to}`,
    look: 'Proszę zajrzeć do skrzynki, także do folderu ze spamem.',
    failed: 'Wiadomość nie została wysłana',
    mayHaveArrived: 'Wiadomość mogła dotrzeć',
    said: 'Odpowiedź serwera poczty:',
    limit: 'Limit został osiągnięty',
  },
  refusal: ({ code, message }, reached) => {
    if (code === 'INVALID_ADDRESS') return 'To nie jest adres e-mail. Przykład: imie@example.com.';
    if (code !== 'LIMIT_REACHED') return message;
    return reached ? limitReached(reached) : testsReached;
  },
};

export default pl;
