import { Show } from 'solid-js';
import { createQuery } from '../../graphql';
import { Button, Notice } from '../../ui';
import { singleSignOnQuery } from './single-sign-on.documents';
import { useSingleSignOnMessages } from './single-sign-on.messages';
import { createSingleSignOnStart } from './start-single-sign-on';

/** The way in by the operator's identity provider, where there is one. */
export function SingleSignOnButton(props: { returnPath: string }) {
  const t = useSingleSignOnMessages();
  const query = createQuery(singleSignOnQuery, () => ({}));
  const start = createSingleSignOnStart();
  return (
    <Show when={query.data?.singleSignOn}>
      {(identityProvider) => (
        <div class="mt-5 grid gap-4">
          <p class="flex items-center gap-3 text-sm text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
            {t().or}
          </p>
          <Show when={start.problem()}>{(text) => <Notice tone="error">{text()}</Notice>}</Show>
          <Button
            class="whitespace-normal!"
            busy={start.busy()}
            onClick={() => void start.go(props.returnPath)}
          >
            {t().button(identityProvider().name)}
          </Button>
        </div>
      )}
    </Show>
  );
}
