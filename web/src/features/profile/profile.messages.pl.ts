import { pluralsOf } from '../../i18n';
import type { Refusal } from '../../graphql/create-submission';
import type { ProfileMessages } from './profile.messages';

const plural = pluralsOf('pl');

const refusals: Readonly<Record<string, string>> = {
  INVALID_CREDENTIALS: 'To nie jest Twoje hasło. Wpisz to, którym się logujesz.',
  RATE_LIMITED: 'Zbyt wiele prób. Odczekaj kilka minut i spróbuj ponownie.',
  CODE_REFUSED:
    'Kod jest nieprawidłowy albo został już użyty. Poczekaj na następny w aplikacji uwierzytelniającej lub użyj kodu zapasowego.',
  CONFLICT: 'Hasło zmieniono przed chwilą w innym miejscu. Spróbuj ponownie z nowym hasłem.',
  NOT_FOUND: 'Ta sesja nie jest już otwarta.',
  WRONG_STATE:
    'Stan logowania dwuetapowego zmienił się w międzyczasie. Zamknij to okno i zacznij od nowa.',
};

const invalidFields: Readonly<Record<string, string>> = {
  name: 'Nazwa ma od 1 do 120 znaków i nie zawiera podziałów wiersza. Wpisz inną.',
  newPassword:
    'Hasło musi mieć od 10 do 200 znaków i nie może być Twoim adresem e-mail ani nazwą. Wpisz inne.',
};

function refusal({ code, message, path }: Refusal): string {
  const words = code === 'INVALID_FIELD' ? invalidFields[path[0] ?? ''] : refusals[code];
  return words ?? message;
}

const otherSessions = (count: number): string =>
  plural(count, {
    one: `${count} inną sesję`,
    few: `${count} inne sesje`,
    other: `${count} innych sesji`,
  });

