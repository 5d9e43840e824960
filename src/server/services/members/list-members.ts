import { type Grant, ROLES } from '@/domain/permissions'
import { listMemberPeople } from '@/server/db/member-functions'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { listInvitations } from '@/server/services/invitations/list-invitations'
import { GRANT_SELECT } from '@/server/services/organization/get-organization-access'

export interface MemberView extends Grant {
  userId: string
  name: string
  email: string
  isYou: boolean
  hasSecondFactor: boolean
  /** Slugs of a limited member's stores; empty otherwise. */
  stores: string[]
  since: Date
}

/** The members of an organisation, owners first and then by name, and the invitations that wait. */
export async function listMembers(principal: UserPrincipal, now: Date) {
  return withTenant(principal, async (db) => {
    const rows = await db.membership.findMany({
      where: { organizationId: principal.organizationId },
      select: {
        ...GRANT_SELECT,
        userId: true,
        createdAt: true,
        stores: { select: { store: { select: { slug: true } } } },
      },
    })
    const people = new Map((await listMemberPeople(db)).map((person) => [person.userId, person]))
    const members = rows.flatMap(({ createdAt, stores, ...row }): MemberView[] => {
      const person = people.get(row.userId)
      if (!person) return []
      const slugs = row.isLimited ? stores.map(({ store }) => store.slug) : []
      return [{ ...row, ...person, isYou: row.userId === principal.userId, stores: slugs, since: createdAt }]
    })
    return { members: members.toSorted(compareMembers), invitations: await listInvitations(db, now) }
  })
}

function compareMembers(a: MemberView, b: MemberView): number {
  return ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.name.localeCompare(b.name)
}
