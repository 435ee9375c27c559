import type { CheckFieldsFragment } from '../../graphql/generated/graphql';
import type { Format } from '../../i18n';
import type { IntegrationsMessages } from './integrations.messages';

type Check = Pick<CheckFieldsFragment, 'outcome' | 'message' | 'hint' | 'durationMs'>;

interface CheckToast {
  tone: 'success' | 'error' | 'info';
  message: string;
  detail: string;
}

/** What a test came to, in a few words: the provider's own answer, and the hint unless it passed. */
export function checkToast(
  name: string,
  check: Check,
  words: IntegrationsMessages['toast'],
  format: Pick<Format, 'duration'>,
): CheckToast {
  const withHint = [check.message, check.hint].filter(Boolean).join(' ');
  switch (check.outcome) {
    case 'OK':
      return {
        tone: 'success',
        message: words.answered(name, format.duration(check.durationMs)),
        detail: check.message,
      };
    case 'FAILED':
      return { tone: 'error', message: words.failed(name), detail: withHint };
    case 'NOT_CHECKABLE':
      return { tone: 'info', message: words.notCheckable(name), detail: withHint };
  }
}
