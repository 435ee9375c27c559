import { useGraphql, type RequestFailed } from '../../graphql';
import { roleLabel } from '../../lib/labels';
import { createTheme, type Theme } from '../../lib/theme';
import { Icon, useToasts, type IconName, type MenuItem, Menu } from '../../ui';

import { signOutMutation, useSession } from '../session';

const themes: readonly { value: Theme; label: string; icon: IconName }[] = [
  { value: 'system', label: 'Like the device', icon: 'screen' },
  { value: 'light', label: 'Light', icon: 'sun' },
  { value: 'dark', label: 'Dark', icon: 'moon' },
];

/** Who is signed in, the theme, and the way out. */
export function MemberMenu() {
  const session = useSession();
  const toasts = useToasts();
  const graphql = useGraphql();
  const [theme, setTheme] = createTheme();
  const viewer = () => session.viewer();

  async function signOut(): Promise<void> {
    try {
      await graphql.send(signOutMutation, {});
      graphql.cache.clear();
      session.end();
    } catch (error) {
      toasts.show({
        tone: 'error',
        message: 'Not signed out',
        detail: (error as RequestFailed).message,
      });
    }
  }

  const items = (): MenuItem[] => [
    { kind: 'label', label: viewer()?.user.email ?? '' },
    { kind: 'separator' },
    { kind: 'label', label: 'Theme' },
    ...themes.map(({ value, label, icon }): MenuItem => ({
      kind: 'action',
      label,
      icon,
      checked: theme() === value,
      onSelect: () => setTheme(value),
    })),
    { kind: 'separator' },
    // Not a page of the web app: it takes a full load.
    {
      kind: 'action',
      label: 'GraphiQL',
      icon: 'external',
      onSelect: () => location.assign('/graphiql'),
    },
    { kind: 'action', label: 'Sign out', icon: 'signOut', onSelect: () => void signOut() },
  ];

  return (
    <Menu
      placement="top-start"
      triggerClass="flex min-h-11 w-full items-center gap-2 rounded-sm px-2 text-start hover:bg-sunken"
      trigger={
        <>
          <span
            aria-hidden="true"
            class="grid size-7 shrink-0 place-items-center rounded-full bg-sunken text-xs font-semibold uppercase"
          >
            {viewer()?.user.name.slice(0, 1)}
          </span>
          <span class="min-w-0 flex-1">
            <span class="block truncate text-sm font-medium">{viewer()?.user.name}</span>
            <span class="block truncate text-xs text-muted">
              {roleLabel(viewer()?.role ?? 'VIEWER')}
            </span>
          </span>
          <span class="sr-only">Member menu</span>
          <Icon name="chevrons" />
        </>
      }
      items={items()}
    />
  );
}
