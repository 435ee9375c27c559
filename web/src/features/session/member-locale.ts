import { createEffect, createMemo } from 'solid-js';
import { useFailureText, useGraphql, type RequestFailed } from '../../graphql';
import type { Locale as StoredLocale } from '../../graphql/generated/graphql';
import { useLocale, type Locale, type LocaleControl } from '../../i18n';
import { useToasts } from '../../ui';
import { useSession, type Session } from './session';
import { chooseLocaleMutation } from './session.documents';
import { useGuardMessages } from './guard.messages';

const stored: Readonly<Record<Locale, StoredLocale>> = { en: 'EN', pl: 'PL' };
const shown: Readonly<Record<StoredLocale, Locale>> = { EN: 'en', PL: 'pl' };

/** What a member has chosen wins over what this browser would show, from the moment the member is known. */
export function followMemberLocale(session: Session, locale: LocaleControl): void {
  const chosen = createMemo(() => session.viewer()?.user.locale ?? null);
  createEffect(() => {
    const choice = chosen();
    if (choice) locale.setLocale(shown[choice]);
  });
}

/** Changes the language of the page, to the one chosen last, and keeps the choice for wherever the member signs in next. */
export function useChooseLocale(): (locale: Locale) => Promise<void> {
  const session = useSession();
  const toasts = useToasts();
  const t = useGuardMessages();
  const failureText = useFailureText();
  const { send } = useGraphql();
  const { setLocale } = useLocale();
  const tell = (detail: string): void =>
    toasts.show({ tone: 'error', message: t().localeNotKept, detail });

  let turn = 0;
  return async (locale) => {
    const mine = (turn += 1);
    setLocale(locale);
    try {
      const { updateProfile } = await send(chooseLocaleMutation, { locale: stored[locale] });
      const refusal = updateProfile.userErrors[0];
      if (refusal) tell(refusal.message);
      else if (updateProfile.viewer && mine === turn) session.begin(updateProfile.viewer);
    } catch (error) {
      tell(failureText(error as RequestFailed));
    }
  };
}
