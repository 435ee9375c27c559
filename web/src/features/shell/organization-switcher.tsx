import { useFailureText, useGraphql, type RequestFailed } from '../../graphql';
import { useLabels } from '../../i18n';
import { Icon, useToasts, type MenuItem, Menu } from '../../ui';
import { switchOrganizationMutation, useSession } from '../session';
import { useShellMessages } from './shell.messages';

/** The organization that the page shows, and the way to the member's others. */
export default function OrganizationSwitcher() {
  const session = useSession();
  const toasts = useToasts();
  const t = useShellMessages();
  const labels = useLabels();
  const failureText = useFailureText();
  const { send } = useGraphql();
  const current = () => session.viewer()?.organization;
  const memberships = () => session.viewer()?.memberships ?? [];

  async function switchTo(organizationId: string): Promise<void> {
    if (organizationId === current()?.id) return;
    try {
      const { switchOrganization } = await send(switchOrganizationMutation, {
        input: { organizationId },
      });
      const failure = switchOrganization.userErrors[0];
      if (failure) toasts.show({ tone: 'error', message: failure.message });
      // A fresh page: nothing of the other organization stays in memory.
      else location.assign('/');
    } catch (error) {
      toasts.show({ tone: 'error', message: failureText(error as RequestFailed) });
    }
  }

  const items = (): MenuItem[] => [
    { kind: 'label', label: t().organizations.label },
    ...memberships().map(({ organization, role }): MenuItem => ({
      kind: 'action',
      label: `${organization.name} · ${labels.role(role)}`,
      checked: organization.id === current()?.id,
      onSelect: () => void switchTo(organization.id),
    })),
  ];

  return (
    <Menu
      placement="bottom-start"
      triggerClass="flex min-h-9 w-full items-center gap-2 rounded-sm border border-edge px-2 text-sm font-medium hover:bg-sunken pointer-coarse:min-h-10"
      trigger={
        <>
          <span class="min-w-0 flex-1 truncate text-start">{current()?.name}</span>
          <span class="sr-only">{t().organizations.switch}</span>
          <Icon name="chevrons" />
        </>
      }
      items={items()}
    />
  );
}
