import { A, useLocation } from '@solidjs/router';
import { createEffect, For, onCleanup, Show, Suspense } from 'solid-js';
import { lazy } from '../../lib/lazy';
import { Icon, Wordmark } from '../../ui';
import { useSession } from '../session';
import { CurrentOrganization } from './current-organization';
import { MemberMenu } from './member-menu';
import { isCurrent, pageGroups, type PageEntry } from './pages';
import { useShellMessages } from './shell.messages';

const ErrorCount = lazy(() => import('./error-count'));

function Entry(props: { entry: PageEntry; onNavigate: () => void }) {
  const location = useLocation();
  const t = useShellMessages();
  const active = () => isCurrent(props.entry, location.pathname);
  let link: HTMLLIElement | undefined;
  createEffect(() => {
    if (!active()) return;
    // With the layout of the next frame, not with one of its own.
    const frame = requestAnimationFrame(() => link?.scrollIntoView({ block: 'nearest' }));
    onCleanup(() => cancelAnimationFrame(frame));
  });
  return (
    <li ref={(element) => (link = element)} class="scroll-my-4">
      <A
        href={props.entry.href}
        onClick={() => props.onNavigate()}
        aria-current={active() ? 'page' : undefined}
        aria-keyshortcuts={props.entry.keys}
        class="flex min-h-8 items-center gap-2.5 rounded-sm px-2 text-base focus-visible:-outline-offset-2 pointer-coarse:min-h-10"
        classList={{
          'bg-accent-bg text-accent-text font-medium': active(),
          'hover:bg-sunken': !active(),
        }}
      >
        <Icon name={props.entry.icon} />
        <span class="min-w-0 flex-1 truncate">{t().navigation.pages[props.entry.name]}</span>
        <Show when={props.entry.name === 'dashboard'}>
          <Suspense>
            <ErrorCount />
          </Suspense>
        </Show>
      </A>
    </li>
  );
}

/** The ways through the product; only pages that exist and that the member may see. */
export function Navigation(props: { onNavigate: () => void }) {
  const session = useSession();
  const t = useShellMessages();
  const groups = () =>
    pageGroups
      .map(({ name, entries }) => ({
        name,
        entries: entries.filter(({ permission }) => !permission || session.can(permission)),
      }))
      .filter(({ entries }) => entries.length > 0);
  return (
    <div class="flex h-full flex-col gap-3 overflow-y-auto p-3">
      <A
        href="/"
        class="self-start rounded-sm px-2 pt-1"
        aria-label={t().navigation.start}
        onClick={() => props.onNavigate()}
      >
        <Wordmark />
      </A>
      <CurrentOrganization />
      <nav
        aria-label={t().navigation.main}
        class="grid min-h-40 flex-1 content-start gap-3 overflow-y-auto"
      >
        <For each={groups()}>
          {({ name, entries }) => (
            <div>
              <Show when={name}>
                {(heading) => (
                  <p class="px-2 pb-1 text-xs font-medium text-muted">
                    {t().navigation.groups[heading()]}
                  </p>
                )}
              </Show>
              <ul class="grid gap-0.5">
                <For each={entries}>
                  {(entry) => <Entry entry={entry} onNavigate={() => props.onNavigate()} />}
                </For>
              </ul>
            </div>
          )}
        </For>
      </nav>
      <MemberMenu />
    </div>
  );
}
