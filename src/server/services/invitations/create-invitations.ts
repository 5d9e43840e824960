import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { listInvitableRoles } from '@/domain/member-rules'
import { recordAudit } from '@/server/audit/record-audit'
import { normaliseAccountEmail } from '@/server/auth/account-email'
import { listMemberPeople } from '@/server/db/member-functions'
import type { UserPrincipal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { withTenant } from '@/server/db/with-tenant'
import { lockAsManager } from '@/server/services/members/lock-members'
import { AccessInput, type ResolvedAccess, resolveAccess } from '@/server/services/members/member-access'
import { countLetters } from './count-letters'
import { buildInvitationLink, createInvitationToken } from './invitation-link'
import { revokeInvitationsTo } from './revoke-invitation'
import { type Inviter, writeInvitationLetter } from './write-invitation-letter'

/** § One dialog's worth of people. */
const EMAILS_MAX = 50

export const CreateInvitationsInput = AccessInput.extend({
  emails: z.array(z.string().max(254).transform(normaliseAccountEmail).pipe(z.email())).min(1).max(EMAILS_MAX),
})
export type CreateInvitationsInput = z.infer<typeof CreateInvitationsInput>

export interface InvitationOutcome {
  /** Each with its link, which is told this once: only its hash is kept. */
  invited: { id: string; email: string; link: string }[]
  /** Addresses of people who are members already. */
  members: string[]
}

/**
 * Invites addresses of mail: a row and a letter each, in place of an earlier invitation that waits. Throws `forbidden` for a
 * role that is not the inviter's to give, `tooManyRequests` beyond a day's letters, else as `resolveAccess` does.
 */
export async function createInvitations(
  principal: UserPrincipal,
  inviter: Inviter,
  { emails, ...asked }: CreateInvitationsInput,
  now: Date,
): Promise<InvitationOutcome> {
  const addresses = [...new Set(emails)]
  await countLetters(principal, addresses)
  return withTenant(principal, async (db) => {
    const actor = await lockAsManager(principal, db)
    if (!listInvitableRoles(actor).includes(asked.role)) throw new AppError('forbidden', { reason: 'roleTooLow' })
    const access = await resolveAccess(db, asked)
    const present = new Set((await listMemberPeople(db)).map(({ email }) => email))
    const fresh = addresses.filter((email) => !present.has(email))
    await revokeInvitationsTo(principal, db, fresh)
    const invited: InvitationOutcome['invited'] = []
    for (const email of fresh) {
      const { id, token } = await createInvitation(principal, db, { inviter, email, access, now })
      invited.push({ id, email, link: buildInvitationLink(token, inviter.locale) })
    }
    return { invited, members: addresses.filter((email) => present.has(email)) }
  })
}

interface NewInvitation {
  inviter: Inviter
  email: string
  access: ResolvedAccess
  now: Date
}

async function createInvitation(
  principal: UserPrincipal,
  db: TenantDb,
  { inviter, email, access: { grant, storeIds }, now }: NewInvitation,
): Promise<{ id: string; token: string }> {
  const { organizationId, userId } = principal
  const { token, columns } = createInvitationToken(now)
  const id = randomUUID()
  const data = { organizationId, id, email, ...grant, storeIds, createdById: userId, ...columns }
  await db.invitation.create({ data, select: { id: true } })
  const letter = { id, email, role: grant.role, token, expiresAt: columns.expiresAt }
  await writeInvitationLetter(principal, db, inviter, letter)
  await recordAudit(principal, db, { action: 'invitation.created', subjectId: id, details: { role: grant.role } })
  return { id, token }
}
