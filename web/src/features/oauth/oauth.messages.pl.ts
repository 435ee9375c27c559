import type { OAuthMessages } from './oauth.messages';

const titles: Readonly<Record<string, (provider: string) => string>> = {
  OAUTH_DENIED: (provider) => `${provider} nie udziela dostępu`,
  OAUTH_STATE_EXPIRED: () => 'Logowanie trwało zbyt długo',
  OAUTH_STATE_USED: () => 'To logowanie zostało już zakończone',
  OAUTH_STATE_INVALID: () => 'To logowanie nie zostało rozpoczęte tutaj',
  OAUTH_ISSUER_MISMATCH: (provider) => `Odpowiedź nie pochodzi od dostawcy ${provider}`,
  OAUTH_FAILED: (provider) => `${provider} nie udziela dostępu`,
};

const startAgain = 'Zacznij logowanie od nowa.';

const messages: Readonly<Record<string, string>> = {
  OAUTH_DENIED:
    'Dostawca nie udzielił dostępu. Zacznij od nowa i zezwól na dostęp lub wybierz inne konto.',
  OAUTH_STATE_EXPIRED: `Logowanie jest ważne dziesięć minut. ${startAgain}`,
  OAUTH_STATE_USED: `Odpowiedź dostawcy działa tylko raz. ${startAgain}`,
  OAUTH_STATE_INVALID: `Odpowiedź nie należy do logowania rozpoczętego w tej sesji. ${startAgain}`,
  OAUTH_ISSUER_MISMATCH: `Nic nie zapisano. ${startAgain} Jeśli to się powtórzy, powiadom administratora.`,
};

const pl: OAuthMessages = {
  opening: 'Otwieranie strony logowania…',
  client: {
    operator: (provider) =>
      `Ten Patchbay ma własną aplikację OAuth (${provider}): identyfikator i sekret klienta nie są potrzebne.`,
    useOwn: 'Użyj własnej aplikacji OAuth',
    own: 'Używasz własnej aplikacji OAuth.',
    useOperator: 'Użyj aplikacji tego Patchbay',
  },
  redirectUri: {
    label: 'Adres przekierowania',
    help: (provider) => `Wpisz go bez zmian w swojej aplikacji OAuth (${provider}).`,
    copy: 'Kopiuj adres przekierowania',
  },
  scopes: {
    label: 'Uprawnienia Patchbay',
    needed: 'Wymagane',
    help: 'Wybierz tylko to, z czego korzystasz. Zmiana jest możliwa później, przy ponownym logowaniu.',
  },
  submit: (provider) => `Przejdź do ${provider}`,
  progress: {
    starting: 'Przygotowanie logowania',
    waiting: (provider) => `Dokończ w oknie ${provider}`,
    waitingWhy: 'Zaloguj się tam i zezwól na dostęp. Ta strona przejdzie dalej sama.',
    open: 'Nie widać okna?',
    openAgain: 'Otwórz je ponownie',
    blocked: 'Przeglądarka zablokowała okno',
    blockedWhy: 'Otwórz je tym odnośnikiem. Ta strona przejdzie dalej sama.',
    openLink: (provider) => `Zaloguj się w ${provider}`,
    gone: 'Okno wydaje się zamknięte',
    goneWhy: 'Otwórz je ponownie, aby kontynuować. Jeśli jest otwarte, dokończ w nim.',
    finishing: 'Trwa test konta',
    cancel: 'Anuluj',
  },
  refusal: {
    title: (code, provider) => titles[code]?.(provider) ?? 'Nie połączono',
    message: ({ code, message }) => messages[code] ?? message,
    tookTooLong: `Logowanie jest ważne dziesięć minut. ${startAgain}`,
    noAddress: `Nie udało się uzyskać adresu logowania. ${startAgain}`,
    useAnyway: 'Użyj tego konta mimo to',
    otherAccount: 'Konieczne będzie jeszcze jedno logowanie.',
  },
  again: {
    title: (name) => `Ponowne połączenie: ${name}`,
    retry: 'Spróbuj ponownie',
    settings: 'Zmień ustawienia',
  },
  callback: {
    provider: 'dostawca',
    working: 'Kończenie logowania',
    workingWhy: 'Patchbay prosi dostawcę o dostęp i testuje konto.',
    connected: (name) => `Połączono: ${name}`,
    closeWindow: 'Możesz zamknąć to okno.',
    told: 'Kontynuuj w drugim oknie',
    toldWhy: 'Tam jest wynik logowania. To okno możesz zamknąć.',
    open: 'Otwórz integrację',
    marketplace: 'Przejdź do katalogu',
    tryAgain: 'Zacznij od nowa',
    signedOut: 'Wymagane logowanie do Patchbay',
    signedOutWhy: 'Zaloguj się i rozpocznij łączenie od nowa. Nic się nie zmieniło.',
    signIn: 'Zaloguj się',
    nothing: 'Nie ma tu nic do dokończenia',
    nothingWhy: 'Na tej stronie kończy się logowanie u dostawcy. Rozpocznij je w katalogu.',
    failed: 'Nie połączono',
    unanswered: 'Nie udało się dokończyć logowania.',
    checkFailed: 'Test konta nie powiódł się.',
    otherAccount: 'To inne konto niż poprzednio.',
    otherAccountWhy: 'Aby mimo to go użyć, połącz ponownie na stronie integracji.',
  },
  token: {
    title: 'Dostęp',
    states: {
      LIVE: 'Aktywny',
      RETRYING: 'Odnowienie nie powiodło się, trwają kolejne próby',
      NEEDS_REAUTH: 'Wymaga logowania',
    },
    why: {
      LIVE: 'Patchbay odnawia go przed upływem ważności.',
      fixed: 'Nie można go odnowić: zaloguj się ponownie przed upływem ważności.',
      endless: 'Dostawca nie podaje terminu ważności. Czy dostęp działa, pokazuje test stanu.',
      RETRYING: 'Dostawca nie odnowił dostępu. Patchbay ponawia próby samodzielnie.',
      NEEDS_REAUTH: 'Dostawca nie przyjmuje już tego dostępu. Konieczne jest ponowne logowanie.',
    },
    scopes: 'Uprawnienia',
    noScopes: 'Dostawca ich nie podaje',
    expires: 'Wygasa',
    expired: 'Wygasł',
    noEnd: 'Bez podanego terminu',
    obtained: 'Logowanie',
    refreshed: 'Ostatnie odnowienie',
    never: 'Nigdy',
    next: 'Następne odnowienie',
    client: 'Aplikacja OAuth',
    operatorClient: 'Tego Patchbay',
    ownClient: 'Własna',
    lastError: 'Ostatni błąd',
    renew: 'Odnów teraz',
    signIn: 'Zaloguj się ponownie',
    change: 'Zmień uprawnienia lub konto',
    renewed: (name) => `Odnowiono dostęp: ${name}`,
    notRenewed: (name) => `Nie odnowiono dostępu: ${name}`,
    loadFailed: 'Nie udało się wczytać stanu dostępu',
  },
};

export default pl;
