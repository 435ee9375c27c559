import type { SingleSignOnMessages } from './single-sign-on.messages';

const titles: Readonly<Record<string, string>> = {
  SSO_STATE_INVALID: 'To logowanie się nie liczy.',
  SSO_STATE_EXPIRED: 'Logowanie trwało zbyt długo.',
  SSO_DENIED: 'Odmówiono dostępu.',
  SSO_NO_ORGANIZATION: 'Konto nie należy jeszcze do żadnej organizacji w tym Patchbay.',
  SSO_EMAIL_MISSING: 'Konto nie ma adresu e-mail.',
  SSO_EMAIL_UNVERIFIED: 'Adres e-mail konta nie jest potwierdzony.',
};

const messages: Readonly<Record<string, string>> = {
  SSO_STATE_INVALID:
    'Logowanie rozpoczęto gdzie indziej albo zostało już zakończone. Zaloguj się ponownie.',
  SSO_STATE_EXPIRED: 'Logowanie jest ważne dziesięć minut. Zaloguj się ponownie.',
  SSO_DENIED:
    'Dostawca tożsamości nie zezwolił na logowanie albo zostało ono przerwane. Jeśli to pomyłka, zaloguj się ponownie.',
  SSO_NO_ORGANIZATION:
    'Poproś osobę, która zarządza Twoim kontem u dostawcy tożsamości, o przypisanie organizacji i roli.',
  SSO_EMAIL_MISSING:
    'Poproś osobę, która zarządza Twoim kontem u dostawcy tożsamości, o dodanie adresu e-mail.',
  SSO_EMAIL_UNVERIFIED: 'Potwierdź adres u dostawcy tożsamości, a potem zaloguj się ponownie.',
};

const pl: SingleSignOnMessages = {
  button: (name) => `Zaloguj się przez ${name}`,
  or: 'lub',
  noAddress: 'Dostawca tożsamości jest teraz niedostępny. Spróbuj ponownie za minutę.',
  title: 'Logowanie',
  lead: 'Patchbay pyta dostawcę tożsamości, kim jesteś.',
  failed: 'Nie zalogowano',
  failedTitle: (code) => titles[code] ?? 'Logowanie nie powiodło się.',
  refusal: ({ code, message }) => messages[code] ?? message,
  again: 'Spróbuj ponownie',
  password: 'Zaloguj się hasłem',
  nothing: 'Nie ma tu nic do dokończenia',
  nothingWhy:
    'Na tej stronie kończy się logowanie przez dostawcę tożsamości. Rozpocznij je na stronie logowania.',
  toSignIn: 'Do strony logowania',
};

export default pl;
