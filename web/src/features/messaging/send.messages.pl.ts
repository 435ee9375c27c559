import type { SendMessages } from './send.messages';

const skips: Readonly<Record<string, string>> = {
  DISCONNECTED: 'Jest rozłączona.',
  DISABLED: 'Jest wyłączona.',
  NEEDS_REAUTH: 'Konieczne jest ponowne logowanie u dostawcy.',
  SETTING_MISSING: 'W jej ustawieniach czegoś brakuje, na przykład adresu nadawcy.',
  FAILING: 'Nie powiodło się jej co najmniej pięć razy z rzędu.',
  LIMIT_REACHED: 'Jej limit wiadomości został osiągnięty.',
};

const refusals: Readonly<Record<string, string>> = {
  NOT_AVAILABLE:
    'Żadna integracja, która to wysyła, nie jest połączona i włączona. Połącz ją w katalogu.',
  NOT_FOUND: 'Tej integracji już nie ma.',
  NOT_SUPPORTED: 'Ta integracja nie wysyła takich wiadomości.',
  WRONG_STATE: 'Ta integracja nie może teraz wysyłać. Powód podaje jej strona.',
};

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
  skipped: ({ code, message }) => skips[code] ?? message,
  refusal: ({ code, path, message }) => {
    if (code !== 'INVALID_ADDRESS') return refusals[code] ?? message;
    return path.includes('to') ? 'Sprawdź odbiorcę: tak nie wygląda adres ani numer.' : message;
  },
};

export default pl;
