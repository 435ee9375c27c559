import { useLocation, useNavigate } from '@solidjs/router';
import {
  createEffect,
  createSignal,
  ErrorBoundary,
  on,
  onCleanup,
  Show,
  Suspense,
  type ParentProps,
} from 'solid-js';
import { refetchAll, useGraphql, createLiveConnection } from '../../graphql';
import { createShortcuts } from '../../lib/shortcuts';
import { ErrorState, IconButton, SkeletonList } from '../../ui';
import { ActivityStreamProvider } from '../activity/activity-stream';
import { createIntegrationStream, IntegrationActionsProvider } from '../integrations';
import { useSession } from '../session';
import { LiveDot } from './live-dot';
import { Navigation } from './navigation';
import { usePage } from './page';

function focusSearch(): void {
  document.querySelector<HTMLInputElement>('main input[type=search]')?.focus();
}

/** Opens and closes the navigation under 1024 px; Escape closes it and gives the focus back. */
function createDrawer() {
  const [open, setOpen] = createSignal(false);
  let opener: HTMLButtonElement | undefined;
  const close = (): void => {
    if (!open()) return;
    setOpen(false);
    opener?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !document.querySelector('[role=menu]')) close();
  };
  createEffect(() => {
    if (!open()) return;
    document.querySelector<HTMLElement>('#navigation a')?.focus();
    document.addEventListener('keydown', onKey);
    onCleanup(() => document.removeEventListener('keydown', onKey));
  });
  return { open, setOpen, close, opener: (element: HTMLButtonElement) => (opener = element) };
}

/** Everything around a page: navigation, bar, live connection, dialogs of the actions. */
export function Shell(props: ParentProps) {
  const session = useSession();
  const graphql = useGraphql();
  const page = usePage();
  const location = useLocation();
  const navigate = useNavigate();
  const drawer = createDrawer();
  const [heading, setHeading] = createSignal<HTMLElement>();

  const live = createLiveConnection(() => session.renew());
  onCleanup(() => live.close());
  createIntegrationStream(live, page.announce);

  createShortcuts({
    'g h': () => navigate('/'),
    'g m': () => navigate('/marketplace'),
    'g i': () => navigate('/marketplace?installed=1'),
    'g a': () => navigate('/activity'),
    '/': focusSearch,
  });

  createEffect(
    on(
      () => location.pathname,
      () => {
        drawer.setOpen(false);
        queueMicrotask(() => heading()?.focus({ preventScroll: true }));
      },
      { defer: true },
    ),
  );

  return (
    <div class="min-h-dvh lg:ps-58">
      <a
        href="#main"
        class="sr-only z-60 rounded-sm bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:inset-s-2 focus:top-2"
        onClick={(event) => {
          event.preventDefault();
          document.querySelector<HTMLElement>('#main')?.focus();
        }}
      >
        Skip to content
      </a>
      <Show when={drawer.open()}>
        <div class="fixed inset-0 z-30 bg-scrim lg:hidden" onClick={() => drawer.close()} />
      </Show>
      <aside
        id="navigation"
        aria-label="Navigation"
        class="fixed inset-y-0 inset-s-0 z-30 w-58 border-e border-line bg-raised lg:block"
        classList={{ hidden: !drawer.open() }}
      >
        <Navigation onNavigate={() => drawer.setOpen(false)} />
      </aside>
      <header class="sticky top-0 z-20 border-b border-line bg-raised">
        <div class="mx-auto flex h-14 max-w-320 items-center gap-2 px-3 sm:px-6">
          <IconButton
            ref={drawer.opener}
            icon="menu"
            label="Navigation"
            class="lg:hidden"
            aria-expanded={drawer.open()}
            aria-controls="navigation"
            onClick={() => drawer.setOpen(!drawer.open())}
          />
          <h1 ref={setHeading} tabindex="-1" class="min-w-0 flex-1 truncate text-lg font-semibold">
            {page.title() || 'Patchbay'}
          </h1>
          <LiveDot state={live.state()} lastUpdate={live.lastUpdate()} />
        </div>
      </header>
      <Show when={live.state() === 'offline'}>
        <p
          role="status"
          class="border-b border-warn-line bg-warn-bg px-3 py-2 text-sm text-warn-text sm:px-6"
        >
          Offline. You see what was last known; it catches up by itself when the server answers.
        </p>
      </Show>
      <p class="sr-only" aria-live="polite">
        {page.announcement()}
      </p>
      <ActivityStreamProvider live={live}>
        <IntegrationActionsProvider>
          <main id="main" tabindex="-1" class="mx-auto max-w-320 px-3 py-5 sm:px-6">
            <ErrorBoundary
              fallback={(_, reset) => (
                <ErrorState
                  title="This page could not be shown"
                  message="Something in it broke. The rest of Patchbay works on."
                  onRetry={() => {
                    reset();
                    refetchAll(graphql);
                  }}
                />
              )}
            >
              <Suspense fallback={<SkeletonList count={4} class="h-24" />}>
                {props.children}
              </Suspense>
            </ErrorBoundary>
          </main>
        </IntegrationActionsProvider>
      </ActivityStreamProvider>
    </div>
  );
}
