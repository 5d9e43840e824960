import type { Grant } from '@/domain/permissions'
import { countAttempts } from '@/server/auth/throttle'
import { findInvitationRow, type InvitationRow } from '@/server/db/member-functions'
import { hashSecretToken } from '@/server/security/secret-token'

/** What whoever holds a link is shown before they accept. */
export interface OpenInvitation extends Grant {
  email: string
  /** Of the stores it is limited to. */
  storeCount: number
  organizationName: string
  inviterName: string | null
}

/**
 * What a link opens. Null for an unknown, used, revoked or expired one: who holds it cannot tell which. Throws
 * `tooManyRequests` when an address has tried too many that open nothing.
 */
export async function findInvitation(token: string, address: string | null): Promise<OpenInvitation | null> {
  const row = await findByToken(token, address)
  if (!row) return null
  const { email, role, isLimited, seesPersonalData, seesCosts, organizationName, inviterName, storeIds } = row
  const grant = { role, isLimited, seesPersonalData, seesCosts }
  return { ...grant, email, storeCount: storeIds.length, organizationName, inviterName }
}

/** The invitation of a secret, by the same rules. */
export async function findByToken(token: string, address: string | null): Promise<InvitationRow | null> {
  const attempts = await countAttempts({ 'link:address': address })
  const row = await findInvitationRow(hashSecretToken(token))
  if (row) await attempts.withdraw()
  return row
}
