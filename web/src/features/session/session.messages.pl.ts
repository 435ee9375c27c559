import type { SessionMessages } from './session.messages';

const tooMany = 'Zbyt wiele prób. Odczekaj kilka minut i spróbuj ponownie.';

const signInRefusals: Readonly<Record<string, string>> = {
  INVALID_CREDENTIALS:
    'Nieprawidłowy adres e-mail lub hasło. Jeśli są poprawne, poproś administratora o dodanie do organizacji.',
  RATE_LIMITED: tooMany,
};

const linkRefusals: Readonly<Record<string, string>> = {
  LINK_EXPIRED:
    'Ten link wygasł albo został już użyty. Uruchom ponownie Patchbay, aby otrzymać nowy, lub zaloguj się hasłem.',
  RATE_LIMITED: tooMany,
};

const secondFactorRefusals: Readonly<Record<string, string>> = {
  CODE_REFUSED:
    'Kod jest nieprawidłowy albo został już użyty. Poczekaj na następny w aplikacji uwierzytelniającej lub użyj kodu zapasowego.',
  LINK_EXPIRED: 'Logowanie trwało zbyt długo albo zostało już zakończone. Zaloguj się ponownie.',
  RATE_LIMITED: tooMany,
};

const pl: SessionMessages = {
  language: 'Język',
  email: 'E-mail',
  password: 'Hasło',
  submit: 'Zaloguj się',
  signIn: {
    title: 'Logowanie',
    lead: 'Użyj adresu e-mail swojego konta.',
    refusal: ({ code, message }) => signInRefusals[code] ?? message,
  },
  farewell: {
    lost: 'Nastąpiło wylogowanie.',
    lostWhy: 'Twoja sesja została zamknięta lub wygasła albo nie należysz już do tej organizacji.',
    left: (organization) => `Nie należysz już do organizacji ${organization}.`,
  },
  byLink: {
    title: 'Logowanie przez link',
    lead: 'Link działa tylko raz. Loguje tę przeglądarkę.',
    incomplete: 'Link jest niekompletny. Skopiuj go w całości albo zaloguj się hasłem.',
    password: 'Zaloguj się hasłem',
    refusal: ({ code, message }) => linkRefusals[code] ?? message,
  },
  secondFactor: {
    title: 'Logowanie dwuetapowe',
    lead: 'Jeszcze jeden krok, aby potwierdzić Twoją tożsamość.',
    startOver: 'Zacznij od nowa',
    refusal: ({ code, message }) => secondFactorRefusals[code] ?? message,
  },
  code: {
    app: {
      label: 'Kod z 6 cyfr',
      help: 'Z aplikacji uwierzytelniającej.',
      other: 'Użyj kodu zapasowego',
    },
    recovery: {
      label: 'Kod zapasowy',
      help: 'Jeden z dziesięciu zapisanych kodów. Każdy działa tylko raz.',
      other: 'Użyj aplikacji uwierzytelniającej',
    },
  },
};

export default pl;
