import { type Role, roles } from '../../roles.ts';

export type MemberRefusal = 'OWNER_ONLY' | 'LAST_OWNER';

/** A member, as far as these rules look at them. */
interface Target {
  readonly role: Role;
  /** Whether they are the only owner of their organization. */
  readonly isLastOwner: boolean;
}

/** Why somebody who manages members may not give a member this role. */
export function refusalOfRole(actor: Role, target: Target, role: Role): MemberRefusal | undefined {
  if (actor !== 'OWNER' && (target.role === 'OWNER' || role === 'OWNER')) return 'OWNER_ONLY';
  return target.isLastOwner && role !== 'OWNER' ? 'LAST_OWNER' : undefined;
}

/** Why somebody who manages members may not remove a member. */
export function refusalOfRemoval(actor: Role, target: Target): MemberRefusal | undefined {
  if (actor !== 'OWNER' && target.role === 'OWNER') return 'OWNER_ONLY';
  return target.isLastOwner ? 'LAST_OWNER' : undefined;
}

/** Why somebody who manages members may not invite anybody in this role. */
export function refusalOfInvitation(actor: Role, role: Role): MemberRefusal | undefined {
  return actor !== 'OWNER' && role === 'OWNER' ? 'OWNER_ONLY' : undefined;
}

/** The roles that a member can be given, their present one among them; none when it can only stay. */
export function rolesToGive(actor: Role, target: Target): readonly Role[] {
  const given = roles.filter((role) => refusalOfRole(actor, target, role) === undefined);
  return given.some((role) => role !== target.role) ? given : [];
}
