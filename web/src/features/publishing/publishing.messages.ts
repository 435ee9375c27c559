import type { Refusal } from '../../graphql/create-submission';
import { defineMessages } from '../../i18n';

/** The server's words are good English; other languages say it themselves where the code tells enough. */
const asTheServerSays = ({ message }: Refusal): string => message;

const en = {
  button: 'Publish',
  title: (name: string) => `Publish to ${name}`,
  postTitle: 'Title',
  body: 'Text',
  bodyHtml: 'HTML, such as <p>Hello</p>.',
  bodyPlain: 'Plain text.',
  state: 'What becomes of it',
  states: {
    PUBLISHED: 'Publish now',
    DRAFT: 'Save as a draft there',
  },
  submit: { PUBLISHED: 'Publish', DRAFT: 'Save draft' },
  cancel: 'Cancel',
  close: 'Close',
  another: 'Write another',
  done: {
    PUBLISHED: (name: string) => `Published to ${name}`,
    DRAFT: (name: string) => `A draft is at ${name}`,
  },
  open: 'Open the post',
  openDraft: 'Open the draft',
  id: (id: string) => `The provider calls it ${id}.`,
  failed: 'It was not published',
  refusal: asTheServerSays,
};

export type PublishingMessages = typeof en;
export const usePublishingMessages = defineMessages(en, {
  pl: () => import('./publishing.messages.pl'),
});
