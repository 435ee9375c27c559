import { Match, Show, Switch, type JSX, type ParentProps } from 'solid-js';
import { useFailureText, type RequestFailed } from '../../graphql';
import { Button, ErrorState, SkeletonList } from '../../ui';
import { useMembersMessages } from './members.messages';

/** What a list is, apart from its rows. */
interface ListFace {
  loading(): boolean;
  error(): RequestFailed | null;
  hasMore(): boolean;
  loadingMore(): boolean;
  loadMore(): void;
  refetch(): Promise<void>;
}

/** A titled list in each of its states; the children are its rows. */
export function ListSection(
  props: ParentProps<{
    title: string;
    failed: string;
    list: ListFace;
    isEmpty: boolean;
    empty?: JSX.Element;
    action?: JSX.Element;
    /** For the focus, when what had it is gone. */
    headingRef?: (element: HTMLElement) => void;
  }>,
) {
  const t = useMembersMessages();
  const failureText = useFailureText();
  return (
    <section class="mb-8">
      <div class="mb-2 flex min-h-9 flex-wrap items-center justify-between gap-3">
        <h2
          ref={(element) => props.headingRef?.(element)}
          tabindex="-1"
          class="rounded-sm text-lg font-semibold"
        >
          {props.title}
        </h2>
        {props.action}
      </div>
      <Switch>
        <Match when={props.list.loading()}>
          <SkeletonList count={3} class="h-14" />
        </Match>
        <Match when={props.isEmpty && props.list.error()}>
          {(error) => (
            <ErrorState
              title={props.failed}
              message={failureText(error())}
              requestId={error().requestId}
              onRetry={() => void props.list.refetch()}
            />
          )}
        </Match>
        <Match when={props.isEmpty}>{props.empty}</Match>
        <Match when={true}>
          {props.children}
          <Show when={props.list.error()}>
            {(error) => (
              <p role="alert" class="mt-3 text-center text-sm text-error-text">
                {failureText(error())}
              </p>
            )}
          </Show>
          <Show when={props.list.hasMore()}>
            <div class="mt-3 grid justify-items-center">
              <Button busy={props.list.loadingMore()} onClick={() => props.list.loadMore()}>
                {t().more}
              </Button>
            </div>
          </Show>
        </Match>
      </Switch>
    </section>
  );
}
