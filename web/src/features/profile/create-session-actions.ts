import { createSignal } from 'solid-js';
import { refetchAll, useFailureText, useGraphql, type RequestFailed } from '../../graphql';
import type { SessionFieldsFragment } from '../../graphql/generated/graphql';
import { useToasts } from '../../ui';
import { endOtherSessionsMutation, endSessionMutation } from './profile.documents';
import { useProfileMessages } from './profile.messages';

type ToastText = Parameters<ReturnType<typeof useToasts>['show']>[0];

const all = 'all';

/** Closing sessions; what came of it is said, and the list is asked again either way. */
export function createSessionActions() {
  const toasts = useToasts();
  const graphql = useGraphql();
  const t = useProfileMessages();
  const failureText = useFailureText();
  const [closing, setClosing] = createSignal<string | null>(null);

  /** `request` resolves to what to say; it is said after `done`, because behind a dialog nobody would hear it. */
  async function run(
    what: string,
    request: () => Promise<ToastText>,
    done?: () => void,
  ): Promise<void> {
    if (closing() !== null) return;
    setClosing(what);
    const said = await request().catch((error: unknown): ToastText => ({
      tone: 'error',
      message: failureText(error as RequestFailed),
    }));
    setClosing(null);
    done?.();
    toasts.show(said);
    refetchAll(graphql);
  }

  return {
    closing: (id: string) => closing() === id,
    closingAny: () => closing() !== null,
    closingAll: () => closing() === all,
    close: ({ id, device }: SessionFieldsFragment) =>
      run(id, async () => {
        const input = { sessionId: id };
        const { endSession } = await graphql.send(endSessionMutation, { input });
        const [refusal] = endSession.userErrors;
        return refusal
          ? { tone: 'error', message: t().refusal(refusal) }
          : { tone: 'success', message: t().sessions.closed(device) };
      }),
    closeOthers: (done: () => void) =>
      run(
        all,
        async () => {
          const { endOtherSessions } = await graphql.send(endOtherSessionsMutation, {});
          const message = t().sessions.othersClosed(endOtherSessions.endedCount);
          return { tone: 'success', message };
        },
        done,
      ),
  };
}
