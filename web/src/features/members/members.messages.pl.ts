import type { MembersMessages } from './members.messages';

const refusals: Readonly<Record<string, string>> = {
  DUPLICATE: 'Ta osoba już należy do organizacji. Zamiast zapraszać, zmień jej rolę.',
  INVALID_FIELD: 'To nie jest adres e-mail. Podaj adres w postaci jan@example.com.',
  LAST_OWNER:
    'Organizacja musi mieć właściciela, a to ostatni z nich. Najpierw nadaj tę rolę innej osobie.',
  OWNER_ONLY:
    'Tylko właściciel może nadać lub odebrać rolę właściciela. Poproś o to właściciela organizacji.',
  NOT_FOUND: 'Tej osoby lub tego zaproszenia już tu nie ma.',
  RATE_LIMITED: 'Zbyt wiele prób. Odczekaj kilka minut i spróbuj ponownie.',
  WRONG_STATE: 'W międzyczasie coś się zmieniło. Odśwież stronę i spróbuj jeszcze raz.',
};

const pl: MembersMessages = {
  title: 'Członkowie',
  invite: 'Zaproś osobę',
  more: 'Wczytaj więcej',
  person: 'Osoba',
  email: 'Adres e-mail',
  role: 'Rola',
  mayDo: {
    OWNER: 'Może to samo co administrator, a także nadaje i odbiera rolę właściciela.',
    ADMIN: 'Łączy, testuje i zmienia integracje oraz zarządza członkami.',
    IT_MANAGER: 'Widzi integracje, ich stan i aktywność. Niczego nie zmienia.',
    USER: 'Widzi katalog i zainstalowane integracje. Niczego nie zmienia.',
    VIEWER: 'Widzi katalog i zainstalowane integracje. Niczego nie zmienia.',
  },
  members: {
    failed: 'Nie udało się wczytać listy członków',
    twoFactor: 'Dwa składniki',
    on: 'Tak',
    off: 'Nie',
    joined: 'W organizacji',
    lastActive: 'Ostatnio',
    never: 'Nigdy',
    you: 'To Ty',
    actions: 'Działania',
    menu: (name) => `Działania: ${name}`,
    roleOf: (name, role) => `Rola osoby ${name}: ${role}`,
    changeRole: 'Zmień rolę',
    remove: 'Usuń',
    leave: 'Opuść organizację',
    lastOwner:
      'To ostatni właściciel. Organizacja musi go mieć: najpierw nadaj tę rolę innej osobie.',
    ownersOnly: 'Rolę właściciela może zmienić tylko inny właściciel.',
  },
  invitations: {
    title: 'Zaproszenia',
    failed: 'Nie udało się wczytać zaproszeń',
    none: 'Brak zaproszeń',
    noneWhy: 'Zaproszenie to link, który działa raz, przez 7 dni i dla jednego adresu e-mail.',
    state: 'Stan',
    states: {
      PENDING: 'Oczekuje',
      ACCEPTED: 'Przyjęte',
      EXPIRED: 'Wygasło',
      REVOKED: 'Wycofane',
    },
    invitedBy: 'Kto zaprosił',
    expires: 'Wygasa',
    newLink: 'Nowy link',
    revoke: 'Wycofaj',
  },
  inviteDialog: {
    title: 'Zaproszenie do organizacji',
    again: (email) => `Nowy link dla ${email}`,
    againWhy: 'Poprzedni link przestanie działać.',
    submit: 'Utwórz link',
    createdTitle: (email) => `Zaproszenie dla ${email}`,
    link: 'Link z zaproszeniem',
    copy: 'Skopiuj link',
    once: 'Ten link widać tylko teraz',
    onceWhy: (email) =>
      `Działa raz, przez 7 dni i tylko dla adresu ${email}. Patchbay nie wysyła wiadomości: przekaż go tej osobie samodzielnie.`,
    done: 'Gotowe',
  },
  roleDialog: {
    title: (name) => `Rola: ${name}`,
    submit: 'Zmień rolę',
  },
  remove: {
    title: (name) => `Usunąć z organizacji: ${name}?`,
    message: (name, email) =>
      `${name} (${email}) natychmiast straci dostęp, a otwarte okna tej osoby zostaną zamknięte. Historia jej działań pozostanie. Powrót wymaga nowego zaproszenia.`,
    confirm: (name) => `Usuń: ${name}`,
  },
  ownRole: {
    title: (role) => `Zmienić własną rolę na: ${role}?`,
    message: (role, mayDoThen) => `${role}: ${mayDoThen} Tej zmiany nie można cofnąć samodzielnie.`,
    confirm: 'Zmień moją rolę',
  },
  revoke: {
    title: (email) => `Wycofać zaproszenie dla ${email}?`,
    message: 'Link przestanie działać. Tę osobę można później zaprosić ponownie.',
    confirm: 'Wycofaj zaproszenie',
  },
  toast: {
    roleChanged: (name, role) => `Zmieniono rolę: ${name} – ${role}`,
    removed: (name) => `Usunięto z organizacji: ${name}`,
    revoked: (email) => `Wycofano zaproszenie dla ${email}`,
  },
  refusal: ({ code, message }) => refusals[code] ?? message,
};

export default pl;
