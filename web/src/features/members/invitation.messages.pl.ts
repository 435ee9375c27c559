import type { InvitationMessages } from './invitation.messages';

const fields: Readonly<Record<string, string>> = {
  name: 'Podaj od 1 do 120 znaków, bez podziału na wiersze.',
  password: 'Hasło musi mieć od 10 do 200 znaków i być inne niż adres e-mail oraz imię i nazwisko.',
};

const refusals: Readonly<Record<string, string>> = {
  INVALID_CREDENTIALS: 'Konto z tym adresem już istnieje i ma inne hasło. Podaj tamto hasło.',
  LINK_EXPIRED:
    'To zaproszenie zostało już użyte albo straciło ważność. Poproś osobę, która Cię zaprosiła, o nowe.',
  RATE_LIMITED: 'Zbyt wiele prób. Odczekaj kilka minut i spróbuj ponownie.',
  SIGN_IN_FIRST: 'Konto z tym adresem już istnieje. Zaloguj się, aby dołączyć.',
};

const pl: InvitationMessages = {
  title: 'Zaproszenie',
  joinTitle: (organization) => `Dołącz do organizacji ${organization}`,
  lead: 'Masz zaproszenie do organizacji w Patchbay.',
  deadLead: 'Tego linku nie można użyć.',
  facts: {
    invitedBy: 'Kto zaprasza',
    role: 'Rola',
    email: 'Adres e-mail',
    expires: 'Wygasa',
  },
  join: (organization) => `Dołącz do ${organization}`,
  newcomer: {
    lead: 'Podaj imię i nazwisko oraz wybierz hasło do logowania.',
    name: 'Imię i nazwisko',
    password: 'Hasło',
    passwordHelp: 'Co najmniej 10 znaków.',
  },
  signIn: {
    lead: (email) => `Konto z adresem ${email} już istnieje. Zaloguj się, aby dołączyć.`,
    password: 'Hasło',
    submit: 'Zaloguj się',
  },
  secondFactor: 'Hasło jest poprawne. Został jeszcze jeden krok.',
  asInvited: (name) => `Zalogowano jako ${name}.`,
  other: {
    title: 'To zaproszenie jest dla innej osoby',
    message: (invited, signedIn) =>
      `Zaproszenie jest dla ${invited}, a w tej przeglądarce zalogowano ${signedIn}. Wyloguj się, aby dołączyć jako ${invited}.`,
    signOut: 'Wyloguj się',
  },
  incomplete: 'Link jest niekompletny. Otwórz ponownie cały link, tak jak został Ci przekazany.',
  failed: 'Nie udało się odczytać zaproszenia',
  goHome: 'Otwórz Patchbay',
  goSignIn: 'Zaloguj się',
  refusal: ({ code, message, path }) =>
    (code === 'INVALID_FIELD' ? fields[path.at(-1) ?? ''] : refusals[code]) ?? message,
};

export default pl;
