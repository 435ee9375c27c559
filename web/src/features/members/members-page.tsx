import { createSignal, Show, Suspense } from 'solid-js';
import type { Role } from '../../graphql/generated/graphql';
import { Button, EmptyState, Icon } from '../../ui';
import { useSession } from '../session';
import { createTitle } from '../shell';
import { createMemberActions } from './create-member-actions';
import { InvitationTable, type InvitationHandlers } from './invitation-table';
import { ListSection } from './list-section';
import { MemberDialogs, type Asking } from './member-dialogs';
import { createMemberLists, type MemberItem } from './member-lists';
import type { MemberHandlers } from './member-row';
import { MemberTable } from './member-table';
import { useMembersMessages } from './members.messages';

const everyRole: readonly Role[] = ['OWNER', 'ADMIN', 'IT_MANAGER', 'USER', 'VIEWER'];

/** Who belongs to the organization, and who is invited to it. */
export default function MembersPage() {
  const t = useMembersMessages();
  createTitle(() => t().title);
  const session = useSession();
  const lists = createMemberLists();
  const actions = createMemberActions(lists);
  const [asking, setAsking] = createSignal<Asking | null>(null);
  let heading: HTMLElement | undefined;
  const close = (): void => void setAsking(null);
  /** Only an owner makes one. */
  const roles = () =>
    everyRole.filter((role) => role !== 'OWNER' || session.viewer()?.role === 'OWNER');

  function giveRole(member: MemberItem, role: Role): void {
    if (role === member.role) return;
    if (member.isViewer) setAsking({ what: 'own-role', member, role });
    else void actions.changeRole(member, role).then(close);
  }

  /** The row that had the focus is gone; it must not fall back to the top of the page. */
  async function focusHeading(): Promise<void> {
    await lists.refetch();
    heading?.focus();
  }

  const memberHandlers: MemberHandlers = {
    onRole: giveRole,
    onChangeRole: (member) => setAsking({ what: 'role', member }),
    onRemove: (member) => setAsking({ what: 'remove', member }),
    onLeave(member) {
      if (member.removable) setAsking({ what: 'leave' });
      else actions.explain(t().members.lastOwner);
    },
  };
  const invitationHandlers: InvitationHandlers = {
    onNewLink: (again) => setAsking({ what: 'invite', again }),
    onRevoke: (invitation) => setAsking({ what: 'revoke', invitation }),
  };

  return (
    <>
      <ListSection
        title={t().title}
        failed={t().members.failed}
        list={lists.members}
        isEmpty={lists.members.rows().length === 0}
        headingRef={(element) => (heading = element)}
        action={
          <Button variant="primary" onClick={() => setAsking({ what: 'invite' })}>
            <Icon name="plus" />
            {t().invite}
          </Button>
        }
      >
        <MemberTable list={lists.members} handlers={memberHandlers} />
      </ListSection>
      <ListSection
        title={t().invitations.title}
        failed={t().invitations.failed}
        list={lists.invitations}
        isEmpty={lists.invitations.rows().length === 0}
        empty={
          <EmptyState
            title={t().invitations.none}
            message={t().invitations.noneWhy}
            action={<Button onClick={() => setAsking({ what: 'invite' })}>{t().invite}</Button>}
          />
        }
      >
        <InvitationTable list={lists.invitations} handlers={invitationHandlers} />
      </ListSection>
      <Suspense>
        <Show when={asking()} keyed>
          {(current) => (
            <MemberDialogs
              asking={current}
              actions={actions}
              roles={roles()}
              onInvited={() => void lists.refetch()}
              onRole={giveRole}
              onRemoved={() => void focusHeading()}
              onClose={close}
            />
          )}
        </Show>
      </Suspense>
    </>
  );
}
