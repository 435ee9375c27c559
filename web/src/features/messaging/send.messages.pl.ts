import type { SendMessages } from './send.messages';

const pl: SendMessages = {
  to: 'Odbiorca',
  phone: 'Numer telefonu',
  phoneHelp: 'Z numerem kierunkowym kraju, na przykład +48123456789.',
  subject: 'Temat',
  text: 'Treść',
  send: 'Wyślij',
  sendAgain: 'Wyślij ponownie',
  close: 'Zamknij',
  sending: 'Wysyłanie. Integracje są pytane po kolei, aż któraś przyjmie wiadomość.',
  sentBy: (name) => `Wysłano przez: ${name}`,
  failed: 'Wiadomość nie została wysłana',
  unknown: 'Wiadomość mogła dotrzeć',
  means: {
    SENT: 'Warto zajrzeć do skrzynki lub telefonu: przyjętą wiadomość dostawca może jeszcze zatrzymać.',
    FAILED: 'Nikt jej nie przyjął i nic nie dotrze.',
    UNKNOWN:
      'Połączenie urwało się w trakcie. Nie wysłano jej przez inną integrację, aby nie dotarła dwa razy.',
  },
  id: (id) => `Identyfikator u dostawcy: ${id}.`,
  duplicate: 'Ta wiadomość była już wysłana. Teraz niczego nie wysłano.',
  tries: 'Kto był pytany, po kolei',
  outcomes: {
    SENT: 'Wysłano',
    FAILED: 'Nie powiodło się',
    UNKNOWN: 'Mogła dotrzeć',
    LIMIT_REACHED: 'Limit osiągnięty',
    SKIPPED: 'Pominięto',
  },
  refusal: ({ code, path, message }) => {
    if (code !== 'INVALID_ADDRESS') return message;
    return path.includes('to') ? 'Sprawdź odbiorcę: tak nie wygląda adres ani numer.' : message;
  },
};

export default pl;
