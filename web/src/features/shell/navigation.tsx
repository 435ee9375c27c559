import { A, useLocation } from '@solidjs/router';
import { For, Show } from 'solid-js';
import type { Permission } from '../../graphql/generated/graphql';
import { Icon, Wordmark, type IconName } from '../../ui';
import { useSession } from '../session';
import { MemberMenu } from './member-menu';
import { OrganizationSwitcher } from './organization-switcher';

interface Entry {
  href: string;
  label: string;
  icon: IconName;
  keys: string;
  permission?: Permission;
  active: (path: string, query: string) => boolean;
}

const groups: readonly { label: string; entries: readonly Entry[] }[] = [
  {
    label: 'Overview',
    entries: [
      { href: '/', label: 'Home', icon: 'home', keys: 'g h', active: (path) => path === '/' },
    ],
  },
  {
    label: 'Integrations',
    entries: [
      {
        href: '/marketplace',
        label: 'Marketplace',
        icon: 'apps',
        keys: 'g m',
        active: (path, query) => path.startsWith('/marketplace') && !query.includes('installed=1'),
      },
      {
        href: '/marketplace?installed=1',
        label: 'Installed',
        icon: 'plug',
        keys: 'g i',
        active: (path, query) =>
          path.startsWith('/integrations/') ||
          (path === '/marketplace' && query.includes('installed=1')),
      },
    ],
  },
  {
    label: 'Monitoring',
    entries: [
      {
        href: '/activity',
        label: 'Activity',
        icon: 'activity',
        keys: 'g a',
        permission: 'ACTIVITY_READ',
        active: (path) => path.startsWith('/activity'),
      },
    ],
  },
];

/** The ways through the product; only pages that exist and that the member may see. */
export function Navigation(props: { onNavigate: () => void }) {
  const session = useSession();
  const location = useLocation();
  const visible = (entries: readonly Entry[]) =>
    entries.filter((entry) => !entry.permission || session.can(entry.permission));
  return (
    <div class="flex h-full flex-col gap-4 overflow-y-auto p-3">
      <div class="px-2 pt-1">
        <Wordmark />
      </div>
      <OrganizationSwitcher />
      <nav aria-label="Main" class="grid gap-4">
        <For each={groups}>
          {(group) => (
            <Show when={visible(group.entries).length > 0}>
              <div>
                <p class="px-2 pb-1 text-xs font-medium text-muted">{group.label}</p>
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
                            {entry.label}
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
