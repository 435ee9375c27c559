import type { Permission } from '../../graphql/generated/graphql';
import type { IconName } from '../../ui';
import type { ShellMessages } from './shell.messages';

type Names = ShellMessages['navigation'];

/** A page that the navigation, a shortcut and the palette lead to. */
export interface PageEntry {
  readonly href: string;
  readonly name: keyof Names['pages'];
  readonly icon: IconName;
  /** The shortcut that leads there, such as "g m". */
  readonly keys?: string;
  readonly permission?: Permission;
  /** Where the entry is the current one; without it, at its address and below. */
  readonly active?: (path: string) => boolean;
}

export interface PageGroup {
  /** Null: what stands on top needs no heading. */
  readonly name: keyof Names['groups'] | null;
  readonly entries: readonly PageEntry[];
}

/** In the order of the navigation. */
export const pageGroups: readonly PageGroup[] = [
  {
    name: null,
    entries: [
      {
        href: '/integrations/dashboard',
        name: 'dashboard',
        icon: 'dashboard',
        keys: 'g d',
        permission: 'HEALTH_READ',
      },
      {
        href: '/marketplace',
        name: 'marketplace',
        icon: 'apps',
        keys: 'g m',
        // An integration is an installed entry of the marketplace.
        active: (path) => path.startsWith('/marketplace') || path.startsWith('/integrations/int_'),
      },
    ],
  },
  {
    name: 'connections',
    entries: [
      { href: '/integrations/erp', name: 'erp', icon: 'factory', permission: 'HEALTH_READ' },
      { href: '/integrations/edi', name: 'edi', icon: 'exchange', permission: 'HEALTH_READ' },
      {
        href: '/integrations/api-keys',
        name: 'apiKeys',
        icon: 'key',
        permission: 'API_KEYS_MANAGE',
      },
      {
        href: '/integrations/webhooks',
        name: 'webhooks',
        icon: 'connector',
        permission: 'WEBHOOKS_READ',
      },
    ],
  },
  {
    name: 'portals',
    entries: [
      {
        href: '/integrations/supplier-portal',
        name: 'supplierPortal',
        icon: 'truck',
        permission: 'HEALTH_READ',
      },
      {
        href: '/integrations/customer-portal',
        name: 'customerPortal',
        icon: 'user',
        permission: 'HEALTH_READ',
      },
    ],
  },
  {
    name: 'data',
    entries: [
      {
        href: '/integrations/export',
        name: 'export',
        icon: 'download',
        permission: 'HEALTH_READ',
      },
      {
        href: '/integrations/import',
        name: 'import',
        icon: 'upload',
        permission: 'INTEGRATIONS_WRITE',
      },
    ],
  },
  {
    name: 'monitoring',
    entries: [
      {
        href: '/integrations/logs',
        name: 'logs',
        icon: 'list',
        keys: 'g l',
        permission: 'ACTIVITY_READ',
      },
      {
        href: '/integrations/error-queue',
        name: 'errorQueue',
        icon: 'warning',
        keys: 'g e',
        permission: 'WEBHOOKS_READ',
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
      },
      {
        href: '/settings/members',
        name: 'members',
        icon: 'members',
        keys: 'g s',
        permission: 'MEMBERS_MANAGE',
      },
      {
        href: '/settings/retry-policy',
        name: 'retryPolicy',
        icon: 'refresh',
        keys: 'g r',
        permission: 'WEBHOOKS_READ',
      },
      {
        href: '/settings/failover',
        name: 'failover',
        icon: 'exchange',
        keys: 'g f',
        permission: 'HEALTH_READ',
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
};

/** Every page that the palette offers. */
export const allPages: readonly PageEntry[] = [
  { href: '/', name: 'home', icon: 'home', keys: 'g h' },
  ...pageGroups.flatMap(({ entries }) => entries),
  { href: '/marketplace?installed=1', name: 'installed', icon: 'plug', keys: 'g i' },
  profilePage,
];

/** Whether the entry stands for what is at this address. */
export function isCurrent(entry: PageEntry, path: string): boolean {
  return entry.active?.(path) ?? (path === entry.href || path.startsWith(`${entry.href}/`));
}