const pl: ProfileMessages = {
  title: 'Profil',
  failed: 'Nie udało się wczytać profilu',
  refusal,
  you: {
    title: 'Ty',
    lead: 'Jak widzą Cię inni i jak wygląda dla Ciebie Patchbay.',
    name: 'Nazwa',
    nameHint: 'Nazwa ma od 1 do 120 znaków.',
    email: 'E-mail',
    save: 'Zapisz nazwę',
    saved: 'Zapisano nazwę',
    language: 'Język',
    languageHelp: 'Obowiązuje wszędzie, gdzie się zalogujesz.',
    theme: 'Motyw',
    themeHelp: 'Tylko w tej przeglądarce.',
    themes: { system: 'Jak w urządzeniu', light: 'Jasny', dark: 'Ciemny' },
  },
  password: {
    title: 'Hasło',
    lead: 'Zmiana hasła wylogowuje Cię wszędzie poza tym oknem.',
    none: 'Zalogowano Cię przez link i nie masz jeszcze hasła. Ustaw je, aby logować się adresem e-mail.',
    current: 'Obecne hasło',
    next: 'Nowe hasło',
    help: 'Co najmniej 10 znaków. Dobrze sprawdzają się cztery przypadkowe słowa.',
    tooShort: (missing) =>
      plural(missing, {
        one: 'Brakuje jeszcze 1 znaku.',
        other: `Brakuje jeszcze ${missing} znaków.`,
      }),
    tooLong: 'Co najwyżej 200 znaków.',
    change: 'Zmień hasło',
    set: 'Ustaw hasło',
    changed: 'Zmieniono hasło',
    wasSet: 'Ustawiono hasło',
    othersEnded: 'Pozostałe sesje zostały zakończone.',
  },
  twoFactor: {
    title: 'Logowanie dwuetapowe',
    lead: 'Oprócz hasła potrzebny jest kod z telefonu. Samo skradzione hasło nic nie da.',
    off: 'Wyłączone',
    offText:
      'Potrzebna jest aplikacja uwierzytelniająca w telefonie: Google Authenticator, Aegis, 1Password albo inna do kodów jednorazowych.',
    on: 'Włączone',
    since: 'Włączono',
    codesLeft: (left) =>
      plural(left, {
        one: 'Pozostał 1 kod zapasowy',
        few: `Pozostały ${left} kody zapasowe`,
        other: `Pozostało ${left} kodów zapasowych`,
      }),
    fewLeft: (left) =>
      plural(left, {
        one: 'Pozostał tylko 1 kod zapasowy.',
        few: `Pozostały tylko ${left} kody zapasowe.`,
        other: 'Nie ma już żadnego kodu zapasowego.',
      }),
    fewLeftText: 'Bez kodu utrata telefonu odetnie Ci dostęp. Utwórz teraz nowe.',
    turnOn: 'Włącz',
    turnOff: 'Wyłącz',
    newCodes: 'Nowe kody zapasowe',
  },
  turnOn: {
    title: 'Włącz logowanie dwuetapowe',
    intro:
      'Najpierw potwierdź swoją tożsamość. Po ostatnim kroku pozostałe sesje się zakończą, a logowanie będzie wymagać kodu.',
    password: 'Hasło',
    next: 'Dalej',
    scan: 'Zeskanuj ten kod aplikacją uwierzytelniającą:',
    qrCode: 'Kod QR z poniższym kluczem, do aplikacji uwierzytelniającej',
    openApp: 'Otwórz w aplikacji na tym urządzeniu',
    typeIt: 'Albo przepisz:',
    account: 'Konto',
    key: 'Klucz',
    copyKey: 'Kopiuj klucz',
    code: 'Kod z 6 cyfr',
    codeHelp: 'Ten, który aplikacja pokazuje teraz.',
    codeWrong:
      'Kod jest nieprawidłowy. Poczekaj na następny; jeśli też nie zadziała, sprawdź zegar w telefonie.',
    submit: 'Włącz',
    done: 'Logowanie dwuetapowe jest włączone',
  },
  codes: {
    title: 'Twoje kody zapasowe',
    lead: 'Każdy pozwala zalogować się raz, gdy nie masz telefonu pod ręką. Widać je tylko teraz: przechowuj je tam, gdzie hasła.',
    label: 'Kody zapasowe',
    copy: 'Kopiuj',
    download: 'Pobierz',
    saved: 'Kody są zapisane',
    saveFirst: 'Najpierw zapisz kody i zaznacz to pole: nie pokażemy ich ponownie.',
    close: 'Gotowe',
    fileName: 'patchbay-kody-zapasowe.txt',
    fileTitle: (email) => `Kody zapasowe Patchbay dla ${email}`,
    fileNote: 'Każdy działa raz, zamiast kodu z aplikacji uwierzytelniającej.',
  },
  newCodes: {
    title: 'Nowe kody zapasowe',
    lead: 'Otrzymasz dziesięć nowych kodów. Dotychczasowe przestaną działać.',
    submit: 'Utwórz nowe kody',
    done: 'Utworzono nowe kody zapasowe',
  },
  turnOff: {
    title: 'Wyłącz logowanie dwuetapowe',
    lead: 'Do zalogowania znów wystarczy samo hasło. Klucz w aplikacji uwierzytelniającej i wszystkie kody zapasowe przestaną działać; ponowne włączenie zaczyna się od początku.',
    password: 'Hasło',
    submit: 'Wyłącz',
    done: 'Logowanie dwuetapowe jest wyłączone',
  },
  sessions: {
    title: 'Otwarte sesje',
    lead: 'Miejsca, w których trwa Twoje logowanie. Zamknij nieznane sesje, a potem zmień hasło.',
    failed: 'Nie udało się wczytać sesji',
    thisWindow: 'To okno',
    unknownAddress: 'Nieznany adres',
    created: 'Zalogowano',
    lastActive: 'Ostatnia aktywność',
    close: 'Zamknij',
    closeNamed: (device) => `Zamknij sesję: ${device}`,
    closed: (device) => `Zamknięto sesję: ${device}`,
    onlyThis: 'Nie ma innych otwartych sesji.',
    closeOthers: (count) => `Zamknij ${otherSessions(count)}`,
    confirmTitle: (count) => `Zamknąć ${otherSessions(count)}?`,
    confirmText:
      'Kto tam pracuje, zostanie od razu wylogowany. Niezapisane tam zmiany zostaną utracone.',
    othersClosed: (count) => `Zamknięto ${otherSessions(count)}`,
  },
  organization: {
    title: 'Organizacja',
    lead: 'W niej pracujesz w tym oknie. Profil jest wspólny dla wszystkich Twoich organizacji.',
    leave: 'Opuść organizację',
  },
};

export default pl;
