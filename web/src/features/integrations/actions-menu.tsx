import { Icon, type MenuItem, Menu } from '../../ui';
import { useIntegrationActions } from './actions';
import { useActionsMenuMessages } from './actions-menu.messages';
import { actionsFor, type ActionName, type Target } from './target';

/** The ⋯ menu of one integration; `leave` takes out what the page shows as buttons. */
export function IntegrationMenu(props: {
  target: Target;
  leave?: readonly ActionName[];
  extra?: readonly MenuItem[];
}) {
  const t = useActionsMenuMessages();
  const actions = useIntegrationActions();
  const items = (): MenuItem[] => [
    ...actionsFor(props.target)
      .filter((name) => !props.leave?.includes(name))
      .map((name): MenuItem => {
        return {
          kind: 'action',
          label: t().actions[name],
          danger: name === 'delete' || name === 'disconnect',
          onSelect: () => actions.run(name, props.target),
        };
      }),
    ...(props.extra ?? []),
  ];
  return (
    <Menu
      label={t().menu(props.target.name)}
      trigger={<Icon name="more" />}
      triggerClass="inline-flex size-8 items-center justify-center rounded-sm text-muted hover:bg-sunken hover:text-text pointer-coarse:size-10"
      items={items()}
    />
  );
}
