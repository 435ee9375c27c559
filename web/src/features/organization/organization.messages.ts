import { defineMessages } from '../../i18n';

interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** The server's words are good English; other languages say it themselves where the code tells enough. */
const asTheServerSays = ({ message }: Refusal): string => message;

const en = {
  title: 'Organization',
  name: {
    title: 'Name',
    lead: 'What all members see in the navigation and in invitations.',
    label: 'Organization name',
    hint: 'A name has 1 to 120 characters.',
    save: 'Save',
    saved: (name: string) => `The organization is now called ${name}`,
  },
  leave: {
    title: (organization: string) => `Leave ${organization}?`,
    message: (organization: string) =>
      `You lose access to ${organization} at once, in all your windows. What you did stays in the activity. To come back you need a new invitation.`,
    confirm: 'Leave organization',
  },
  refusal: asTheServerSays,
};

export type OrganizationMessages = typeof en;
export const useOrganizationMessages = defineMessages(en, {
  pl: () => import('./organization.messages.pl'),
});
