import { onCleanup } from 'solid-js';
import { useGraphql } from '../../graphql';
import type {
  InvitationFieldsFragment,
  MemberFieldsFragment,
} from '../../graphql/generated/graphql';
import { useActivityStream, type ActivityEvent } from '../activity/activity-stream';
import { useSession } from '../session';
import { usePage } from '../shell/page';
import { createPagedList, type PagedList } from './create-paged-list';
import { invitationsQuery, membersQuery } from './members.documents';

export type MemberItem = MemberFieldsFragment;
export type InvitationItem = InvitationFieldsFragment;

const pageSize = 50;
const gatherMs = 60;

/** Events that screen readers are told about; a sign-in only changes when somebody was last active. */
const told = new Set([
  'joined',
  'left',
  'removed',
  'role_changed',
  'invited',
  'invitation_revoked',
]);

/** The organization's members and invitations. */
export interface MemberLists {
  readonly members: PagedList<MemberItem>;
  readonly invitations: PagedList<InvitationItem>;
  refetch(): Promise<void>;
}

/** Both lists; they follow what happens to members, in whatever window it was done. */
export function createMemberLists(): MemberLists {
  const { send } = useGraphql();
  const members = createPagedList(
    async (after) => (await send(membersQuery, { first: pageSize, after })).members,
  );
  const invitations = createPagedList<InvitationItem>(
    async (after) => (await send(invitationsQuery, { first: pageSize, after })).invitations,
    // Newest first: one that was replaced is not shown beside the one that counts.
    'email',
  );
  const refetch = async (): Promise<void> => {
    await Promise.all([members.refetch(), invitations.refetch()]);
  };
  followMembers(() => void refetch());
  return { members, invitations, refetch };
}

function followMembers(onChange: () => void): void {
  const stream = useActivityStream();
  const session = useSession();
  const page = usePage();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const take = ({ eventType, actor, message }: ActivityEvent): void => {
    const [family, what = ''] = eventType.split('.');
    if (family !== 'member') return;
    clearTimeout(timer);
    timer = setTimeout(onChange, gatherMs);
    // What one did oneself is told by a toast.
    if (told.has(what) && actor.id !== session.viewer()?.user.id) page.announce(message);
  };
  const stop = stream.listen(take);
  onCleanup(() => {
    clearTimeout(timer);
    stop();
  });
}
