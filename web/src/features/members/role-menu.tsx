import { Show } from 'solid-js';
import type { Role } from '../../graphql/generated/graphql';
import { useLabels } from '../../i18n';
import { Icon, Menu, type MenuItem } from '../../ui';
import type { MemberItem } from './member-lists';
import { useMembersMessages } from './members.messages';

/** A role that can only stay, and why: on hover and focus, and for screen readers at once. */
function FixedRole(props: { role: Role; reason: string }) {
  const labels = useLabels();
  return (
    <span tabindex="0" class="group/why relative inline-flex min-h-8 items-center rounded-sm">
      <span class="border-b border-dashed border-edge">{labels.role(props.role)}</span>
      <span class="sr-only">. {props.reason}</span>
      <span
        aria-hidden="true"
        class="invisible absolute end-0 top-full z-20 w-60 max-w-[calc(100vw-4rem)] rounded-sm bg-text px-2 py-1.5 text-xs whitespace-normal text-surface group-hover/why:visible group-focus-visible/why:visible md:inset-s-0 md:end-auto"
      >
        {props.reason}
      </span>
    </span>
  );
}

/** A member's role, changed in place where it can be. */
export function RoleMenu(props: { member: MemberItem; onChoose: (role: Role) => void }) {
  const t = useMembersMessages();
  const labels = useLabels();
  const items = (): MenuItem[] => [
    { kind: 'label', label: t().members.changeRole },
    ...props.member.allowedRoles.map((role): MenuItem => ({
      kind: 'action',
      label: labels.role(role),
      checked: role === props.member.role,
      onSelect: () => props.onChoose(role),
    })),
  ];
  const reason = () => (props.member.isViewer ? t().members.lastOwner : t().members.ownersOnly);
  return (
    <Show
      when={props.member.allowedRoles.length > 0}
      fallback={<FixedRole role={props.member.role} reason={reason()} />}
    >
      <Menu
        label={t().members.roleOf(props.member.user.name, labels.role(props.member.role))}
        triggerClass="inline-flex min-h-8 items-center gap-1.5 rounded-sm px-2 hover:bg-sunken md:-ms-2 pointer-coarse:min-h-10"
        trigger={
          <>
            {labels.role(props.member.role)}
            <Icon name="chevrons" class="text-muted" />
          </>
        }
        items={items()}
      />
    </Show>
  );
}
