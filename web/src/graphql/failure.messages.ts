import { defineMessages } from '../i18n';
import type { RequestFailed } from './request-failed';

const en = {
  codes: {
    NETWORK: 'The server cannot be reached. Check your connection, then retry.',
    EMPTY: 'The server sent an empty answer.',
    CANCELLED: 'Cancelled.',
    FORBIDDEN: 'Your role does not allow this. Ask an admin of the organization.',
    UNAUTHENTICATED: 'Your session has ended. Sign in again.',
    RATE_LIMITED: 'Too many requests in a short time. Wait a minute, then try again.',
  },
  internal: (requestId: string) =>
    `Something went wrong on our side. Quote request ${requestId} when you report it.`,
};

export type FailureMessages = typeof en;
export const useFailureMessages = defineMessages(en, {
  pl: () => import('./failure.messages.pl'),
});

type Codes = FailureMessages['codes'];

function isKnown(code: string, codes: Codes): code is keyof Codes {
  return Object.hasOwn(codes, code);
}

/** What to tell people of a failure, in their language where its code is known; else the server's words. */
export function useFailureText(): (failure: RequestFailed) => string {
  const t = useFailureMessages();
  return ({ code, message, requestId }) => {
    const { codes, internal } = t();
    if (isKnown(code, codes)) return codes[code];
    return code === 'INTERNAL_SERVER_ERROR' && requestId ? internal(requestId) : message;
  };
}
