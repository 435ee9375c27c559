import { defineMessages } from '../../i18n';

const en = {
  done: (count: number) =>
    count === 0 ? 'There is nothing to check' : `Checked ${count} of ${count}`,
  failed: 'Not checked',
};

export type CheckAllMessages = typeof en;
export const useCheckAllMessages = defineMessages(en, {
  pl: () => import('./check-all.messages.pl'),
});
