import { randomUUID } from 'node:crypto'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'

/** An invitation that waits, and the id of a member who can be changed. */
export async function createMemberRows(principal: UserPrincipal, memberId: string) {
  const { organizationId } = principal
  return withTenant(principal, async (db) => {
    await db.membership.create({ data: { organizationId, userId: memberId, role: 'viewer' } })
    const { id: invitationId } = await db.invitation.create({
      data: {
        organizationId,
        email: `${randomUUID()}@example.com`,
        role: 'viewer',
        tokenHash: randomUUID(),
        expiresAt: new Date(Date.now() + 86_400_000),
      },
      select: { id: true },
    })
    return { memberId, invitationId }
  })
}
