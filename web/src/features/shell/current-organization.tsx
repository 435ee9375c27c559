import { Show, Suspense } from 'solid-js';
import { lazy } from '../../lib/lazy';
import { useSession } from '../session';

// Most members belong to one.
const OrganizationSwitcher = lazy(() => import('./organization-switcher'));

/** The organization that the page shows; a menu when the member belongs to several. */
export function CurrentOrganization() {
  const session = useSession();
  const name = () => (
    <p class="shrink-0 truncate rounded-sm border border-line px-2 py-1.5 text-sm font-medium">
      {session.viewer()?.organization.name}
    </p>
  );
  return (
    <Show when={(session.viewer()?.memberships.length ?? 0) > 1} fallback={name()}>
      <Suspense fallback={name()}>
        <OrganizationSwitcher />
      </Suspense>
    </Show>
  );
}
