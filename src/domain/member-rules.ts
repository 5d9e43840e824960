import { can, type Grant, grantAll, ROLES, type Role } from './permissions'

/** What one member wants to do to a place in the organisation: another's, or to leave their own. */
export type MemberChange =
  | { kind: 'update'; role: Role }
  | { kind: 'remove' }
  | { kind: 'transferOwnership' }
  | { kind: 'leave' }

/** Why it may not be: the role is too low, only owners may, it is one's own place, or nobody would own the organisation. */
export type MemberFault = 'roleTooLow' | 'ownersOnly' | 'ownPlace' | 'lastOwner'

interface MemberQuestion {
  actor: Role
  target: Role
  /** The actor is the target. */
  isSelf: boolean
  /** Owners of the organisation as it is now. */
  owners: number
  change: MemberChange
}

/**
 * Why a member may not make a change; null: they may. Nobody changes their own rights, an admin touches no owner and makes
 * none, and the last owner neither leaves nor is removed or demoted. A transfer makes the target an owner and the actor an
 * admin.
 * @example findMemberFault({ actor: 'admin', target: 'owner', isSelf: false, owners: 2, change: { kind: 'remove' } }) === 'ownersOnly'
 */
export function findMemberFault({ actor, target, isSelf, owners, change }: MemberQuestion): MemberFault | null {
  const isLastOwner = target === 'owner' && owners <= 1
  if (change.kind === 'leave') return isLastOwner ? 'lastOwner' : null
  if (isSelf) return 'ownPlace'
  if (change.kind === 'transferOwnership') return actor === 'owner' ? null : 'ownersOnly'
  if (!can(grantAll(actor), 'member:update')) return 'roleTooLow'
  const makesOwner = change.kind === 'update' && change.role === 'owner'
  if (actor !== 'owner' && (target === 'owner' || makesOwner)) return 'ownersOnly'
  return isLastOwner && !makesOwner ? 'lastOwner' : null
}

/** The roles that a member may give to another. */
export function listAssignableRoles(actor: Role): Role[] {
  return ROLES.filter((role) => {
    const change = { kind: 'update', role } as const
    return findMemberFault({ actor, target: 'viewer', isSelf: false, owners: 1, change }) === null
  })
}

/** The roles that an invitation may carry: an owner is made of a member, not by a link. */
export function listInvitableRoles(actor: Role): Role[] {
  return listAssignableRoles(actor).filter((role) => role !== 'owner')
}

/** A role with what is kept from it: from owners and admins nothing is, whatever was asked. */
export function limitGrant(grant: Grant): Grant {
  return isLimitable(grant.role) ? grant : grantAll(grant.role)
}

/** Whether anything can be kept from a role. */
export function isLimitable(role: Role): boolean {
  return role === 'analyst' || role === 'viewer'
}
