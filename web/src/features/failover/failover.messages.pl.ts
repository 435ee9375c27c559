import type { FailoverMessages } from './failover.messages';

const skips: Readonly<Record<string, string>> = {
  DISCONNECTED: 'Jest rozłączona. Wystarczy połączyć ją ponownie.',
  DISABLED: 'Jest wyłączona. Wystarczy ją włączyć.',
  NEEDS_REAUTH: 'Konieczne jest ponowne logowanie u dostawcy.',
  SETTING_MISSING: 'W jej ustawieniach czegoś brakuje, na przykład adresu nadawcy.',
  FAILING: 'Nie powiodło się jej co najmniej pięć razy z rzędu.',
  LIMIT_REACHED: 'Jej limit wiadomości został osiągnięty.',
};

const pl: FailoverMessages = {
  title: 'Kolejność wysyłania',
  lead: 'Wiadomość wysyła pierwsza sprawna integracja. Gdy się jej nie uda, kolejka przechodzi do następnej. Po pięciu niepowodzeniach z rzędu integracja jest przez pewien czas pomijana.',
  failed: 'Nie udało się wczytać kolejności wysyłania',
  lists: {
    EMAIL: {
      title: 'E-mail',
      lead: 'Kto wysyła to, co narzędzia zlecają przez sendEmail.',
      none: 'Żadna integracja nie wysyła jeszcze e-maili',
      noneWhy:
        'Połącz serwer poczty lub usługę e-mail. Gdy są dwie, jedna zastępuje drugą w razie awarii.',
      alone: 'W razie awarii nic jej nie zastąpi. Połącz drugą integrację e-mail.',
      testSubject: 'Test kolejności wysyłania',
    },
    SMS: {
      title: 'SMS',
      lead: 'Kto wysyła to, co narzędzia zlecają przez sendSms.',
      none: 'Żadna integracja nie wysyła jeszcze SMS-ów',
      noneWhy: 'Połącz usługę SMS. Gdy są dwie, jedna zastępuje drugą w razie awarii.',
      alone: 'W razie awarii nic jej nie zastąpi. Połącz drugą integrację SMS.',
      testSubject: 'Test kolejności wysyłania',
    },
  },
  list: {
    label: (list) => `Kolejność: ${list}`,
    browse: 'Przeglądaj katalog',
    sendTest: 'Wyślij test',
    sendTestOf: (list) => `Wyślij test: ${list}`,
    testText: 'Ta wiadomość z Patchbay sprawdza, która integracja przenosi wiadomości.',
    first: 'Pierwsza w kolejce',
    last: 'Ostatnia w kolejce, dopóki nie działa',
    skipped: 'Teraz pomijana.',
    why: ({ code, message }) => skips[code] ?? message,
    again: 'Następna próba',
    soon: 'Następna próba w ciągu minuty.',
    day: (sent, failed) => `24 godz.: wysłane ${sent}, nieudane ${failed}`,
    up: (name) => `Przesuń wyżej: ${name}`,
    down: (name) => `Przesuń niżej: ${name}`,
    drag: 'Przeciągnij w inne miejsce',
    movedTo: (name, place, of) => `${name}: miejsce ${place} z ${of}, jeszcze niezapisane`,
  },
  save: {
    save: 'Zapisz kolejność',
    undo: 'Cofnij zmiany',
    how: 'Przeciągnij wiersz za kropki albo przesuń go strzałkami.',
    unsaved: 'Jeszcze niezapisane. Do tego czasu obowiązuje poprzednia kolejność.',
    testUnsaved: 'Test użyje zapisanej kolejności. Zmiany nie są jeszcze zapisane.',
    undone: 'Przywrócono poprzednią kolejność',
    overtaken: 'W międzyczasie ktoś zmienił tę listę',
    overtakenNow: (names) => `Teraz jest tak: ${names}. Zapisanie zastąpi ją Twoją kolejnością.`,
    takeTheirs: 'Pokaż tę kolejność',
  },
  toast: {
    saved: 'Zapisano kolejność',
    notSaved: 'Nie zapisano kolejności',
  },
  refusal: ({ code, message }) =>
    code === 'CONFLICT' || code === 'NOT_FOUND'
      ? 'W międzyczasie lista się zmieniła. Sprawdź, jak wygląda teraz, i zapisz ponownie.'
      : message,
};

export default pl;
