import type { OrganizationMessages } from './organization.messages';

const refusals: Readonly<Record<string, string>> = {
  INVALID_FIELD: 'Nazwa ma od 1 do 120 znaków i nie zawiera podziałów wiersza. Wpisz inną.',
  LAST_OWNER:
    'Organizacja musi mieć właściciela, a Ty jesteś ostatnim. Najpierw nadaj tę rolę innej osobie.',
};

const pl: OrganizationMessages = {
  title: 'Organizacja',
  name: {
    title: 'Nazwa',
    lead: 'Widzą ją wszyscy członkowie w nawigacji, a zaproszone osoby w zaproszeniu.',
    label: 'Nazwa organizacji',
    hint: 'Nazwa ma od 1 do 120 znaków.',
    save: 'Zapisz',
    saved: (name) => `Organizacja nazywa się teraz ${name}`,
  },
  leave: {
    title: (organization) => `Opuścić organizację ${organization}?`,
    message: (organization) =>
      `Natychmiast stracisz dostęp do organizacji ${organization} we wszystkich oknach. Historia Twoich działań pozostanie. Powrót wymaga nowego zaproszenia.`,
    confirm: 'Opuść organizację',
  },
  refusal: ({ code, message }) => refusals[code] ?? message,
};

export default pl;
