import type { PublishingMessages } from './publishing.messages';

const refusals: Readonly<Record<string, string>> = {
  NOT_FOUND: 'Tej integracji już nie ma.',
  NOT_SUPPORTED: 'Ta integracja niczego nie publikuje.',
  NEEDS_REAUTH: 'Konieczne jest ponowne logowanie u dostawcy.',
  WRONG_STATE:
    'Integracja jest rozłączona, wyłączona albo czegoś brakuje w jej ustawieniach. Powód podaje jej strona.',
  OUTCOME_UNKNOWN:
    'Nie wiadomo, czy wpis powstał. Sprawdź u dostawcy, zanim opublikujesz go ponownie.',
};

const pl: PublishingMessages = {
  button: 'Publikuj',
  title: (name) => `Publikacja: ${name}`,
  postTitle: 'Tytuł',
  body: 'Treść',
  bodyHtml: 'HTML, na przykład <p>Dzień dobry</p>.',
  bodyPlain: 'Zwykły tekst.',
  state: 'Co ma się z nim stać',
  states: {
    PUBLISHED: 'Opublikuj teraz',
    DRAFT: 'Zapisz tam jako szkic',
  },
  submit: { PUBLISHED: 'Opublikuj', DRAFT: 'Zapisz szkic' },
  cancel: 'Anuluj',
  close: 'Zamknij',
  another: 'Napisz następny',
  done: {
    PUBLISHED: (name) => `Opublikowano: ${name}`,
    DRAFT: (name) => `Szkic czeka w: ${name}`,
  },
  open: 'Otwórz wpis',
  openDraft: 'Otwórz szkic',
  id: (id) => `Identyfikator u dostawcy: ${id}.`,
  failed: 'Nie opublikowano',
  refusal: ({ code, path, message }) => {
    if (code === 'PUBLISH_FAILED') return `Dostawca odmówił: ${message}`;
    if (code === 'NOT_SUPPORTED' && path.includes('state'))
      return 'Ten dostawca nie ma szkiców. Opublikuj wpis od razu.';
    return refusals[code] ?? message;
  },
};

export default pl;
