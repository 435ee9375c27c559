import { createSignal, For, Match, Show, Suspense, Switch } from 'solid-js';
import { lazy } from '../../lib/lazy';
import { createQuery, useFailureText } from '../../graphql';
import type { SessionFieldsFragment } from '../../graphql/generated/graphql';
import { Button, ErrorState, SkeletonList } from '../../ui';
import { createSessionActions } from './create-session-actions';
import { keepFocus } from './keep-focus';
import { openSessionsQuery } from './profile.documents';
import { useProfileMessages } from './profile.messages';
import { SettingsSection } from '../../ui/settings-section';
import { SessionRow } from './session-row';

const ConfirmDialog = lazy(() =>
  import('../../ui/overlays').then((face) => ({ default: face.ConfirmDialog })),
);

function SessionList(props: {
  sessions: readonly SessionFieldsFragment[];
  /** Where the focus goes when the row that had it is gone. */
  heading: () => HTMLElement | undefined;
}) {
  const t = useProfileMessages();
  const actions = createSessionActions();
  const [asking, setAsking] = createSignal(false);
  const others = () => props.sessions.filter((session) => !session.isCurrent).length;

  keepFocus([asking, () => props.sessions.length, () => actions.closingAny()], () =>
    props.heading(),
  );

  return (
    <>
      <ul>
        <For each={props.sessions}>
          {(session) => (
            <SessionRow
              session={session}
              busy={actions.closing(session.id)}
              onClose={() => void actions.close(session)}
            />
          )}
        </For>
      </ul>
      <div class="mt-1 border-t border-line pt-3">
        <Show
          when={others() > 0}
          fallback={<p class="text-sm text-muted">{t().sessions.onlyThis}</p>}
        >
          <Button onClick={() => setAsking(true)}>{t().sessions.closeOthers(others())}</Button>
        </Show>
      </div>
      <Suspense>
        <Show when={asking()}>
          <ConfirmDialog
            title={t().sessions.confirmTitle(others())}
            message={t().sessions.confirmText}
            confirm={t().sessions.closeOthers(others())}
            busy={actions.closingAll()}
            onConfirm={() => void actions.closeOthers(() => setAsking(false))}
            onClose={() => setAsking(false)}
          />
        </Show>
      </Suspense>
    </>
  );
}

/** Where the member is signed in, to be closed one by one or all but this one. */
export function SessionsSection() {
  const t = useProfileMessages();
  const failureText = useFailureText();
  const query = createQuery(openSessionsQuery, () => ({}));
  const [heading, setHeading] = createSignal<HTMLElement>();
  return (
    <SettingsSection title={t().sessions.title} lead={t().sessions.lead} headingRef={setHeading}>
      <Switch fallback={<SkeletonList count={2} class="h-16" />}>
        <Match when={query.data}>
          {(data) => <SessionList sessions={data().sessions} heading={heading} />}
        </Match>
        <Match when={query.error}>
          {(error) => (
            <ErrorState
              title={t().sessions.failed}
              message={failureText(error())}
              requestId={error().requestId}
              onRetry={() => query.refetch()}
            />
          )}
        </Match>
      </Switch>
    </SettingsSection>
  );
}
