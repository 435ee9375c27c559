import { Show } from 'solid-js';
import type { Role } from '../../graphql/generated/graphql';
import { Icon, Menu, RelativeTime, type MenuItem } from '../../ui';
import { initials } from './initials';
import type { MemberItem } from './member-lists';
import { useMembersMessages } from './members.messages';
import { RoleMenu } from './role-menu';
import { ActionCell, Cell, HeadCell, Row } from './table';

/** What can be asked of a member. */
export interface MemberHandlers {
  onRole: (member: MemberItem, role: Role) => void;
  onChangeRole: (member: MemberItem) => void;
  onRemove: (member: MemberItem) => void;
  onLeave: (member: MemberItem) => void;
}

function Person(props: { member: MemberItem }) {
  const t = useMembersMessages();
  return (
    <span class="flex items-center gap-2.5">
      <span
        aria-hidden="true"
        class="grid size-8 shrink-0 place-items-center rounded-full bg-sunken text-xs font-semibold"
      >
        {initials(props.member.user.name)}
      </span>
      <span class="min-w-0">
        <span class="flex items-center gap-2">
          <span class="font-medium">{props.member.user.name}</span>
          <Show when={props.member.isViewer}>
            <span class="shrink-0 rounded-full border border-line px-1.5 text-xs text-muted">
              {t().members.you}
            </span>
          </Show>
        </span>
        <span class="block text-sm text-muted">{props.member.user.email}</span>
      </span>
    </span>
  );
}

function TwoFactor(props: { enabled: boolean }) {
  const t = useMembersMessages();
  return (
    <span
      class="flex items-center gap-1.5"
      classList={{ 'text-ok-text': props.enabled, 'text-muted': !props.enabled }}
    >
      <Icon name={props.enabled ? 'check' : 'minus'} />
      {props.enabled ? t().members.on : t().members.off}
    </span>
  );
}

/** One member. */
export function MemberRow(props: { member: MemberItem; fresh: boolean; handlers: MemberHandlers }) {
  const t = useMembersMessages();
  const items = (): MenuItem[] => {
    const { member, handlers } = props;
    const all: MenuItem[] = [];
    if (member.allowedRoles.length > 0)
      all.push({
        kind: 'action',
        label: t().members.changeRole,
        onSelect: () => handlers.onChangeRole(member),
      });
    if (member.isViewer)
      all.push({
        kind: 'action',
        label: t().members.leave,
        danger: true,
        onSelect: () => handlers.onLeave(member),
      });
    else if (member.removable)
      all.push({
        kind: 'action',
        label: t().members.remove,
        danger: true,
        onSelect: () => handlers.onRemove(member),
      });
    return all;
  };
  return (
    <Row fresh={props.fresh}>
      <HeadCell>
        <Person member={props.member} />
      </HeadCell>
      <Cell label={t().role}>
        <RoleMenu
          member={props.member}
          onChoose={(role) => props.handlers.onRole(props.member, role)}
        />
      </Cell>
      <Cell label={t().members.twoFactor}>
        <TwoFactor enabled={props.member.twoFactorEnabled} />
      </Cell>
      <Cell label={t().members.joined}>
        <span class="text-sm">
          <RelativeTime at={props.member.joinedAt} />
        </span>
      </Cell>
      <Cell label={t().members.lastActive}>
        <Show
          when={props.member.lastActiveAt}
          fallback={<span class="text-sm text-muted">{t().members.never}</span>}
        >
          {(at) => (
            <span class="text-sm">
              <RelativeTime at={at()} />
            </span>
          )}
        </Show>
      </Cell>
      <ActionCell>
        <Show when={items().length > 0}>
          <Menu
            label={t().members.menu(props.member.user.name)}
            trigger={<Icon name="more" />}
            triggerClass="inline-flex size-8 items-center justify-center rounded-sm text-muted hover:bg-sunken hover:text-text pointer-coarse:size-10"
            items={items()}
          />
        </Show>
      </ActionCell>
    </Row>
  );
}
