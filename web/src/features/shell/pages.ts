import type { Permission } from '../../graphql/generated/graphql';
import type { IconName } from '../../ui';
import type { ShellMessages } from './shell.messages';

type Names = ShellMessages['navigation'];

/** A page that the navigation, a shortcut and the palette lead to. */
export interface PageEntry {
  readonly href: string;
  readonly name: keyof Names['pages'];
  readonly icon: IconName;
  readonly keys: string;
  readonly permission?: Permission;
  readonly active: (path: string, query: string) => boolean;
}

export interface PageGroup {
  readonly name: keyof Names['groups'];
  readonly entries: readonly PageEntry[];
}

/** In the order of the navigation. */
export const pageGroups: readonly PageGroup[] = [
  {
    name: 'overview',
    entries: [
      { href: '/', name: 'home', icon: 'home', keys: 'g h', active: (path) => path === '/' },
    ],
  },
  {
    name: 'integrations',
    entries: [
      {
        href: '/marketplace',
        name: 'marketplace',
        icon: 'apps',
        keys: 'g m',
        active: (path, query) => path.startsWith('/marketplace') && !query.includes('installed=1'),
      },
      {
        href: '/marketplace?installed=1',
        name: 'installed',
        icon: 'plug',
        keys: 'g i',
        active: (path, query) =>
          path.startsWith('/integrations/') ||
          (path === '/marketplace' && query.includes('installed=1')),
      },
    ],
  },
  {
    name: 'monitoring',
    entries: [
      {
        href: '/activity',
        name: 'activity',
        icon: 'activity',
        keys: 'g a',
        permission: 'ACTIVITY_READ',
        active: (path) => path.startsWith('/activity'),
      },
    ],
  },
  {
    name: 'settings',
    entries: [
      {
        href: '/settings/organization',
        name: 'organization',
        icon: 'organization',
        keys: 'g o',
        permission: 'MEMBERS_MANAGE',
        active: (path) => path.startsWith('/settings/organization'),
      },
      {
        href: '/settings/members',
        name: 'members',
        icon: 'members',
        keys: 'g s',
        permission: 'MEMBERS_MANAGE',
        active: (path) => path.startsWith('/settings/members'),
      },
    ],
  },
];

/** The member's own page; the way to it is the member menu. */
export const profilePage: PageEntry = {
  href: '/settings/profile',
  name: 'profile',
  icon: 'user',
  keys: 'g p',
  active: (path) => path.startsWith('/settings/profile'),
};

/** Every page that has a shortcut. */
export const allPages: readonly PageEntry[] = [
  ...pageGroups.flatMap(({ entries }) => entries),
  profilePage,
];
