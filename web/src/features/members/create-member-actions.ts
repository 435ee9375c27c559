import { createSignal } from 'solid-js';
import { RequestFailed, useFailureText, useGraphql } from '../../graphql';
import type { Role, UserErrorFieldsFragment } from '../../graphql/generated/graphql';
import { useLabels } from '../../i18n';
import { useToasts } from '../../ui';
import type { InvitationItem, MemberItem, MemberLists } from './member-lists';
import {
  changeMemberRoleMutation,
  removeMemberMutation,
  revokeInvitationMutation,
} from './members.documents';
import { useMembersMessages } from './members.messages';

/** What is done to members and invitations. Each tells its outcome by a toast; `true` when it was done. */
export interface MemberActions {
  busy(): boolean;
  changeRole(member: MemberItem, role: Role): Promise<boolean>;
  remove(member: MemberItem): Promise<boolean>;
  revoke(invitation: InvitationItem): Promise<boolean>;
  /** Tells why something cannot be done, and that things are not as they look here. */
  explain(words: string): void;
}

/** Runs one action at a time; what fails or is refused becomes a toast. */
function createRunner(lists: MemberLists) {
  const t = useMembersMessages();
  const failureText = useFailureText();
  const toasts = useToasts();
  const [busy, setBusy] = createSignal(false);
  function explain(words: string): void {
    toasts.show({ tone: 'error', message: words });
    void lists.refetch();
  }

  /** `work` returns what was refused. */
  async function run(work: () => Promise<readonly UserErrorFieldsFragment[]>): Promise<boolean> {
    if (busy()) return false;
    setBusy(true);
    try {
      const refusal = (await work())[0];
      if (!refusal) return true;
      explain(t().refusal(refusal));
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      toasts.show({ tone: 'error', message: failureText(error) });
    } finally {
      setBusy(false);
    }
    return false;
  }
  return { busy, run, explain };
}

export function createMemberActions(lists: MemberLists): MemberActions {
  const t = useMembersMessages();
  const labels = useLabels();
  const { send } = useGraphql();
  const toasts = useToasts();
  const { busy, run, explain } = createRunner(lists);
  const tell = (message: string): void => {
    toasts.show({ tone: 'success', message });
    // The stream brings it too; it may be down.
    void lists.refetch();
  };

  return {
    busy,
    explain,
    async changeRole(member, role) {
      const input = { memberId: member.id, role };
      const done = await run(
        async () => (await send(changeMemberRoleMutation, { input })).changeMemberRole.userErrors,
      );
      if (done) tell(t().toast.roleChanged(member.user.name, labels.role(role)));
      return done;
    },
    async remove(member) {
      const input = { memberId: member.id };
      const done = await run(
        async () => (await send(removeMemberMutation, { input })).removeMember.userErrors,
      );
      if (done) tell(t().toast.removed(member.user.name));
      return done;
    },
    async revoke(invitation) {
      const input = { invitationId: invitation.id };
      const done = await run(
        async () => (await send(revokeInvitationMutation, { input })).revokeInvitation.userErrors,
      );
      if (done) tell(t().toast.revoked(invitation.email));
      return done;
    },
  };
}
