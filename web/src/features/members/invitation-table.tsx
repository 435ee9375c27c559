import { For, Show } from 'solid-js';
import type { InvitationState } from '../../graphql/generated/graphql';
import { useLabels } from '../../i18n';
import { useNow } from '../../lib/clock';
import { Icon, Menu, RelativeTime, type IconName, type MenuItem } from '../../ui';
import type { PagedList } from './create-paged-list';
import type { InvitationItem } from './member-lists';
import { useMembersMessages } from './members.messages';
import { ActionCell, Cell, HeadCell, Row, Table, type Column } from './table';

/** What can be asked of an invitation. */
export interface InvitationHandlers {
  onNewLink: (invitation: InvitationItem) => void;
  onRevoke: (invitation: InvitationItem) => void;
}

const looks: Readonly<Record<InvitationState, { icon: IconName; tone: string }>> = {
  PENDING: { icon: 'clock', tone: 'text-text' },
  ACCEPTED: { icon: 'check', tone: 'text-ok-text' },
  EXPIRED: { icon: 'warning', tone: 'text-warn-text' },
  REVOKED: { icon: 'minus', tone: 'text-muted' },
};

function InvitationRow(props: {
  invitation: InvitationItem;
  fresh: boolean;
  handlers: InvitationHandlers;
}) {
  const t = useMembersMessages();
  const labels = useLabels();
  const now = useNow();
  /** It may run out while it is on screen. */
  const state = (): InvitationState => {
    const { state: told, expiresAt } = props.invitation;
    return told === 'PENDING' && Date.parse(expiresAt) <= now() ? 'EXPIRED' : told;
  };
  const isOpen = () => state() === 'PENDING' || state() === 'EXPIRED';
  const items = (): MenuItem[] => {
    const newLink: MenuItem = {
      kind: 'action',
      label: t().invitations.newLink,
      onSelect: () => props.handlers.onNewLink(props.invitation),
    };
    const revoke: MenuItem = {
      kind: 'action',
      label: t().invitations.revoke,
      danger: true,
      onSelect: () => props.handlers.onRevoke(props.invitation),
    };
    return state() === 'PENDING' ? [newLink, revoke] : [newLink];
  };
  return (
    <Row fresh={props.fresh}>
      <HeadCell>
        <span class="font-medium">{props.invitation.email}</span>
      </HeadCell>
      <Cell label={t().role}>{labels.role(props.invitation.role)}</Cell>
      <Cell label={t().invitations.state}>
        <span class={`flex items-center gap-1.5 ${looks[state()].tone}`}>
          <Icon name={looks[state()].icon} />
          {t().invitations.states[state()]}
        </span>
      </Cell>
      <Cell label={t().invitations.invitedBy}>
        <span class="min-w-0 text-sm wrap-anywhere">{props.invitation.invitedBy}</span>
      </Cell>
      <Cell label={t().invitations.expires}>
        <Show when={isOpen()} fallback={<span class="text-muted">–</span>}>
          <span class="text-sm">
            <RelativeTime at={props.invitation.expiresAt} />
          </span>
        </Show>
      </Cell>
      <ActionCell>
        <Show when={state() !== 'ACCEPTED'}>
          <Menu
            label={t().members.menu(props.invitation.email)}
            trigger={<Icon name="more" />}
            triggerClass="inline-flex size-8 items-center justify-center rounded-sm text-muted hover:bg-sunken hover:text-text pointer-coarse:size-10"
            items={items()}
          />
        </Show>
      </ActionCell>
    </Row>
  );
}

/** The invitations, newest first. */
export function InvitationTable(props: {
  list: PagedList<InvitationItem>;
  handlers: InvitationHandlers;
}) {
  const t = useMembersMessages();
  const columns = (): Column[] => [
    { label: t().email },
    { label: t().role, width: 'md:w-34 xl:w-40' },
    { label: t().invitations.state, width: 'md:w-26 xl:w-28' },
    { label: t().invitations.invitedBy, width: 'md:w-28 xl:w-34' },
    { label: t().invitations.expires, width: 'md:w-28 xl:w-34' },
    { label: t().members.actions, width: 'md:w-12 xl:w-14', hidden: true },
  ];
  return (
    <Table label={t().invitations.title} columns={columns()}>
      <For each={props.list.rows()}>
        {(invitation) => (
          <InvitationRow
            invitation={invitation}
            fresh={props.list.isNew(invitation)}
            handlers={props.handlers}
          />
        )}
      </For>
    </Table>
  );
}
