import { Match, Switch } from 'solid-js';
import type { Role } from '../../graphql/generated/graphql';
import { useLabels } from '../../i18n';
import { ConfirmDialog } from '../../ui/overlays';
import LeaveDialog from '../organization/leave-dialog';
import type { MemberActions } from './create-member-actions';
import { InviteDialog } from './invite-dialog';
import type { InvitationItem, MemberItem } from './member-lists';
import { useMembersMessages } from './members.messages';
import { RoleDialog } from './role-dialog';

/** The dialog that is open. */
export type Asking =
  | { what: 'invite'; again?: InvitationItem }
  | { what: 'role'; member: MemberItem }
  | { what: 'own-role'; member: MemberItem; role: Role }
  | { what: 'remove'; member: MemberItem }
  | { what: 'leave' }
  | { what: 'revoke'; invitation: InvitationItem };

interface DialogProps {
  asking: Asking;
  actions: MemberActions;
  /** The roles that may be given to a new member. */
  roles: readonly Role[];
  onInvited: () => void;
  onRole: (member: MemberItem, role: Role) => void;
  onRemoved: () => void;
  onClose: () => void;
}

/** The questions before something is lost. */
function Confirmations(props: DialogProps) {
  const t = useMembersMessages();
  const labels = useLabels();
  const as = <What extends Asking['what']>(what: What) =>
    props.asking.what === what ? (props.asking as Extract<Asking, { what: What }>) : undefined;

  async function closeWhen(done: Promise<boolean>): Promise<boolean> {
    const isDone = await done;
    props.onClose();
    return isDone;
  }

  return (
    <Switch>
      <Match when={as('remove')}>
        {(asking) => (
          <ConfirmDialog
            title={t().remove.title(asking().member.user.name)}
            message={t().remove.message(asking().member.user.name, asking().member.user.email)}
            confirm={t().remove.confirm(asking().member.user.name)}
            busy={props.actions.busy()}
            onConfirm={() =>
              void closeWhen(props.actions.remove(asking().member)).then(
                (done) => done && props.onRemoved(),
              )
            }
            onClose={() => props.onClose()}
          />
        )}
      </Match>
      <Match when={as('leave')}>
        <LeaveDialog
          onRefused={(words) => props.actions.explain(words)}
          onClose={() => props.onClose()}
        />
      </Match>
      <Match when={as('own-role')}>
        {(asking) => (
          <ConfirmDialog
            title={t().ownRole.title(labels.role(asking().role))}
            message={t().ownRole.message(labels.role(asking().role), t().mayDo[asking().role])}
            confirm={t().ownRole.confirm}
            busy={props.actions.busy()}
            onConfirm={() =>
              void closeWhen(props.actions.changeRole(asking().member, asking().role))
            }
            onClose={() => props.onClose()}
          />
        )}
      </Match>
      <Match when={as('revoke')}>
        {(asking) => (
          <ConfirmDialog
            title={t().revoke.title(asking().invitation.email)}
            message={t().revoke.message}
            confirm={t().revoke.confirm}
            busy={props.actions.busy()}
            onConfirm={() => void closeWhen(props.actions.revoke(asking().invitation))}
            onClose={() => props.onClose()}
          />
        )}
      </Match>
    </Switch>
  );
}

/** The dialogs of the members page. */
export function MemberDialogs(props: DialogProps) {
  const as = <What extends Asking['what']>(what: What) =>
    props.asking.what === what ? (props.asking as Extract<Asking, { what: What }>) : undefined;
  return (
    <Switch fallback={<Confirmations {...props} />}>
      <Match when={as('invite')}>
        {(asking) => (
          <InviteDialog
            roles={props.roles}
            again={asking().again}
            onCreated={() => props.onInvited()}
            onClose={() => props.onClose()}
          />
        )}
      </Match>
      <Match when={as('role')}>
        {(asking) => (
          <RoleDialog
            member={asking().member}
            busy={props.actions.busy()}
            onChoose={(role) => props.onRole(asking().member, role)}
            onClose={() => props.onClose()}
          />
        )}
      </Match>
    </Switch>
  );
}
