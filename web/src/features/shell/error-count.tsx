import { Show } from 'solid-js';
import { createQuery } from '../../graphql';
import type { IntegrationStatus } from '../../graphql/generated/graphql';
import { followActivity } from '../activity/follow-activity';
import { brokenIntegrationsQuery } from './shell.documents';
import { useShellMessages } from './shell.messages';

const broken: ReadonlySet<IntegrationStatus> = new Set(['ERROR', 'NEEDS_REAUTH']);

/** How many integrations are broken, as a red figure; it follows them, and nothing is shown for none. */
export default function ErrorCount() {
  const t = useShellMessages();
  const query = createQuery(brokenIntegrationsQuery, () => ({}));
  // One that is mended changes in the answer by itself; one that breaks was not in it.
  followActivity(
    ({ eventType }) => eventType.startsWith('integration.'),
    () => query.refetch(),
  );
  const figure = (): string | null => {
    const found = query.data?.integrations;
    if (!found) return null;
    const count = found.nodes.filter(({ status }) => broken.has(status)).length;
    if (found.pageInfo.hasNextPage) return `${count}+`;
    return count === 0 ? null : String(count);
  };
  return (
    <Show when={figure()}>
      {(count) => (
        <>
          <span
            aria-hidden="true"
            class="rounded-full bg-error-bg px-1.5 text-xs font-semibold text-error-text tabular-nums"
          >
            {count()}
          </span>
          <span class="sr-only">{t().navigation.errors(count())}</span>
        </>
      )}
    </Show>
  );
}
