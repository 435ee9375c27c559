export { readEmailAddress } from './email-address.ts';
export { followClaims } from './follow-claims.ts';
export { Invitation } from './invitation.entity.ts';
export { InvitationMutations } from './invitations.mutations.ts';
export { loadInvitations, loadMembers } from './member-nodes.ts';
export type { MembersContext, Site } from './members.context.ts';
export { MembersMutations } from './members.mutations.ts';
export { MembersResolver } from './members.resolver.ts';
export { listAdministrators } from './administrators.queries.ts';
