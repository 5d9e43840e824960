import { AppError } from '@/domain/errors'
import { findMemberFault, type MemberChange } from '@/domain/member-rules'
import { can, grantAll, type Role } from '@/domain/permissions'
import type { UserPrincipal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { executeSql, sql } from '@/server/db/sql'

/**
 * Makes the changes of an organisation's members queue, and answers with what the acting member is by now: two owners cannot
 * remove each other, and whoever lost their rights a moment ago changes nothing. Throws `notFound` when they are no member.
 */
export async function lockMembers({ organizationId, userId }: UserPrincipal, db: TenantDb): Promise<Role> {
  await executeSql(db, sql`SELECT FROM organization WHERE id = ${organizationId}::uuid FOR UPDATE`)
  const actor = await db.membership.findUnique({
    where: { organizationId_userId: { organizationId, userId } },
    select: { role: true },
  })
  if (!actor) throw new AppError('notFound')
  return actor.role
}

/** The same for whoever changes members or invitations: `forbidden` when their role no longer allows it. */
export async function lockAsManager(principal: UserPrincipal, db: TenantDb): Promise<Role> {
  const actor = await lockMembers(principal, db)
  if (!can(grantAll(actor), 'member:update')) throw new AppError('forbidden', { reason: 'roleTooLow' })
  return actor
}

/**
 * Locks, and answers with the role that a member has now. Throws `notFound` for a person who is no member, `conflict` where
 * the organisation would be left without an owner, and `forbidden` for everything else that is not the actor's to do.
 */
export async function lockForChange(
  principal: UserPrincipal,
  db: TenantDb,
  userId: string,
  change: MemberChange,
): Promise<Role> {
  const { organizationId } = principal
  const actor = await lockMembers(principal, db)
  const target = await db.membership.findUnique({
    where: { organizationId_userId: { organizationId, userId } },
    select: { role: true },
  })
  if (!target) throw new AppError('notFound')
  const owners = await db.membership.count({ where: { organizationId, role: 'owner' } })
  const reason = findMemberFault({ actor, target: target.role, isSelf: userId === principal.userId, owners, change })
  if (reason === 'lastOwner') throw new AppError('conflict', { reason })
  if (reason !== null) throw new AppError('forbidden', { reason })
  return target.role
}
