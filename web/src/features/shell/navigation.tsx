import { A, useLocation } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { Icon, Wordmark } from '../../ui';
import { useSession } from '../session';
import { MemberMenu } from './member-menu';
import { OrganizationSwitcher } from './organization-switcher';
import { pageGroups, type PageEntry } from './pages';
import { useShellMessages } from './shell.messages';

/** The ways through the product; only pages that exist and that the member may see. */
export function Navigation(props: { onNavigate: () => void }) {
  const session = useSession();
  const location = useLocation();
  const t = useShellMessages();
  const visible = (entries: readonly PageEntry[]) =>
    entries.filter((entry) => !entry.permission || session.can(entry.permission));
  return (
    <div class="flex h-full flex-col gap-4 overflow-y-auto p-3">
      <div class="px-2 pt-1">
        <Wordmark />
      </div>
      <OrganizationSwitcher />
      <nav aria-label={t().navigation.main} class="grid gap-4">
        <For each={pageGroups}>
          {(group) => (
            <Show when={visible(group.entries).length > 0}>
              <div>
                <p class="px-2 pb-1 text-xs font-medium text-muted">
                  {t().navigation.groups[group.name]}
                </p>
                <ul class="grid gap-0.5">
                  <For each={visible(group.entries)}>
                    {(entry) => {
                      const active = () => entry.active(location.pathname, location.search);
                      return (
                        <li>
                          <A
                            href={entry.href}
                            onClick={() => props.onNavigate()}
                            aria-current={active() ? 'page' : undefined}
                            aria-keyshortcuts={entry.keys}
                            class="flex min-h-9 items-center gap-2.5 rounded-sm px-2 text-base pointer-coarse:min-h-10"
                            classList={{
                              'bg-accent-bg text-accent-text font-medium': active(),
                              'hover:bg-sunken': !active(),
                            }}
                          >
                            <Icon name={entry.icon} />
                            {t().navigation.pages[entry.name]}
                          </A>
                        </li>
                      );
                    }}
                  </For>
                </ul>
              </div>
            </Show>
          )}
        </For>
      </nav>
      <div class="mt-auto">
        <MemberMenu />
      </div>
    </div>
  );
}
