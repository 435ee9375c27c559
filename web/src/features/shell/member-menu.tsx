import { useNavigate } from '@solidjs/router';
import { useFailureText, type RequestFailed } from '../../graphql';
import { localeNames, locales, useLabels, useLocale } from '../../i18n';
import { createTheme, type Theme } from '../../lib/theme';
import { Icon, useToasts, type IconName, type MenuItem, Menu } from '../../ui';
import { useChooseLocale, useSession, useSignOut } from '../session';
import { profilePage } from './pages';
import { useShellMessages } from './shell.messages';

const themes: readonly { value: Theme; icon: IconName }[] = [
  { value: 'system', icon: 'screen' },
  { value: 'light', icon: 'sun' },
  { value: 'dark', icon: 'moon' },
];

/** Who is signed in, the theme, the language, and the way out. */
export function MemberMenu() {
  const session = useSession();
  const toasts = useToasts();
  const navigate = useNavigate();
  const leave = useSignOut();
  const t = useShellMessages();
  const labels = useLabels();
  const failureText = useFailureText();
  const { locale } = useLocale();
  const chooseLocale = useChooseLocale();
  const [theme, setTheme] = createTheme();
  const viewer = () => session.viewer();

  async function signOut(): Promise<void> {
    try {
      await leave();
    } catch (error) {
      toasts.show({
        tone: 'error',
        message: t().memberMenu.notSignedOut,
        detail: failureText(error as RequestFailed),
      });
    }
  }

  const items = (): MenuItem[] => [
    { kind: 'label', label: viewer()?.user.email ?? '' },
    {
      kind: 'action',
      label: t().navigation.pages.profile,
      icon: 'user',
      onSelect: () => navigate(profilePage.href),
    },
    { kind: 'separator' },
    { kind: 'label', label: t().memberMenu.theme },
    ...themes.map(({ value, icon }): MenuItem => ({
      kind: 'action',
      label: t().memberMenu.themes[value],
      icon,
      checked: theme() === value,
      onSelect: () => setTheme(value),
    })),
    { kind: 'separator' },
    { kind: 'label', label: t().memberMenu.language },
    ...locales.map((offered): MenuItem => ({
      kind: 'action',
      label: localeNames[offered],
      checked: locale() === offered,
      onSelect: () => void chooseLocale(offered),
    })),
    { kind: 'separator' },
    // Not a page of the web app: it takes a full load.
    {
      kind: 'action',
      label: 'GraphiQL',
      icon: 'external',
      onSelect: () => location.assign('/graphiql'),
    },
    {
      kind: 'action',
      label: t().memberMenu.signOut,
      icon: 'signOut',
      onSelect: () => void signOut(),
    },
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
              {labels.role(viewer()?.role ?? 'VIEWER')}
            </span>
          </span>
          <span class="sr-only">{t().memberMenu.label}</span>
          <Icon name="chevrons" />
        </>
      }
      items={items()}
    />
  );
}
