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
import { lazy } from '../../lib/lazy';
import { createLiveConnection, LiveProvider, refetchAll, useGraphql } from '../../graphql';
import { createStages } from '../../lib/gradual';
import { createPaletteKey, createShortcuts, paletteKey } from '../../lib/shortcuts';
import { ErrorState, Icon, IconButton, SkeletonList } from '../../ui';
import { ActivityStreamProvider } from '../activity/activity-stream';
import { DemoBanner } from '../demo';
import { createIntegrationStream, IntegrationActionsProvider } from '../integrations';
import { useSession } from '../session';
import { createDrawer } from './create-drawer';
import { LiveDot } from './live-dot';
import { Navigation } from './navigation';
import { FollowOrganizationName } from './organization-name';
import { usePage } from './page';
import { allPages } from './pages';
import { useShellMessages } from './shell.messages';

const Palette = lazy(() => import('../palette/palette'));

function focusSearch(): void {
  document.querySelector<HTMLInputElement>('main input[type=search]')?.focus();
}

/** Everything around a page: navigation, bar, live connection, dialogs of the actions. */
export function Shell(props: ParentProps) {
  const session = useSession();
  const graphql = useGraphql();
  const page = usePage();
  const t = useShellMessages();
  const location = useLocation<{ ledOn: boolean }>();
  const navigate = useNavigate();
  const drawer = createDrawer();
  // A phone draws the frame first, then the page.
  const framed = createStages(1, false);
  const [heading, setHeading] = createSignal<HTMLElement>();

  const live = createLiveConnection(() => session.renew());
  onCleanup(() => live.close());
  createIntegrationStream(live, page.announce);

  const pages = () => allPages.filter(({ permission }) => !permission || session.can(permission));
  createShortcuts({
    ...Object.fromEntries(
      allPages.flatMap(({ keys, href }) => (keys ? [[keys, () => navigate(href)]] : [])),
    ),
    '/': focusSearch,
  });
  const [paletteOpen, setPaletteOpen] = createSignal(false);
  createPaletteKey(() => setPaletteOpen(true));

  createEffect(
    on(
      () => location.pathname,
      () => {
        drawer.setOpen(false);
        // Home leads on by itself: what somebody has turned to meanwhile keeps the focus.
        if (location.state?.ledOn && document.activeElement !== document.body) return;
        queueMicrotask(() => heading()?.focus({ preventScroll: true }));
      },
      { defer: true },
    ),
  );

  return (
    <LiveProvider value={live}>
      <ActivityStreamProvider live={live}>
        <div class="min-h-dvh lg:ps-58">
          <a
            href="#main"
            class="sr-only z-60 rounded-sm bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:inset-s-2 focus:top-2"
            onClick={(event) => {
              event.preventDefault();
              document.querySelector<HTMLElement>('#main')?.focus();
            }}
          >
            {t().skipToContent}
          </a>
          <Show when={drawer.open()}>
            <div class="fixed inset-0 z-30 bg-scrim lg:hidden" onClick={() => drawer.close()} />
          </Show>
          <aside
            id="navigation"
            aria-label={t().navigation.label}
            class="fixed inset-y-0 inset-s-0 z-30 w-58 border-e border-line bg-raised lg:block"
            classList={{ hidden: !drawer.open() }}
          >
            <Show when={drawer.needed()}>
              <Navigation onNavigate={() => drawer.setOpen(false)} />
            </Show>
          </aside>
          <DemoBanner />
          <header class="sticky top-0 z-20 border-b border-line bg-raised">
            <div class="mx-auto flex h-14 max-w-320 items-center gap-2 px-3 sm:px-6">
              <IconButton
                ref={drawer.opener}
                icon="menu"
                label={t().navigation.label}
                class="lg:hidden"
                aria-expanded={drawer.open()}
                aria-controls="navigation"
                onClick={() => drawer.setOpen(!drawer.open())}
              />
              <h1
                ref={setHeading}
                tabindex="-1"
                class="min-w-0 flex-1 truncate text-lg font-semibold"
              >
                {page.title() || 'Patchbay'}
              </h1>
              <button
                type="button"
                class="flex min-h-9 items-center gap-2 rounded-sm border border-edge px-2 text-sm text-muted hover:bg-sunken pointer-coarse:min-h-10"
                aria-keyshortcuts="Control+K"
                aria-haspopup="dialog"
                onClick={() => setPaletteOpen(true)}
              >
                <Icon name="search" />
                <span class="sr-only">{t().palette}</span>
                <kbd class="hidden font-sans text-xs sm:inline">{paletteKey}</kbd>
              </button>
              <LiveDot state={live.state()} lastUpdate={live.lastUpdate()} />
            </div>
          </header>
          <Show when={live.state() === 'offline'}>
            <p
              role="status"
              class="border-b border-warn-line bg-warn-bg px-3 py-2 text-sm text-warn-text sm:px-6"
            >
              {t().offline}
            </p>
          </Show>
          <p class="sr-only" aria-live="polite">
            {page.announcement()}
          </p>
          <Show when={paletteOpen()}>
            <Suspense>
              <Palette
                pages={pages().map(({ href, name, keys, icon }) => ({
                  href,
                  keys,
                  icon,
                  label: t().navigation.pages[name],
                }))}
                onClose={() => setPaletteOpen(false)}
              />
            </Suspense>
          </Show>
          <FollowOrganizationName />
          <IntegrationActionsProvider>
            <main id="main" tabindex="-1" class="mx-auto max-w-320 px-3 py-5 sm:px-6">
              <ErrorBoundary
                fallback={(_, reset) => (
                  <ErrorState
                    title={t().broken.title}
                    message={t().broken.message}
                    onRetry={() => {
                      reset();
                      refetchAll(graphql);
                    }}
                  />
                )}
              >
                <Show when={framed(1)}>
                  <Suspense fallback={<SkeletonList count={4} class="h-24" />}>
                    {props.children}
                  </Suspense>
                </Show>
              </ErrorBoundary>
            </main>
          </IntegrationActionsProvider>
        </div>
      </ActivityStreamProvider>
    </LiveProvider>
  );
}
