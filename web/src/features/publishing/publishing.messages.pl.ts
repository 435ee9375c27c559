import type { PublishingMessages } from './publishing.messages';

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
  refusal: ({ message }) => message,
};

export default pl;
